"""What the clock does about feedback and about what is past its day."""

from datetime import timedelta

from bot.bootstrap.rules import application_at
from core.application import Ports
from core.attendance.model import KeptPhoto
from core.attendance.ports import KeptPhotos
from core.audit.look_up import SearchAudit
from core.audit.ports import Search
from core.kernel.web import WebAddress
from core.messaging.ports import Outbox
from core.sessions.ports import Sessions
from jobs.ask_feedback import ask_feedback
from jobs.prove_absence import prove_absence
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.jobs.test_close_registers import MATHS, TEN
from tests.keys import KEY
from tests.people import AS_ADA, HERE, LENA, settle_in

DAY = timedelta(days=1)


def fill(ports: Ports) -> None:
    settle_in(ports)
    ports[Sessions].add(HERE.id, MATHS)
    photo = KeptPhoto(LENA.id, MATHS.id, b"jpeg", TEN, TEN + DAY)
    ports[KeptPhotos].keep(HERE.id, photo)


async def test_what_is_past_its_day_goes_and_every_organisation_has_its_proof(
    address: str,
):
    clock = FrozenClock("2026-03-09T10:00")
    application = application_at(clock, WebAddress(""))

    async with (
        open_database(address, KEY) as database,
        Writer(database) as writer,
        open_door(application, database) as door,
    ):
        await writer.run(fill)
        for _ in range(2):
            clock.forward(2 * DAY)
            await prove_absence.see_to(door)
            await prove_absence.see_to(door)
        asked = Search(action="ProveAbsence")
        ours = await door.run(SearchAudit(AS_ADA, asked))
        photos = await writer.run(
            lambda ports: ports[KeptPhotos].of(HERE.id, MATHS.id, LENA.id)
        )

    assert photos == []
    assert [(each.facts or {})["all"] for each in ours] == ["0 left", "0 left"]


async def test_nobody_is_asked_about_a_session_without_a_round(address: str):
    clock = FrozenClock("2026-03-09T10:00")
    application = application_at(clock, WebAddress(""))

    async with (
        open_database(address, KEY) as database,
        Writer(database) as writer,
        open_door(application, database) as door,
    ):
        await writer.run(fill)
        await ask_feedback.see_to(door)
        lease = timedelta(minutes=1)
        now = clock.now()
        due = await writer.run(
            lambda ports: ports[Outbox].claim(now, lease=lease, limit=9)
        )

    assert list(due) == []

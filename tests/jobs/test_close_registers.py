"""What the clock does for registers, safe to do late and twice."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.bootstrap.rules import application_at
from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from jobs.close_registers import close_registers
from jobs.prove_absence import prove_absence
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import HERE, LENA, LEO, MAYA, settle_in

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
MATHS = Session(
    SessionId(UUID(int=810)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(TEN, TEN + timedelta(hours=1)),
    "maths",
    State.COMPLETED,
)

WAITS = RegisterEntry(
    MATHS.id, LENA.id, Status.PENDING, TEN, decide_by=TEN + timedelta(days=1)
)


def fill(ports: Ports) -> None:
    settle_in(ports)
    ports[Sessions].add(HERE.id, MATHS)
    ports[Registers].add(HERE.id, [WAITS])


async def test_who_was_left_pending_is_settled_once_however_late(address: str):
    clock = FrozenClock("2026-03-09T10:00")
    application = application_at(clock, WebAddress(""))

    async with (
        open_database(address, KEY) as database,
        Writer(database) as writer,
        open_door(application, database) as door,
    ):
        await writer.run(fill)

        async def entry() -> RegisterEntry | None:
            def find(ports: Ports) -> RegisterEntry | None:
                registers: Registers = ports[Registers]
                return registers.find(HERE.id, MATHS.id, LENA.id)

            return await writer.run(find)

        await close_registers.see_to(door)
        assert await entry() == WAITS
        clock.set(TEN + timedelta(days=3))
        for _ in range(2):
            await close_registers.see_to(door)
            await prove_absence.see_to(door)

        settled = await entry()

    assert settled is not None
    assert (settled.status, settled.version) == (Status.ABSENT, 2)

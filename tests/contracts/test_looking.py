"""What is read on a read connection is recorded all the same, before it is told."""

from bot.bootstrap.rules import application_at
from core.application import LOOK, Origin
from core.audit.look_up import SearchAudit
from core.audit.ports import Search
from core.kernel.period import Period
from core.kernel.web import WebAddress
from core.reporting.income.ask import AskIncome
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import ADA, AS_ADA, settle_in


async def test_every_look_is_recorded_alone_or_among_others(address: str):
    application = application_at(FrozenClock("2026-03-09T10:00"), WebAddress(""))
    today = FrozenClock("2026-03-09T10:00").now().date()
    asked = AskIncome(AS_ADA, Period(today, today))

    async with (
        open_database(address, KEY) as database,
        Writer(database) as writer,
        open_door(application, database) as door,
    ):
        await writer.run(settle_in)
        await door.run(asked)
        await door.read(
            lambda desk: [desk.run(asked), desk.run(asked)], Origin("console")
        )
        found = await door.run(SearchAudit(AS_ADA, Search(kind=LOOK)))

    assert [each.actor for each in found] == [ADA.id] * 3
    assert [each.origin.platform for each in found] == ["console", "console", ""]

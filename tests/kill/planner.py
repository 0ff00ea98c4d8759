"""Makes the sessions of series, or publishes, until killed; says each statement.

python -m tests.kill.planner WHAT ADDRESS
"""

import asyncio
import sys

from sqlalchemy import event

from bot.bootstrap import application_at
from core.application import Door
from core.kernel.actor import desk_of
from core.kernel.web import WebAddress
from core.sessions.series.generate import GenerateAhead
from core.timetable.drafts.carry_out import CarryOut
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.kill.closer import say
from tests.people import HERE

NOON = "2026-03-09T12:00"


async def until_done(what: str, door: Door) -> None:
    desk = desk_of(HERE.id)
    left = True
    while left:
        if what == "generate":
            behind = await door.run(GenerateAhead(desk))
            left = behind > 0
        else:
            left = await door.run(CarryOut(desk))


async def main(what: str, address: str) -> None:
    application = application_at(FrozenClock(NOON), WebAddress("http://localhost"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        door = FrontDoor(application, writer, Reader(database))
        event.listen(
            database.writing, "after_cursor_execute", lambda *_: say("statement")
        )
        await until_done(what, door)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

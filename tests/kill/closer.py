"""Ends every running session until killed; says so after each statement.

python -m tests.kill.closer ADDRESS
"""

import asyncio
import sys
from contextlib import suppress
from uuid import UUID

from sqlalchemy import event

from bot.bootstrap import application_at
from core.kernel.web import WebAddress
from core.sessions.errors import NotNow
from core.sessions.held.end import EndSession
from core.sessions.model import SessionId
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.core.attendance.lesson import HOUR, TEN
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_MAYA

SESSIONS = tuple(SessionId(UUID(int=100 + number)) for number in range(3))


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


async def main(address: str) -> None:
    clock = FrozenClock((TEN + HOUR).isoformat())
    application = application_at(clock, WebAddress("http://localhost"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        door = FrontDoor(application, writer, Reader(database))
        event.listen(
            database.writing, "after_cursor_execute", lambda *_: say("statement")
        )
        for session in SESSIONS:
            with suppress(NotNow):  # a process before this one ended it
                await door.run(EndSession(AS_MAYA, session, clock.now()))
                say("ended")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

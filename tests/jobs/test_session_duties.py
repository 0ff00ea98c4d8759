"""What the clock does about sessions, through the real door on both databases."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.bootstrap.rules import application_at
from core.application import Door
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.sessions.book import BookSession
from core.sessions.model import Flag, State
from core.sessions.schedule import ShowSession
from core.sessions.start import StartSession
from jobs.close_forgotten import close_forgotten
from jobs.warn_of_windows import warn_of_windows
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_MAYA, LEO, settle_in

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)


@asynccontextmanager
async def desk(address: str, clock: FrozenClock) -> AsyncIterator[Door]:
    application = application_at(clock, WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        async with Writer(database) as writer:
            await writer.run(settle_in)
        yield door


async def test_a_forgotten_session_closes_itself(address: str):
    clock = FrozenClock("2026-03-09T12:00")
    async with desk(address, clock) as door:
        booked = BookSession(AS_MAYA, Span(FOUR, FOUR + HOUR), (LEO.id,))
        session = await door.run(booked)
        clock.set(FOUR)
        await warn_of_windows.see_to(door)
        await door.run(StartSession(AS_MAYA, session.id, FOUR))
        clock.set(FOUR + 2 * HOUR)
        await warn_of_windows.see_to(door)
        for _ in range(2):
            await close_forgotten.see_to(door)

        closed = await door.run(ShowSession(AS_MAYA, session.id))

    assert closed.state is State.COMPLETED
    assert closed.ended == FOUR + HOUR
    assert Flag.CLOSED_BY_ITSELF in closed.flags

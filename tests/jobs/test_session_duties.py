"""What the clock does about sessions, through the real door on both databases."""

from datetime import UTC, datetime, timedelta

from core.kernel.span import Span
from core.sessions.book import BookSession
from core.sessions.held.start import StartSession
from core.sessions.model import Flag, State
from core.sessions.schedule import ShowSession
from jobs.close_forgotten import close_forgotten
from jobs.warn_of_windows import warn_of_windows
from tests.jobs.clockwork import clockwork
from tests.people import AS_MAYA, LEO

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def test_a_forgotten_session_closes_itself(address: str):
    async with clockwork(address) as desk:
        door, clock = desk.door, desk.clock
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

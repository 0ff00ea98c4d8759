"""A timer that nobody stopped stops itself, through the real door on both databases."""

from datetime import date, timedelta

from core.marking.entries import EntriesOf
from core.marking.timer import RunningTimer, StartTimer
from jobs.stop_forgotten_timers import stop_forgotten_timers
from tests.jobs.clockwork import clockwork
from tests.people import AS_MAYA

MONDAY = date(2026, 3, 9)
HOUR = timedelta(hours=1)


async def test_a_forgotten_timer_stops_itself_flagged(address: str):
    async with clockwork(address) as desk:
        door, clock = desk.door, desk.clock
        started = await door.run(StartTimer(AS_MAYA, "essay2", MONDAY))
        clock.set(started.started + 11 * HOUR)
        await stop_forgotten_timers.see_to(door)
        assert await door.run(RunningTimer(AS_MAYA)) == started
        clock.set(started.started + 13 * HOUR)
        for _ in range(2):
            await stop_forgotten_timers.see_to(door)
        assert await door.run(RunningTimer(AS_MAYA)) is None
        [entry] = await door.run(EntriesOf(AS_MAYA))

    assert entry.spent == 12 * HOUR
    assert entry.forgotten

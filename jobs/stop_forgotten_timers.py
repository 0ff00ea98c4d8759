"""Timers that run: their cards move on; those nobody stopped are stopped."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.marking.forgotten import StopForgotten, WhoseTimersRan
from core.marking.tick import TickTimers
from jobs.duty import duty


@duty(every=60)
async def stop_forgotten_timers(door: Door) -> None:
    """Each organisation in a unit of its own."""
    for organisation in await door.run(WhoseTimersRan(THE_DESK)):
        await door.run(StopForgotten(desk_of(organisation)))


@duty(every=300)
async def tick_timers(door: Door) -> None:
    await door.run(TickTimers(THE_DESK))

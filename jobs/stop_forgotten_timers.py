"""Stop the timers that ran for longer than anybody works in a day."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.marking.forgotten import StopForgotten, WhoseTimersRan
from jobs.duty import duty


@duty(every=60)
async def stop_forgotten_timers(door: Door) -> None:
    """Each organisation in a unit of its own."""
    for organisation in await door.run(WhoseTimersRan(THE_DESK)):
        await door.run(StopForgotten(desk_of(organisation)))

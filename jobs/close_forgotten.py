"""Close the sessions that nobody ended, once their time to be ended is over."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.sessions.held.close_forgotten import CloseForgotten, WhoForgot
from jobs.duty import duty


@duty(every=30)
async def close_forgotten(door: Door) -> None:
    """Each organisation in a unit of its own; a second process skips what is held."""
    for organisation in await door.run(WhoForgot(THE_DESK)):
        await door.run(CloseForgotten(desk_of(organisation)))

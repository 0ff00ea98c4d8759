"""No session stays planned for ever because nobody started it."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.sessions.held.never_started import (
    SettleNeverStarted,
    TellHeads,
    WhoNeverStarted,
)
from jobs.duty import duty

MINUTE = 60


@duty(every=MINUTE)
async def settle_never_started(door: Door) -> None:
    """Each organisation in a unit of its own; a second process skips what is held."""
    for organisation in await door.run(WhoNeverStarted(THE_DESK)):
        await door.run(SettleNeverStarted(desk_of(organisation)))


@duty(every=MINUTE)
async def tell_heads_of_unanswered(door: Door) -> None:
    await door.run(TellHeads(THE_DESK))

"""Cards of timers that run move on every few minutes."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.marking.ports import Timers
from core.messaging.replies.live_cards import LiveCards


@dataclass(frozen=True, slots=True)
class TickTimers(Request[int]):
    """Answers how many run."""


@keeps
def tick_timers(
    request: TickTimers, timers: Timers, live: LiveCards, clock: Clock
) -> int:
    permitted(request.actor, Permission.OPERATE)
    now, run = clock.now(), 0
    for organisation in timers.with_some_since(now):
        tutors = {each.tutor for each in timers.every(organisation)}
        live.touch(organisation, tutors, now)
        run += len(tutors)
    return run

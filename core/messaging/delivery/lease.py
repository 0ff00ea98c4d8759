"""Who of several processes does what only one may do, such as polling a platform."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.messaging.ports import Leases

SENDING = "sending"
"""One process sends, for a platform counts what a bot sends, not who runs it."""

HELD_FOR = timedelta(seconds=30)
"""A holder that was not heard of for so long is taken for dead."""


@dataclass(frozen=True, slots=True)
class Hold(Request[bool]):
    """Take the lease, or keep it: whether `holder` has it now."""

    lease: str
    holder: str


@dataclass(frozen=True, slots=True)
class LetGo(Request[None]):
    lease: str
    holder: str


@keeps
def hold(request: Hold, leases: Leases, clock: Clock) -> bool:
    now = clock.now()
    return leases.hold(request.lease, request.holder, now, until=now + HELD_FOR)


@keeps
def let_go(request: LetGo, leases: Leases) -> None:
    leases.let_go(request.lease, request.holder)

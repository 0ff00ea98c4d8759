"""What the desk forgets by itself, a week after it is done."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.messaging.ports import Inbox, Memory, Outbox

KEPT = timedelta(days=7)
"""Raw events, bodies of notices and quarantine. Longer than any platform redelivers."""


@dataclass(frozen=True, slots=True)
class Tidy(Request[int]):
    """Answers how many rows went."""


@keeps
def tidy(
    request: Tidy, inbox: Inbox, outbox: Outbox, memory: Memory, clock: Clock
) -> int:
    del request
    before = clock.now() - KEPT
    memory.purge(before)
    return inbox.purge(before) + outbox.purge(before)

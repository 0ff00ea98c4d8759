"""What may be used once, in whichever process it is shown."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.messaging.errors import AlreadyAnswered
from core.messaging.model import Event
from core.messaging.ports import Inbox

ONCE = "once"
"""The platform under which such marks are kept; no adapter speaks for it."""


@dataclass(frozen=True, slots=True)
class UseOnce(Request[None]):
    """`mark` names it and gives it away to nobody: a hash. Refused the second time."""

    mark: str


@keeps
def use_once(request: UseOnce, inbox: Inbox, clock: Clock) -> None:
    """As an event that is over at once: none is there twice, and it goes like them."""
    event = Event(ONCE, request.mark, request.mark, b"")
    if not inbox.note(event, clock.now()):
        raise AlreadyAnswered

"""How far behind the desk is."""

from dataclasses import dataclass

from core.application import Request, reads
from core.messaging.ports import Inbox


@dataclass(frozen=True, slots=True)
class Backlog(Request[int]):
    """How many events nobody has answered yet."""


@reads
def backlog(request: Backlog, inbox: Inbox) -> int:
    del request
    return inbox.waiting()

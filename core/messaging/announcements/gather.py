"""The people of a crowd, written down a few hundred at a time while it is told."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.messaging.ports import Announcements


@dataclass(frozen=True, slots=True)
class GatherRecipients(Request[int]):
    """Answers how many were only listed, and may be written to now."""


@keeps
def gather_recipients(request: GatherRecipients, announcements: Announcements) -> int:
    """Crowds are written down by and by: nobody waits long behind them."""
    del request
    return announcements.gather()

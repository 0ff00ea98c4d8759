"""Who can be reached: people block a bot, and come back."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.messaging.model import Event
from core.messaging.ports import Inbox
from core.people.model import Account
from core.people.ports import Accounts

BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class NoteMembership(Request[None]):
    """A platform says that somebody blocked the desk, or let it in again."""

    event: Event
    account: Account
    reachable: bool


@keeps
def note_membership(
    request: NoteMembership, inbox: Inbox, accounts: Accounts, clock: Clock
) -> None:
    now = clock.now()
    inbox.close(request.event, now)
    if request.reachable:
        accounts.reachable(request.account)
    else:
        accounts.unreachable(request.account, now, BLOCKED)

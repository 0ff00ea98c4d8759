"""Who can be reached, and where: people block a bot and come back, groups move."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.messaging.model import Address, Event, direct
from core.messaging.ports import Chats, Inbox
from core.people.model import Account
from core.people.ports import Accounts

BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class NoteMembership(Request[None]):
    """A platform says that somebody blocked the desk, or let it in again."""

    event: Event
    account: Account
    reachable: bool


@dataclass(frozen=True, slots=True)
class FollowChat(Request[None]):
    """A platform says that a chat has another name from now on."""

    event: Event
    chat: Address
    to: str


@keeps
def note_membership(
    request: NoteMembership,
    inbox: Inbox,
    accounts: Accounts,
    chats: Chats,
    clock: Clock,
) -> None:
    now = clock.now()
    inbox.close(request.event, now)
    if request.reachable:
        accounts.reachable(request.account)
    else:
        accounts.unreachable(request.account, now, BLOCKED)
        chats.leave(direct(request.account))


@keeps
def follow_chat(request: FollowChat, inbox: Inbox, chats: Chats, clock: Clock) -> None:
    """Told twice, or from both ends, nothing is left to move."""
    inbox.close(request.event, clock.now())
    chats.move(request.chat, request.to)

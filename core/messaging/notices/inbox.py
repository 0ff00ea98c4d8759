"""One's own inbox: what one was told, unread first, and marking it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, keeps, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.errors import NoSuchNotice
from core.messaging.notices.told import Told, ToldBook, ToldId


@dataclass(frozen=True, slots=True)
class Inbox:
    page: Sequence[Told]
    unread: int
    older: ToldId | None


@dataclass(frozen=True, slots=True)
class MyInbox(Request[Inbox]):
    after: ToldId | None = None
    limit: int = 6


@dataclass(frozen=True, slots=True)
class MarkNotice(Request[int]):
    """One of one's own; without `told` all that is unread is read now.

    Who has read what is nobody else's business: it leaves no audit row.
    """

    told: ToldId | None = None
    read: bool = True


@reads
def my_inbox(request: MyInbox, book: ToldBook) -> Inbox:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    here, me = actor.organisation, actor.person
    found = book.page(here, me, after=request.after, limit=request.limit + 1)
    page = found[: request.limit]
    older = page[-1].id if len(found) > request.limit else None
    return Inbox(page, book.unread(here, me), older)


@keeps
def mark_notice(request: MarkNotice, book: ToldBook, clock: Clock) -> int:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    at = clock.now() if request.read else None
    marked = book.mark(actor.organisation, actor.person, request.told, at)
    if request.told is not None and not marked:
        raise NoSuchNotice
    return marked

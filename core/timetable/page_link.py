"""A one-time link that opens the calendar page, and whose page it then is."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Protocol

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.kernel.secret import hash_of
from core.kernel.web import WebAddress

LASTS = timedelta(minutes=10)
"""A link is for the browser at hand, not for later."""

Whose = tuple[OrganisationId, PersonId]


@dataclass(eq=False)
class PageLinkSpent(Refusal):
    """Unknown, used before, or too old: all alike."""


class PageLinks(Protocol):
    """By the hash of their secret."""

    def add(
        self,
        organisation: OrganisationId,
        person: PersonId,
        secret_hash: str,
        expires: datetime,
    ) -> None:
        """Keep the link, instead of any earlier one of the same person."""
        ...

    def spend(self, secret_hash: str, at: datetime) -> Whose | None:
        """Whose page it opens; None if it is unknown, spent or has run out."""
        ...


@dataclass(frozen=True, slots=True)
class OfferPage(Request[str]):
    """Answers a new link; of its secret only the hash is stored."""


@dataclass(frozen=True, slots=True)
class OpenPage(Request[Whose]):
    """Spend a link: its secret is good once. Looking at the page spends nothing."""

    secret: str = field(repr=False)


@keeps
def offer_page(
    request: OfferPage, links: PageLinks, web: WebAddress, clock: Clock
) -> str:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    secret = token_urlsafe(24)
    until = clock.now() + LASTS
    links.add(actor.organisation, actor.person, hash_of(secret), until)
    return web.calendar(secret)


@keeps
def open_page(request: OpenPage, links: PageLinks, clock: Clock) -> Whose:
    whose = links.spend(hash_of(request.secret), clock.now())
    if whose is None:
        raise PageLinkSpent
    return whose

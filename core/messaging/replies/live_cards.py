"""Which cards follow what they show, and how each looked when it was last sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol
from uuid import UUID

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Draft, Reply
from core.messaging.model import Address
from core.people.model import Account

LASTS = timedelta(hours=12)
MOST = 3
"""So many cards of one person are kept up to date: the newest."""


@dataclass(frozen=True, slots=True)
class LiveCard:
    """Whose it is and where, what it answers, what it is about and how it looked."""

    organisation: OrganisationId
    person: PersonId
    card: str
    account: Account
    to: Address
    draft: Draft
    about: frozenset[UUID]
    looks: str
    until: datetime


class LiveCards(Protocol):
    def keep(self, card: LiveCard, most: int = MOST) -> None:
        """Instead of the same card as it was; only so many of one person stay."""
        ...

    def touch(
        self, organisation: OrganisationId, about: Iterable[UUID], at: datetime
    ) -> None:
        """Whatever is about any of these may differ since then."""
        ...

    def claim(self, before: datetime, limit: int) -> list[LiveCard]:
        """Those touched before, the longest ago first; a later touch counts anew."""
        ...

    def looks(self, card: LiveCard, looks: str) -> None:
        """How it was last sent."""
        ...

    def drop(self, card: LiveCard) -> None: ...

    def forget_ended(self, now: datetime, most: int) -> int: ...


def looks_of(reply: Reply) -> str:
    """The same for what reads the same: an edit that changes nothing is refused."""
    fields = [(each.label, each.value) for each in reply.fields]
    labels = [each.label for each in reply.choices]
    told = repr((reply.title, reply.text, fields, labels))
    return sha256(told.encode()).hexdigest()


def watched(
    actor: Actor, account: Account, to: Address, reply: Reply, now: datetime
) -> LiveCard | None:
    """What is to be kept of a reply; nothing of one that stays as it is."""
    live = reply.live
    if live is None or not reply.card:
        return None
    return LiveCard(
        actor.organisation,
        actor.person,
        reply.card,
        account,
        to,
        live.draft,
        live.about,
        looks_of(reply),
        now + LASTS,
    )

"""What the desk is connected with: for whoever keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.application import Request, reads
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.mail import Mail
from core.kernel.permissions import Permission, permitted
from core.outgoing.webhooks.model import Webhook
from core.outgoing.webhooks.ports import Webhooks

LATELY = timedelta(days=7)
"""So far back is looked for what last arrived: bodies are forgotten then as well."""


@dataclass(frozen=True, slots=True)
class Connected:
    """How many people or things use one way in or out, and when it last worked."""

    count: int
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Chats:
    platform: str
    workspace: str
    used: Connected


class Connections(Protocol):
    """What there is of an organisation's that is not somebody's own to see."""

    def chats(self, organisation: OrganisationId, since: datetime) -> Sequence[Chats]:
        """By platform and workspace; when anything last arrived there after `since`."""
        ...

    def mail(self, organisation: OrganisationId, since: datetime) -> Connected:
        """How many letters went by e-mail after `since`, and when the last did."""
        ...

    def feeds(self, organisation: OrganisationId) -> Connected:
        """Links to calendars; the last is when the newest was made."""
        ...

    def tokens(self, organisation: OrganisationId, now: datetime) -> Connected:
        """Those still good; when one was last used."""
        ...


@dataclass(frozen=True, slots=True)
class SeeSystems(Request["Systems"]):
    pass


@dataclass(frozen=True, slots=True)
class Systems:
    """`mail` is None where no server is set up."""

    chats: Sequence[Chats]
    mail: Connected | None
    feeds: Connected
    tokens: Connected
    webhooks: Sequence[Webhook]


@reads
def see_systems(
    request: SeeSystems,
    connections: Connections,
    webhooks: Webhooks,
    mail: Mail,
    clock: Clock,
) -> Systems:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.KEEP_HOOKS)
    here, since = actor.organisation, now - LATELY
    return Systems(
        connections.chats(here, since),
        connections.mail(here, since) if mail.works else None,
        connections.feeds(here),
        connections.tokens(here, now),
        webhooks.every(here),
    )

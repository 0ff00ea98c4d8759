"""A webhook: an address of another program that is told of events."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import NewType
from urllib.parse import urlsplit
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import Address, Lane, Message, Notice
from core.outgoing.events.kinds import data_of
from core.outgoing.events.model import Event

WebhookId = NewType("WebhookId", UUID)

WEBHOOK = "webhook"
"""The platform; a chat of it is the id of a webhook, whose address stays sealed."""

MOST = 10
"""Of one organisation: every event is told to each."""

MOST_FAILURES = 20
"""In a row: whatever is behind that address has gone."""

_MINUTES = (
    *(1 / 6, 1 / 2, 1, 2, 5, 10, 15, 30, 30),
    *(60, 60, 120, 120, 120, 120, 180, 180, 180, 180),
)
"""How long it is left alone after so many failures: twenty of them take a day."""


BEHIND = timedelta(seconds=1)
"""What failed is tried first once a rest is over; what waited comes after it."""


class State(StrEnum):
    ON = "on"
    OFF = "off"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Listening:
    """All that a fact needs to know of a webhook that is on."""

    id: WebhookId
    kinds: tuple[str, ...]
    """Kinds of events, or topics for all their kinds; none of them is every kind."""
    rests_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Webhook:
    """`failures` are counted in a row; it is left alone until `rests_until`."""

    id: WebhookId
    url: str
    kinds: tuple[str, ...]
    by: PersonId
    made_at: datetime
    state: State = State.ON
    failures: int = 0
    failing_since: datetime | None = None
    rests_until: datetime | None = None
    last_ok: datetime | None = None
    why: str = ""
    """What became of the last call, if it failed."""

    @property
    def host(self) -> str:
        """What it is called: the rest of the address may hold a secret."""
        return urlsplit(self.url).netloc


def pause_after(failures: int) -> timedelta:
    return timedelta(minutes=_MINUTES[min(failures, len(_MINUTES)) - 1])


def address_of(hook: WebhookId) -> Address:
    return Address(WEBHOOK, str(hook))


def call_of(organisation: OrganisationId, hook: Listening, event: Event) -> Notice:
    """What is promised; calls of one moment are sorted by their keys.

    Whoever is written to goes first: other programs can wait.
    """
    due, rests = event.at, hook.rests_until
    if rests is not None and rests >= due:
        due = rests + BEHIND
    return Notice(
        organisation,
        f"{WEBHOOK}:{event.id.hex}:{hook.id.hex}",
        address_of(hook.id),
        Lane.ANNOUNCEMENT,
        Message(body_of(organisation, event), title=event.kind),
        due,
    )


def body_of(organisation: OrganisationId, event: Event) -> str:
    """The same to the letter at every attempt: it is what is signed."""
    at = event.at.astimezone(UTC).isoformat(timespec="milliseconds")
    told = {
        "id": str(event.id),
        "type": event.kind,
        "timestamp": at.replace("+00:00", "Z"),
        "data": data_of(organisation, event),
    }
    return json.dumps(told, separators=(",", ":"))

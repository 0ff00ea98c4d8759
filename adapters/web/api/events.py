"""What happened, for whoever missed a webhook's call, or wants none."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.api.cursors import Paged, read, written
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.outgoing.events.kinds import data_of
from core.outgoing.events.model import EventId
from core.outgoing.events.see import SeeEvents
from core.people.tokens.model import Scope


class EventOut(Struct):
    """As a webhook is told of it; `id` is its `webhook-id`."""

    id: UUID
    type: str
    timestamp: datetime
    data: dict[str, str]


class Happened(Struct):
    """The oldest first."""

    items: list[EventOut]
    next: str | None


class After(Paged, kw_only=True):
    after: Annotated[
        UUID | None, Meta(description="The id of the last event that you have.")
    ] = None


def events(asked: Asked, desk: Desk) -> Given:
    query: After = asked.query
    key = read(query.cursor)
    last = key[1] if key else query.after
    since = EventId(last) if last else None
    found = desk.run(SeeEvents(asked.actor, since, query.limit + 1))
    page, here = found[: query.limit], asked.actor.organisation
    more = written(("", page[-1].id)) if len(found) > len(page) else None
    items = [EventOut(e.id, e.kind, e.at, data_of(here, e)) for e in page]
    return Given(Happened(items, more))


ENDPOINTS = (
    Endpoint(
        "list-events",
        "GET",
        "/api/events",
        Scope.EVENTS_READ,
        events,
        Happened,
        query=After,
    ),
)

"""Files sent together of which a platform tells one by one: they are over together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.application import Request, reads
from core.messaging.model import Event
from core.messaging.ports import Inbox

ALBUM = "album"
"""The platform under which it is kept that one is over; no adapter speaks for it."""
MOST = 40
"""Events of a conversation among which the parts of one album are looked for."""


@dataclass(frozen=True, slots=True)
class Company:
    """What came beside an event, and whether its album was dealt with before."""

    others: Sequence[Event]
    is_over: bool


@dataclass(frozen=True, slots=True)
class InCompany(Request[Company]):
    """What waits in the conversation of `event`, in the order in which it came."""

    event: Event
    album: str


@dataclass(frozen=True, slots=True)
class PartsOf(Request[Sequence[Event]]):
    """Those of an album that was dealt with, for as long as events are kept."""

    event: Event
    album: str


@reads
def parts_of(request: PartsOf, inbox: Inbox) -> Sequence[Event]:
    marks = inbox.some([_mark(request.album)])
    keys = [key for each in marks for key in each.payload.decode().splitlines()]
    return inbox.some([replace(request.event, key=key) for key in keys])


@reads
def in_company(request: InCompany, inbox: Inbox) -> Company:
    others = inbox.waiting_with(request.event, limit=MOST)
    return Company(others, inbox.is_closed(_mark(request.album)))


def finish(inbox: Inbox, event: Event, at: datetime, *, quarantined: str = "") -> None:
    """With all its parts, or not at all: see `Inbox.close`."""
    for each in (event, *event.parts):
        inbox.close(each, at, quarantined=quarantined)
    if event.album:
        keys = "\n".join(each.key for each in (event, *event.parts))
        inbox.note(replace(_mark(event.album), payload=keys.encode()), at)


def _mark(album: str) -> Event:
    return Event(ALBUM, album, album, b"")

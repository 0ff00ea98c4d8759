"""Announcements, by the same grammar of audiences as buttons carry."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.api.endpoint import Asked, Endpoint, Given
from adapters.web.api.fields import CONFLICT, NO_NUL, Instant, misfit, of_our_times
from core.application import Desk
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.announcements.announce import (
    Announce,
    PreviewAnnouncement,
    RecallAnnouncement,
)
from core.messaging.announcements.scheduled import ListAnnouncements
from core.messaging.audience import Audience, Kind, read
from core.people.tokens.model import Scope

AT = "/api/announcements"
LONGEST = 8_000

Said = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=2_000,
        pattern=NO_NUL,
        description=f"As students:id:UUID,-absent. Kinds are {', '.join(Kind)}.",
    ),
]
Text = Annotated[str, Meta(min_length=1, max_length=LONGEST, pattern=NO_NUL)]
People = Annotated[float, Meta(ge=1, le=10_000_000, multiple_of=1)]
"""1.0 is a whole number in JSON, too."""


class Meant(Struct):
    """Whom an audience is, now."""

    people: int
    unreachable: int
    by_mail: int
    seconds: int
    needs_number: bool


class WhichAudience(Struct, forbid_unknown_fields=True):
    audience: Said


class AnnouncementIn(Struct, kw_only=True, forbid_unknown_fields=True):
    """`people` says how many they are, where `needs_number`."""

    audience: Said
    text: Text
    people: People | None = None
    at: Instant | None = None
    ask_to_confirm: bool = False


class AnnouncementOut(Struct):
    """`state` is waiting where a second person has to say yes."""

    id: UUID
    by: UUID
    audience: str
    text: str
    state: AnnouncementState
    made_at: datetime
    goes_at: datetime | None
    people: int
    unreachable: int


class Announcements(Struct):
    """Those that wait for their time, and the latest of the others."""

    coming: list[AnnouncementOut]
    latest: list[AnnouncementOut]


def meant(asked: Asked, desk: Desk) -> Given:
    said = _audiences(asked.query.audience)
    seen = desk.run(PreviewAnnouncement(asked.actor, said))
    seconds = int(seen.takes.total_seconds())
    return Given(
        Meant(
            seen.count, len(seen.unreachable), seen.mailed, seconds, seen.wants_number
        )
    )


def listed(asked: Asked, desk: Desk) -> Given:
    coming, latest = desk.run(ListAnnouncements(asked.actor))
    return Given(Announcements([*map(_shown, coming)], [*map(_shown, latest)]))


def announce(asked: Asked, desk: Desk) -> Given:
    said: AnnouncementIn = asked.body
    if said.at is not None:
        of_our_times("at", said.at)
    made = desk.run(
        Announce(
            asked.actor,
            _audiences(said.audience),
            said.text,
            int(said.people) if said.people else None,
            said.at,
            said.ask_to_confirm,
        )
    )
    return Given(_shown(made))


def recall(asked: Asked, desk: Desk) -> Given:
    which = AnnouncementId(asked.path["announcement_id"])
    desk.run(RecallAnnouncement(asked.actor, which))
    return Given()


def _audiences(said: str) -> tuple[Audience, ...]:
    try:
        return read(said)
    except ValueError as unknown:
        raise misfit("api-audience", "audience", kinds=", ".join(Kind)) from unknown


def _shown(made: Announcement) -> AnnouncementOut:
    return AnnouncementOut(
        made.id,
        made.by,
        made.audience,
        made.text,
        made.state,
        made.at,
        made.goes_at,
        made.total,
        made.unreachable,
    )


ENDPOINTS = (
    Endpoint(
        "show-audience",
        "GET",
        "/api/audiences",
        Scope.ANNOUNCEMENTS_READ,
        meant,
        Meant,
        query=WhichAudience,
    ),
    Endpoint(
        "list-announcements",
        "GET",
        AT,
        Scope.ANNOUNCEMENTS_READ,
        listed,
        Announcements,
    ),
    Endpoint(
        "announce",
        "POST",
        AT,
        Scope.ANNOUNCEMENTS_WRITE,
        announce,
        AnnouncementOut,
        201,
        body=AnnouncementIn,
        refuses=(CONFLICT,),
    ),
    Endpoint(
        "recall-announcement",
        "DELETE",
        f"{AT}/{{announcement_id:uuid}}",
        Scope.ANNOUNCEMENTS_WRITE,
        recall,
        None,
        204,
        refuses=(CONFLICT,),
    ),
)

"""What the desk told whoever asks: to list, to mark, and by which way it comes."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.api.cursors import Paged, read, written
from adapters.web.api.endpoint import Asked, Endpoint, Given
from bot.words.letters import in_a_line
from core.application import Desk
from core.messaging.notices.choose import ChooseChannel, MyChannels
from core.messaging.notices.decide import Channel
from core.messaging.notices.inbox import MarkNotice, MyInbox
from core.messaging.notices.sorts import Priority, Sort
from core.messaging.notices.told import Told, ToldId
from core.people.tokens.model import Scope

AT = "/api/notifications"
PREFERENCES = "/api/notification-preferences"


class Notification(Struct):
    """One notice, in the words and the language of its reader."""

    id: UUID
    sort: Sort
    priority: Priority
    says: str
    at: datetime
    read_at: datetime | None


class Notifications(Struct):
    """What is unread first, the newest of each before the older."""

    items: list[Notification]
    unread: int
    next: str | None


class Marked(Struct, forbid_unknown_fields=True):
    read: bool


BySort = Annotated[
    dict[Sort, Channel],
    Meta(extra_json_schema={"propertyNames": {"enum": [each.value for each in Sort]}}),
]


class Channels(Struct):
    """By which way each sort comes."""

    channels: BySort


class ChannelsIn(Struct, forbid_unknown_fields=True):
    """What is left out stays as it is."""

    channels: BySort


def listed(asked: Asked, desk: Desk) -> Given:
    query: Paged = asked.query
    after = read(query.cursor)
    told = ToldId(after[1]) if after else None
    found = desk.run(MyInbox(asked.actor, told, query.limit))
    items = [_shown(each, asked.caller.language) for each in found.page]
    more = written(("", found.older)) if found.older else None
    return Given(Notifications(items, found.unread, more))


def mark(asked: Asked, desk: Desk) -> Given:
    told = ToldId(asked.path["notification_id"])
    desk.run(MarkNotice(asked.actor, told, read=asked.body.read))
    return Given()


def preferences(asked: Asked, desk: Desk) -> Given:
    chosen = desk.run(MyChannels(asked.actor))
    return Given(Channels({**chosen}))


def prefer(asked: Asked, desk: Desk) -> Given:
    said: ChannelsIn = asked.body
    for sort, channel in said.channels.items():
        desk.run(ChooseChannel(asked.actor, sort, channel))
    return preferences(asked, desk)


def _shown(told: Told, language: str) -> Notification:
    says = in_a_line(replace(told.says, language=language))
    return Notification(told.id, told.sort, told.priority, says, told.at, told.read_at)


ENDPOINTS = (
    Endpoint(
        "list-notifications",
        "GET",
        AT,
        Scope.MESSAGES_READ,
        listed,
        Notifications,
        query=Paged,
    ),
    Endpoint(
        "mark-notification",
        "PUT",
        f"{AT}/{{notification_id:uuid}}",
        Scope.MESSAGES_WRITE,
        mark,
        None,
        204,
        body=Marked,
    ),
    Endpoint(
        "show-notification-preferences",
        "GET",
        PREFERENCES,
        Scope.MESSAGES_READ,
        preferences,
        Channels,
    ),
    Endpoint(
        "change-notification-preferences",
        "PATCH",
        PREFERENCES,
        Scope.MESSAGES_WRITE,
        prefer,
        Channels,
        body=ChannelsIn,
    ),
)

"""From what a browser said to an event, and back for whoever said it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from adapters.browser.said import Said
from adapters.plain import event_from
from core.messaging.model import Event
from core.people.model import Account

NAME = "browser"


def event_of(said: Said, handle: str, name: str, now: datetime, ip: str = "") -> Event:
    """`name` is the message's own; said again under it, it is the same event.

    Two people's browsers may think of the same name, so theirs is part of the key.
    """
    told: dict[str, Any] = msgspec.to_builtins(said)
    told["text"] = said.text.replace("\0", "")
    event = event_from(Account(NAME, handle), told, name, now, ip)
    return replace(event, key=f"{handle}:{name}")


class Kept(msgspec.Struct):
    """What the inbox kept of something said."""

    speaker: str = msgspec.field(name="as")
    id: str
    received_at: datetime
    text: str = ""
    press: str = ""
    label: str = ""
    photo: str | None = None
    file: dict[str, Any] | None = None
    place: dict[str, Any] | None = None
    form: dict[str, Any] | None = None
    reply_to: str | None = None
    edit_of: str | None = None
    chat: str = ""


def kept_in(event: Event) -> Kept:
    return msgspec.json.decode(event.payload, type=Kept)

"""What the check-in page hands in, and how it becomes an event like any other."""

import json
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Annotated, Any
from uuid import uuid4

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request

from adapters.plain import bytes_of, event_from, incoming_from
from adapters.web.problem import Problem
from adapters.web.reading import Where, check_bytes, read_json
from bot.incoming import Handle, Incoming
from bot.platform import Capabilities
from core.attendance.checking_in.hand_in import Opened
from core.attendance.links import Purpose
from core.messaging.model import Carried, Event, Notice, Outcome
from core.people.model import ON_PAGE, Account

NAME = ON_PAGE
COMMANDS = {
    Purpose.CHECK_IN: "here",
    Purpose.PROVE: "prove",
    Purpose.STILL_THERE: "pinghere",
}
"""What is carried out with what was handed in."""

Token = Annotated[str, Meta(min_length=8, max_length=100)]
Phone = Annotated[str, Meta(max_length=100)]
Key = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{8,60}$")]


class OpenedPage(Struct):
    """`phone` is the secret of one that keeps no cookie, as within another page."""

    token: Token
    phone: Phone = ""


class HandedIn(Struct):
    """`sent_at` is the phone's word: it may have waited for a connection."""

    token: Token
    key: Key
    sent_at: Annotated[datetime, Meta(tz=True)]
    place: Where | None = None
    photo: str | None = None
    second: str | None = None
    phone: Phone = ""
    placeless: bool = False
    code: Annotated[str, Meta(max_length=40)] = ""


async def read_handed_in(request: Request) -> HandedIn:
    handed = await read_json(request, HandedIn)
    check_bytes("photo", handed.photo)
    check_bytes("second", handed.second)
    if not (handed.photo or handed.code or handed.place):
        raise Problem(422, "empty")
    return handed


class CheckInPlatform:
    """Its events come in here; their answers go to the chat the link came from.

    Of whoever has no chat they stay here, for the page that waits for them.
    """

    name = NAME
    can = Capabilities(place=True)

    def decode(self, event: Event) -> Incoming:
        from_ = json.loads(event.payload)["from"]
        home = replace(event, platform=from_["platform"], workspace=from_["workspace"])
        return replace(incoming_from(home), message="")

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del account
        return bytes_of(handle)

    async def send(self, notice: Notice) -> Carried:
        """The page that handed in reads it there; else nobody could be told."""
        del notice
        return Carried(Outcome.DELIVERED, uuid4().hex)


def event_of(
    handed: HandedIn, account: Account, opened: Opened, now: datetime, ip: str
) -> Event:
    """Handed in twice under one key, it is one event."""
    nonce = opened.nonce
    command = COMMANDS[opened.purpose]
    fields = {"link": nonce}
    if opened.purpose is Purpose.STILL_THERE:
        fields |= {"session": f"id:{opened.session.id}"}
    if opened.purpose is Purpose.CHECK_IN:
        fields |= {
            "code": handed.code,
            "placeless": "yes" if handed.placeless else "no",
        }
    said: dict[str, Any] = {
        "sent_at": handed.sent_at.isoformat(),
        "photo": handed.photo,
        "second": handed.second,
        "form": {"command": command, "fields": fields},
        "from": {"platform": account.platform, "workspace": account.workspace},
    }
    if handed.place is not None:
        said["place"] = {**msgspec.to_builtins(handed.place), "live": True}
    event = event_from(account, said, handed.key, now, ip)
    whose = sha256(nonce.encode()).hexdigest()[:24]
    key = f"{whose}:{handed.key}"
    return replace(event, platform=NAME, workspace="", key=key, conversation=whose)

"""What was stored raw, in words no platform owns."""

import json
from collections.abc import Collection
from datetime import UTC, datetime

from adapters.slack import presses
from adapters.slack.handle import Interaction
from adapters.slack.markup import plain
from adapters.slack.news import NAME, Json, desk_in, said_in
from adapters.slack.where import chat_kind, chat_of
from bot.incoming import Handle, Incoming, Kind, Membership
from core.messaging.model import ChatKind, Event, direct
from core.people.model import Account


def decode(
    event: Event, received: datetime, commands: Collection[str]
) -> Incoming | None:
    """None for what is well formed and means nothing to us."""
    stored = json.loads(event.payload)
    told = stored.get("told", stored)
    match stored["type"]:
        case "event_callback":
            return _of_event(told, told["event"], received)
        case "command":
            return _of_command(told, stored["at"], received, commands)
        case "interaction":
            return presses.decode(told, stored["at"], received)
        case unknown:
            raise ValueError(unknown)


def _of_event(told: Json, event: Json, received: datetime) -> Incoming | None:
    team = told["team_id"]
    match event["type"]:
        case "message" | "app_mention":
            return _of_message(told, event, received)
        case "app_home_opened":
            return _at_home(event, team, received)
        case "user_change":
            who = Account(NAME, event["user"]["id"], team)
            gone, kind = Membership.BLOCKED, Kind.MEMBERSHIP
            return Incoming(who, direct(who), received, received, kind, membership=gone)
        case "member_joined_channel" | "app_uninstalled" | "tokens_revoked":
            return None
        case unknown:
            raise ValueError(unknown)


def _of_message(told: Json, event: Json, received: datetime) -> Incoming:
    team, channel = told["team_id"], event["channel"]
    edited = event.get("subtype") == "message_changed"
    said = said_in(event)
    ts, user = said["ts"], said["user"]
    kind = chat_kind(event.get("channel_type", ""), channel)
    thread = said.get("thread_ts", "")
    if kind is not ChatKind.DM:
        thread = thread or ts  # in company an answer goes under what it answers
    files = tuple(_file(each) for each in said.get("files", ()))
    who = Account(NAME, user, team)
    here = channel if kind is ChatKind.DM else ""
    return Incoming(
        who,
        chat_of(who, channel, thread, kind),
        moment(ts),
        received,
        Kind.MEDIA if files else Kind.TEXT,
        plain(said.get("text", ""), desk_in(told)),
        message=ts,
        reply_to=thread if thread != ts else "",
        files=files,
        edited_at=moment(said["edited"]["ts"]) if edited else None,
        withdrawn=event.get("subtype") == "message_deleted",
        interaction=Interaction(user, received.timestamp(), channel=here).written(),
    )


def _file(told: Json) -> Handle:
    mime = told.get("mimetype", "")
    name, size = told.get("name") or "", told.get("size")
    return Handle(told["id"], mime, name, size, is_photo=mime.startswith("image/"))


def _at_home(event: Json, team: str, received: datetime) -> Incoming:
    user = event["user"]
    who = Account(NAME, user, team)
    return Incoming(
        who,
        direct(who),
        received,
        received,
        Kind.HOME,
        interaction=Interaction(user, received.timestamp()).written(),
    )


def _of_command(
    told: Json, at: float, received: datetime, commands: Collection[str]
) -> Incoming:
    team, channel, user = told["team_id"], told["channel_id"], told["user_id"]
    handle = Interaction(user, at, told["trigger_id"], told["response_url"], channel)
    said = _as_said(told["command"], plain(told.get("text", "")), commands)
    who = Account(NAME, user, team)
    return Incoming(
        who,
        chat_of(who, channel),
        moment(at),
        received,
        Kind.COMMAND if said.startswith("/") else Kind.TEXT,
        said,
        interaction=handle.written(),
    )


def _as_said(command: str, words: str, commands: Collection[str]) -> str:
    """`/desk help` is `/help`, which Slack keeps for itself; else it is words."""
    if command.lstrip("/") in commands:
        return f"{command} {words}".strip()
    if not words.strip():
        return "/help"
    first = words.partition(" ")[0].lstrip("/")
    return f"/{words.lstrip('/')}" if first in commands else words


def moment(ts: str | float) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC)

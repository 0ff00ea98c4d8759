"""conversations.*"""

from collections.abc import Iterable

from tests.emulators.slack.methods.called import Called, Method
from tests.emulators.slack.model import Channel, Json, Message, SlackRefusal
from tests.emulators.slack.workspace import BOT

MOST = 999


def opened(called: Called) -> Json:
    users = called.need("users").split(",")
    if len(users) != 1:
        raise SlackRefusal("invalid_arguments", "one person at a time here")
    member = called.workspace.members.get(users[0])
    if member is None:
        raise SlackRefusal("user_not_found")
    if member.deleted:
        raise SlackRefusal("user_disabled")
    if member.bot:
        raise SlackRefusal("cannot_dm_bot")
    known = {c.id for c in called.workspace.channels.values()}
    channel = called.workspace.direct(member.id)
    return {"already_open": channel.id in known, "channel": {"id": channel.id}}


def info(called: Called) -> Json:
    channel = called.workspace.channels.get(called.need("channel"))
    if channel is None:
        raise SlackRefusal("channel_not_found")
    return {"channel": channel.as_json(BOT)}


def members(called: Called) -> Json:
    return {"members": sorted(called.channel().members), **_no_more()}


def mine(called: Called) -> Json:
    """The conversations the app is in: what a backfill goes through."""
    types = {
        "im": "im",
        "mpim": "mpim",
        "public_channel": "channel",
        "private_channel": "group",
    }
    wanted = str(called.given.get("types") or "public_channel").split(",")
    kinds = {types.get(name.strip()) for name in wanted}
    found = [
        channel.as_json(BOT)
        for channel in called.workspace.channels.values()
        if channel.kind in kinds and BOT in channel.members
    ]
    return _page(called, "channels", found)


def history(called: Called) -> Json:
    """Newest first, without what was said inside threads."""
    channel = called.channel()
    told = [
        message
        for message in _between(called, channel.messages.values())
        if message.thread in ("", message.ts)
    ]
    told.sort(key=lambda message: message.ts, reverse=True)
    shown = [{**message.as_json(), **_answered(channel, message)} for message in told]
    return _page(called, "messages", shown)


def _answered(channel: Channel, root: Message) -> Json:
    """What a message says of the thread under it."""
    inside = [m.ts for m in channel.messages.values() if m.thread == root.ts != m.ts]
    if not inside:
        return {}
    return {
        "thread_ts": root.ts,
        "reply_count": len(inside),
        "latest_reply": max(inside),
    }


def replies(called: Called) -> Json:
    channel, thread = called.channel(), called.need("ts")
    if thread not in channel.messages:
        raise SlackRefusal("thread_not_found")
    inside = [m for m in channel.messages.values() if thread in (m.ts, m.thread)]
    told = sorted(_between(called, inside), key=lambda message: message.ts)
    parent = {"parent_user_id": channel.messages[thread].author}
    shown = [m.as_json() | (parent if m.ts != thread else {}) for m in told]
    return _page(called, "messages", shown)


def _between(called: Called, messages: Iterable[Message]) -> list[Message]:
    oldest = str(called.given.get("oldest") or "0")
    latest = str(called.given.get("latest") or "9999999999")
    inclusive = str(called.given.get("inclusive", "")).lower() in {"1", "true"}
    return [
        message
        for message in messages
        if oldest < message.ts < latest
        or (inclusive and message.ts in (oldest, latest))
    ]


def _page(called: Called, name: str, found: list[Json]) -> Json:
    size = min(int(called.given.get("limit") or 100), MOST)
    start = int(called.given.get("cursor") or 0)
    more = start + size < len(found)
    return {
        name: found[start : start + size],
        "has_more": more,
        "response_metadata": {"next_cursor": str(start + size) if more else ""},
    }


def _no_more() -> Json:
    return {"response_metadata": {"next_cursor": ""}}


METHODS: dict[str, Method] = {
    "conversations.open": opened,
    "conversations.info": info,
    "conversations.members": members,
    "conversations.list": mine,
    "users.conversations": mine,
    "conversations.history": history,
    "conversations.replies": replies,
}

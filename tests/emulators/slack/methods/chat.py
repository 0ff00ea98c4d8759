"""chat.*"""

from tests.emulators.slack.blocks import MOST_IN_MESSAGE, check_blocks
from tests.emulators.slack.methods.called import Called, Method
from tests.emulators.slack.methods.files import named
from tests.emulators.slack.model import Channel, Json, Message, SlackRefusal
from tests.emulators.slack.payloads import changed, deleted, said
from tests.emulators.slack.workspace import BOT, BOT_ID

LONGEST = 40_000
LONGEST_UPDATE = 4_000
"""Bytes, counted after `&`, `<` and `>` are escaped; only chat.update has it."""


def _read(called: Called) -> tuple[str, list[Json]]:
    text = str(called.given.get("text") or "")
    blocks = called.given.get("blocks") or []
    if not text and not blocks:
        raise SlackRefusal("no_text")
    if len(text) > LONGEST:
        raise SlackRefusal("msg_too_long")
    check_blocks(blocks, most=MOST_IN_MESSAGE)
    return text, blocks


def _compose(called: Called, channel: Channel, only_for: str = "") -> Message:
    text, blocks = _read(called)
    thread = str(called.given.get("thread_ts") or "")
    if thread and thread not in channel.messages:
        raise SlackRefusal("thread_not_found")
    return Message(
        called.workspace.ts(),
        channel.id,
        BOT,
        text,
        blocks,
        thread,
        [] if only_for else named(called.workspace, text, blocks),
        bot=BOT_ID,
        only_for=only_for,
    )


def post_message(called: Called) -> Json:
    channel = called.writable()
    message = called.workspace.post(_compose(called, channel))
    called.echo(said(message, channel))
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(called: Called) -> Json:
    channel, user = called.writable(), called.need("user")
    if user not in channel.members:
        raise SlackRefusal("user_not_in_channel")
    message = called.workspace.post(_compose(called, channel, user))
    return {"message_ts": message.ts}


def update(called: Called) -> Json:
    channel = called.channel()
    message = called.own(channel, "cant_update_message")
    text, blocks = _read(called)
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if len(escaped.encode()) > LONGEST_UPDATE:
        raise SlackRefusal("msg_too_long")
    before = message.as_json()
    message.files = named(called.workspace, text, blocks)
    message.text, message.edited = text, called.workspace.ts()
    if "blocks" in called.given:
        message.blocks = blocks
    called.workspace.post(message)
    called.echo(changed(message, channel, before))
    return {"channel": channel.id, "ts": message.ts, "text": text}


def delete(called: Called) -> Json:
    channel = called.channel()
    message = called.own(channel, "cant_delete_message")
    del channel.messages[message.ts]
    called.workspace.changed()
    called.echo(deleted(message, channel, called.workspace.ts()))
    return {"channel": channel.id, "ts": message.ts}


def pin(called: Called) -> Json:
    channel, ts = called.channel(), called.need("timestamp")
    if ts not in channel.messages:
        raise SlackRefusal("message_not_found")
    if ts in channel.pinned:
        raise SlackRefusal("already_pinned")
    channel.pinned.append(ts)
    called.workspace.changed()
    return {}


def permalink(called: Called) -> Json:
    channel, ts = called.channel(), called.need("message_ts")
    if ts not in channel.messages:
        raise SlackRefusal("message_not_found")
    where = f"https://team.slack.com/archives/{channel.id}/p{ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": where}


METHODS: dict[str, Method] = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": permalink,
    "pins.add": pin,
}

"""response_url: a way to answer an interaction, five times in half an hour."""

from tests.emulators.slack.blocks import MOST_IN_MESSAGE, check_blocks
from tests.emulators.slack.model import Json, Message, SlackRefusal
from tests.emulators.slack.workspace import (
    BOT,
    BOT_ID,
    RESPONSE_LASTS,
    RESPONSE_USES,
    Workspace,
)


def respond(workspace: Workspace, name: str, body: Json) -> None:
    about = workspace.responses.get(name)
    if about is None or workspace.ticks() - about.made > RESPONSE_LASTS:
        raise SlackRefusal("expired_url")
    if about.uses >= RESPONSE_USES:
        raise SlackRefusal("used_url")
    about.uses += 1
    check_blocks(body.get("blocks") or [], most=MOST_IN_MESSAGE)
    if about.message and body.get("delete_original"):
        _remove(workspace, about.message)
    elif about.message and body.get("replace_original"):
        about.message.text = body.get("text", "")
        about.message.blocks = body.get("blocks") or []
        about.message.edited = workspace.ts()
    else:
        speak(workspace, about.user, about.channel, body)
    workspace.changed()


def speak(workspace: Workspace, user: str, channel: str, body: Json) -> Message:
    """Say it to everybody, or, unless asked otherwise, to `user` only."""
    return workspace.post(
        Message(
            workspace.ts(),
            channel,
            BOT,
            body.get("text", ""),
            body.get("blocks") or [],
            body.get("thread_ts", ""),
            bot=BOT_ID,
            only_for="" if body.get("response_type") == "in_channel" else user,
        )
    )


def _remove(workspace: Workspace, message: Message) -> None:
    if message in workspace.whispers:
        workspace.whispers.remove(message)
    workspace.channels[message.channel].messages.pop(message.ts, None)

"""Presses, forms sent in and shortcuts, in words no platform owns."""

from dataclasses import replace
from datetime import UTC, datetime

from adapters.slack.handle import Interaction
from adapters.slack.markup import plain
from adapters.slack.modals import answers_of
from adapters.slack.news import FORM, LINK, NAME, Json, noted_in
from adapters.slack.where import chat_of
from bot.incoming import Incoming, Kind
from core.messaging.model import Address
from core.people.model import Account


def decode(told: Json, at: float, received: datetime) -> Incoming:
    user, who = (
        told["user"]["id"],
        Account(NAME, told["user"]["id"], told["team"]["id"]),
    )
    trigger, respond = told.get("trigger_id", ""), told.get("response_url", "")
    channel = told.get("channel", {}).get("id", "")
    said = Incoming(
        who,
        _where(told, who),
        datetime.fromtimestamp(at, UTC),
        received,
        interaction=Interaction(user, at, trigger, respond, channel).written(),
    )
    match told["type"]:
        case "block_actions":
            return _pressed(said, told)
        case "view_submission":
            return _sent_in(said, told)
        case "shortcut":
            return _words(said, f"/{told['callback_id']}")
        case "message_action":
            text = plain(told["message"].get("text", ""))
            return _words(said, f"/{told['callback_id']} {text}".strip())
        case unknown:
            raise ValueError(unknown)


def _where(told: Json, who: Account) -> Address:
    """The chat of the message pressed, or the one a modal was opened from."""
    noted, shown = noted_in(told), told.get("message", {})
    channel = told.get("channel", {}).get("id") or noted.get("channel", who.handle)
    thread = shown.get("thread_ts") or noted.get("thread", "")
    return chat_of(who, channel, thread)


def _pressed(said: Incoming, told: Json) -> Incoming:
    """One press comes with one action; those of links and forms say nothing."""
    action = next(a for a in told["actions"] if a.get("action_id") not in {LINK, FORM})
    message = told.get("message", {}).get("ts", "")
    token = str(action.get("value", ""))
    return replace(said, kind=Kind.PRESS, pressed=token, message=message)


def _sent_in(said: Incoming, told: Json) -> Incoming:
    """The trigger of a form sent in opens only onto that form: it is of no use."""
    view = told["view"]
    fields = answers_of(view)
    return replace(said, kind=Kind.FORM, form=view["callback_id"], fields=fields)


def _words(said: Incoming, text: str) -> Incoming:
    return replace(said, kind=Kind.COMMAND, text=text)

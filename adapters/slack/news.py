"""What Slack tells, sorted before it is stored: to keep, or none of our business.

A message in a channel is kept only when it speaks to the desk: others are not
even stored. Broken news is kept too, to be put aside where it can be looked at.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from core.messaging.model import Event

Json = Mapping[str, Any]

NAME = "slack"
PERSON = ("U", "W")
"""How the id of a person begins; a DM is reached by it too."""
SPOKEN = {"", "file_share", "thread_broadcast", "me_message"}
LINK = "link"
"""The action of a button that opens a page: Slack tells of it, we have no part."""
NOT_OURS = re.compile(
    r"(?:call|channel|dnd|emoji|file|function|group|im|link|mpim|pin|reaction|resources"
    r"|scope|shared_channel|star|subteam|team|workflow|assistant_thread|entity|bot)_\w+"
    r"|member_left_channel|email_domain_changed|grid_migration_\w+|invite_requested"
    r"|user_(?!change$)\w+|message_metadata_\w+|app_(?:deleted|installed|requested)"
)
"""What a workspace may tell of and no subscription of ours asks for."""
FORM = "form"
"""The action of a button that opens a form: nothing is said by it yet."""


def of_event(body: bytes) -> Event | None:
    """News told by the Events API; None when it does not concern the desk."""
    try:
        told = json.loads(body)
        found = _found(told, told["event"])
        team = told["team_id"]
    except (ValueError, KeyError, TypeError, AttributeError):
        return odd(body)
    if found is None:
        return None
    key, channel = found
    return Event(NAME, key, f"{team}/{channel}", body, team)


def _found(told: Json, event: Json) -> tuple[str, str] | None:
    """The key and the chat of what is worth keeping."""
    kind = event["type"]
    if kind in {"message", "app_mention"}:
        return _of_message(told, event)
    if NOT_OURS.fullmatch(kind):
        return None
    number = str(told["event_id"])
    if kind == "app_home_opened":
        at_home = event.get("tab", "home") == "home"
        return (number, str(event["channel"])) if at_home else None
    if kind == "user_change":
        left = event["user"].get("deleted")
        return (number, str(event["user"]["id"])) if left else None
    if kind == "member_joined_channel" and event["user"] != desk_in(told):
        return None
    return number, str(event.get("channel", ""))


def _of_message(told: Json, event: Json) -> tuple[str, str] | None:
    subtype, channel = event.get("subtype", ""), event["channel"]
    edited, deleted = subtype == "message_changed", subtype == "message_deleted"
    said = said_in(event)
    if edited and not _is_an_edit(event):
        return None
    if not (edited or deleted) and subtype not in SPOKEN:
        return None
    desk = desk_in(told)
    if said.get("bot_id") or said.get("user") in {None, desk, "USLACKBOT"}:
        return None
    if event.get("channel_type") != "im" and not _speaks_to(desk, event, said):
        return None
    key = f"{channel}/{said['ts']}"
    if deleted:
        key = f"{key}/deleted"
    return (f"{key}/{said['edited']['ts']}" if edited else key), channel


def said_in(event: Json) -> Json:
    """The message that the news is about: as it is, or as it was before it went."""
    match event.get("subtype"):
        case "message_changed":
            return dict(event["message"])
        case "message_deleted":
            return dict(event.get("previous_message", {}))
        case _:
            return event


def _speaks_to(desk: str, event: Json, said: Json) -> bool:
    """It mentions the desk, or answers in a thread that the desk began."""
    if event["type"] == "app_mention" or said.get("parent_user_id") == desk:
        return True
    text = said.get("text", "")
    return f"<@{desk}>" in text or f"<@{desk}|" in text


def _is_an_edit(event: Json) -> bool:
    """Slack also tells of a change when it unfurls a link: nobody edited anything."""
    before, after = event.get("previous_message", {}), event["message"]
    return "edited" in after and before.get("text") != after.get("text")


def desk_in(told: Json) -> str:
    """The desk's own user id: whom this news was authorised for."""
    return next((str(a["user_id"]) for a in told.get("authorizations", ())), "")


def of_command(form: Mapping[str, str], at: float) -> Event:
    team = form["team_id"]
    payload = json.dumps({"type": "command", "at": at, "told": {**form}}).encode()
    chat = f"{team}/{form['channel_id']}"
    return Event(NAME, form["trigger_id"], chat, payload, team)


def of_interaction(told: Json, at: float) -> Event | None:
    """A press, a form sent in, a shortcut; None for what we have no part in."""
    kind = told["type"]
    if kind == "view_closed" or (kind == "block_actions" and _says_nothing(told)):
        return None
    team, user = told["team"]["id"], told["user"]["id"]
    channel = told.get("channel", {}).get("id") or noted_in(told).get("channel", user)
    payload = json.dumps({"type": "interaction", "at": at, "told": told}).encode()
    key = told.get("trigger_id") or hashlib.sha256(payload).hexdigest()
    return Event(NAME, key, f"{team}/{channel}", payload, team)


def _says_nothing(told: Json) -> bool:
    return all(each.get("action_id") in {LINK, FORM} for each in told["actions"])


def form_in(told: Json) -> str:
    """The form that a press asks to see, as it was packed into the button."""
    actions = told.get("actions", ())
    asked = (each["value"] for each in actions if each.get("action_id") == FORM)
    return next(asked, "")


def noted_in(told: Json) -> dict[str, str]:
    """What we wrote into a modal or a Home tab: where it was opened from."""
    try:
        noted = json.loads(told["view"]["private_metadata"])
    except (KeyError, ValueError, TypeError):
        return {}
    return noted if isinstance(noted, dict) else {}


def odd(body: bytes) -> Event:
    """Signed by Slack, yet not as Slack speaks: kept, to be looked at."""
    return Event(NAME, f"odd/{hashlib.sha256(body).hexdigest()}", "odd", body)

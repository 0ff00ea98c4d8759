"""views.*: modals in a stack, and a Home tab a person."""

import json
import secrets

from tests.emulators.slack.blocks import MOST_IN_VIEW, check_blocks
from tests.emulators.slack.methods.called import Called, Method
from tests.emulators.slack.model import Json, SlackRefusal, View
from tests.emulators.slack.texts import check_text
from tests.emulators.slack.workspace import BOT_ID, TEAM, Workspace

LARGEST = 250_000
DEEPEST = 3


def check_view(view: object, kind: str) -> Json:
    if not isinstance(view, dict) or view.get("type") != kind:
        raise SlackRefusal("invalid_arguments", f"view must be a {kind}")
    if len(json.dumps(view)) > LARGEST:
        raise SlackRefusal("view_too_large")
    reasons = [*_titles(view)] if kind == "modal" else []
    for name, most in (("private_metadata", 3000), ("callback_id", 255)):
        if len(view.get(name, "")) > most:
            reasons.append(f"{name} is too long")
    takes_in = any(b.get("type") == "input" for b in view.get("blocks", ()))
    if kind == "modal" and takes_in and "submit" not in view:
        reasons.append("missing required field: submit")
    if reasons:
        raise SlackRefusal("invalid_arguments", *reasons)
    check_blocks(view.get("blocks"), most=MOST_IN_VIEW, where="view")
    for number, block in enumerate(view["blocks"]):
        block.setdefault("block_id", f"b{number}")
        if "element" in block:
            block["element"].setdefault("action_id", f"a{number}")
    return view


def _titles(view: Json) -> list[str]:
    reasons = [*check_text(view.get("title"), 24, "/title", plain=True)]
    for name in ("submit", "close"):
        if name in view:
            reasons += check_text(view[name], 24, f"/{name}", plain=True)
    return reasons


def show(workspace: Workspace, user: str, body: Json, under: View | None) -> View:
    view_id = workspace.number("V")
    root = under.root if under else view_id
    view = View(
        view_id, user, body, secrets.token_hex(6), root, under.id if under else ""
    )
    workspace.modals.setdefault(user, []).append(view)
    workspace.changed()
    return view


def replace(workspace: Workspace, view: View, body: Json) -> None:
    view.body, view.hash = body, secrets.token_hex(6)
    workspace.changed()


def opened(called: Called) -> Json:
    body = check_view(called.given.get("view"), "modal")
    trigger = called.workspace.exchange(called.need("trigger_id"))
    called.workspace.modals[trigger.user] = []
    return _answer(show(called.workspace, trigger.user, body, None))


def push(called: Called) -> Json:
    body = check_view(called.given.get("view"), "modal")
    trigger = called.workspace.exchange(called.need("trigger_id"))
    stack = called.workspace.modals.get(trigger.user, [])
    if not stack or not trigger.view:
        raise SlackRefusal("not_found")
    if len(stack) >= DEEPEST:
        raise SlackRefusal("push_limit_reached")
    return _answer(show(called.workspace, trigger.user, body, stack[-1]))


def update(called: Called) -> Json:
    named = called.given.get("view_id") or called.given.get("external_id") or ""
    view = called.workspace.view(str(named))
    if called.given.get("hash") not in (None, "", view.hash):
        raise SlackRefusal("hash_conflict")
    kind = view.body["type"]
    replace(called.workspace, view, check_view(called.given.get("view"), kind))
    return _answer(view)


def publish(called: Called) -> Json:
    user = called.need("user_id")
    if user not in called.workspace.members:
        raise SlackRefusal("user_not_found")
    body = check_view(called.given.get("view"), "home")
    before = called.workspace.homes.get(user)
    if before and called.given.get("hash") not in (None, "", before.hash):
        raise SlackRefusal("hash_conflict")
    view_id = before.id if before else called.workspace.number("V")
    view = View(view_id, user, body, secrets.token_hex(6), view_id)
    called.workspace.homes[user] = view
    called.workspace.changed()
    return _answer(view)


def _answer(view: View) -> Json:
    return {"view": view.as_json(TEAM, BOT_ID)}


METHODS: dict[str, Method] = {
    "views.open": opened,
    "views.push": push,
    "views.update": update,
    "views.publish": publish,
}

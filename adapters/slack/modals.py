"""A form as a modal: an input for each gap, its answers, and their faults."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.words import UTC, say
from core.messaging.conversation import Form, Question
from core.messaging.model import Address

Json = Mapping[str, Any]

TITLE = 24
LABEL = 2000
OPTION = 75
VALUE = 150
MOST_OPTIONS = 100
LONGEST_ANSWER = 3000
BEHIND_A_BUTTON = 2000


def modal(form: Form, opened_from: Address, language: str) -> Json:
    noted = {"channel": opened_from.chat, "thread": opened_from.thread}
    return {
        "type": "modal",
        "callback_id": form.command,
        "private_metadata": json.dumps(noted),
        "title": _plain(form.title, TITLE),
        "submit": _plain(say("form-send", UTC, language), TITLE),
        "close": _plain(say("form-close", UTC, language), TITLE),
        "blocks": [_input(question) for question in form.questions],
    }


def packed(form: Form, language: str) -> str:
    """Small enough for a button, which then opens it; empty when it is not."""
    questions = [asdict(each) for each in form.questions]
    said = {"title": form.title, "command": form.command, "language": language}
    whole = json.dumps({**said, "questions": questions}, separators=(",", ":"))
    return whole if len(whole) <= BEHIND_A_BUTTON else ""


def unpacked(said: str) -> tuple[Form, str]:
    told = json.loads(said)
    questions = (
        Question(**{**each, "options": tuple(each["options"])})
        for each in told["questions"]
    )
    return Form(told["title"], told["command"], tuple(questions)), told["language"]


def _input(question: Question) -> Json:
    hints = question.hint or ("" if question.only else " · ".join(question.options))
    hint = {"hint": _plain(hints, LABEL)} if hints else {}
    return {
        "type": "input",
        "block_id": question.name,
        "label": _plain(question.label, LABEL),
        "optional": question.optional,
        "element": _element(question),
        **hint,
    }


def _element(question: Question) -> Json:
    """What may be chosen is chosen; anything else is written."""
    if not (question.only and question.options):
        begun = {"initial_value": question.given} if question.given else {}
        return {
            "type": "plain_text_input",
            "action_id": "said",
            "max_length": LONGEST_ANSWER,
            **begun,
        }
    options = [
        {"text": _plain(each, OPTION), "value": each[:VALUE]}
        for each in question.options[:MOST_OPTIONS]
    ]
    chosen = [option for option in options if option["value"] == question.given]
    element = {"type": "static_select", "action_id": "said", "options": options}
    return {**element, "initial_option": chosen[0]} if chosen else element


def _plain(text: str, most: int) -> dict[str, str]:
    shown = text if len(text) <= most else f"{text[: most - 1]}…"
    return {"type": "plain_text", "text": shown or " "}


def answers_of(view: Json) -> dict[str, str]:
    """What was filled in, by the name of the argument; what was left empty is not."""
    found: dict[str, str] = {}
    for name, inputs in view["state"]["values"].items():
        for said in inputs.values():
            option = said.get("selected_option")
            words = option["value"] if option else said.get("value")
            if words:
                found[name] = words
    return found


def errors_in(view: Json, problems: Mapping[str, str]) -> Json:
    """Slack shows each under its input; one it has no input for stands at the first."""
    names = [block["block_id"] for block in view["blocks"] if "element" in block]
    shown: dict[str, str] = {}
    for name, problem in problems.items():
        shown.setdefault(name if name in names else names[0], problem)
    return {"response_action": "errors", "errors": shown}

"""Buttons under a message, and the keyboard that asks for a place."""

from typing import Any

from bot.words import UTC, say
from core.messaging.model import Button

LONGEST_TOKEN = 64
MOST_BUTTONS = 100
MOST_IN_ROW = 3
LETTERS_IN_ROW = 28
"""More do not fit beside each other on a small phone."""


def inline(
    buttons: tuple[Button, ...], ways: tuple[dict[str, Any], ...] = ()
) -> dict[str, Any] | None:
    """Short labels share a row; long ones get one each, and so does a way out."""
    rows: list[list[dict[str, Any]]] = []
    room = 0
    for button in buttons[:MOST_BUTTONS]:
        if len(button.token.encode()) > LONGEST_TOKEN:
            raise ValueError("a button's token is longer than 64 bytes")
        letters = len(button.label)
        if not rows or len(rows[-1]) == MOST_IN_ROW or letters > room:
            rows.append([])
            room = LETTERS_IN_ROW
        rows[-1].append({"text": button.label, "callback_data": button.token})
        room -= letters + 4
    rows += [[way] for way in ways]
    return {"inline_keyboard": rows} if rows else None


def ways_out(
    links: tuple[Button, ...], app: str, language: str
) -> tuple[dict[str, Any], ...]:
    """To the page within Telegram, and to the same in a browser of one's own.

    Telegram shows neither for an address without https.
    """
    if not any(each.token.startswith("https://") for each in links):
        return ()
    within = {"text": say("check-in-here", UTC, language), "web_app": {"url": app}}
    browser = tuple({"text": each.label, "url": each.token} for each in links)
    return ((within,) if app else ()) + browser


def way_within(text: str, calendar: str, language: str) -> tuple[dict[str, Any], ...]:
    """What leads to the calendar in a browser opens it within Telegram as well."""
    if not calendar or calendar.removesuffix("app") + "in/" not in text:
        return ()
    label = say("calendar-here", UTC, language)
    return ({"text": label, "web_app": {"url": calendar}},)


def asking_for_place(language: str) -> dict[str, Any]:
    """One tap sends where the phone is. Private chats only: Telegram's rule."""
    label = say("send-my-place", UTC, language)
    return {
        "keyboard": [[{"text": label, "request_location": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }

"""Buttons under a message, and the keyboard that asks for a place."""

from typing import Any

from bot.words import UTC, say
from core.messaging.model import Button

LONGEST_TOKEN = 64
MOST_BUTTONS = 100
MOST_IN_ROW = 3
LETTERS_IN_ROW = 28
"""More do not fit beside each other on a small phone."""


def inline(buttons: tuple[Button, ...]) -> dict[str, Any] | None:
    """Short labels share a row; long ones get one each."""
    rows: list[list[dict[str, str]]] = []
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
    return {"inline_keyboard": rows} if rows else None


def asking_for_place(language: str) -> dict[str, Any]:
    """One tap sends where the phone is. Private chats only: Telegram's rule."""
    label = say("send-my-place", UTC, language)
    return {
        "keyboard": [[{"text": label, "request_location": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }

"""A message as it is stored: plain data and back."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from core.messaging.conversation import Field, File, Form, Question, Want
from core.messaging.model import Button, Message

MESSAGE = "outbox.message"
"""What its seal is about."""


def message_written(message: Message) -> dict[str, Any]:
    """Only what was said: most parts of most messages are empty."""
    return {name: _plain(value) for name, value in _parts(message) if value}


def _plain(value: Any) -> Any:
    """Like `dataclasses.asdict`, which copies every word, at thrice the cost."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {name: _plain(part) for name, part in _parts(value)}
    return value


def _parts(whole: Any) -> Iterator[tuple[str, Any]]:
    return ((each.name, getattr(whole, each.name)) for each in fields(whole))


def message_read(stored: dict[str, Any] | None) -> Message:
    """A message whose words have been forgotten is an empty one."""
    if stored is None:
        return Message()
    form = stored.get("form")
    return Message(
        **{
            **stored,
            "buttons": tuple(Button(**each) for each in stored.get("buttons", ())),
            "fields": tuple(Field(**each) for each in stored.get("fields", ())),
            "files": tuple(File(**each) for each in stored.get("files", ())),
            "wants": tuple(Want(each) for each in stored.get("wants", ())),
            "form": form and _form(form),
            "parts": tuple(message_read(each) for each in stored.get("parts", ())),
        }
    )


def _form(stored: dict[str, Any]) -> Form:
    questions = tuple(
        Question(**{**each, "options": tuple(each["options"])})
        for each in stored["questions"]
    )
    return Form(stored["title"], stored["command"], questions)

"""A message as it is stored: plain data and back."""

from dataclasses import asdict
from typing import Any

from core.messaging.conversation import Field, Form, Question, Want
from core.messaging.model import Button, File, Message


def message_written(message: Message) -> dict[str, Any]:
    """Only what was said: most parts of most messages are empty."""
    return {name: value for name, value in asdict(message).items() if value}


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
        }
    )


def _form(stored: dict[str, Any]) -> Form:
    questions = tuple(
        Question(**{**each, "options": tuple(each["options"])})
        for each in stored["questions"]
    )
    return Form(stored["title"], stored["command"], questions)

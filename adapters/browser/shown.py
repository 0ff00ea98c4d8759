"""A message as the page shows it and as a program reads it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from bot.words.letters import worded
from core.messaging.conversation import File, Form
from core.messaging.model import Button, Message
from core.messaging.ports import Sent

Shown = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks; in the demo a link must say so itself, signed in it need not."""

    handle: str
    says_as: bool

    def link(self, sent: Sent, file: File) -> str:
        path = f"/chat/api/files/{sent.number}/{file.id}/{quote(file.name, safe='')}"
        if not self.says_as:
            return path
        chat = sent.notice.to.chat
        asked = {"as": self.handle, **({} if chat == self.handle else {"chat": chat})}
        return f"{path}?{urlencode(asked)}"


def shown(sent: Sent, reader: Reader) -> Shown:
    message = worded(sent.notice.message)
    told: Shown = {
        "id": sent.message,
        "at": _instant(sent.at),
        "chat": sent.notice.to.chat,
        "text": plain(message),
        "language": message.language,
        "buttons": [_button(each) for each in message.buttons],
        "files": [
            {"name": file.name, "mime": file.mime, "url": reader.link(sent, file)}
            for file in message.files
            if not file.is_picture
        ],
        "pictures": [
            {"mime": file.mime, "url": reader.link(sent, file), "alt": file.alt}
            for file in message.files
            if file.is_picture
        ],
        "reply_to": sent.notice.reply_to or None,
        "edited_at": sent.edited_at and _instant(sent.edited_at),
    }
    if message.withdrawn:
        told["withdrawn"] = True
    if message.form:
        told["form"] = _form(message.form)
    if message.wants:
        told["wants"] = [str(want) for want in message.wants]
    if message.footer:
        told["footer"] = message.footer
    if message.title or message.fields:
        told["title"], told["body"] = message.title, message.text
        told["fields"] = [{"label": f.label, "value": f.value} for f in message.fields]
    return told


def plain(message: Message) -> str:
    """All of it as lines, for whoever shows nothing but text."""
    fields = "\n".join(f"{field.label}: {field.value}" for field in message.fields)
    return "\n".join(part for part in (message.title, message.text, fields) if part)


def is_empty(message: Message) -> bool:
    """Its words were forgotten, a week after they were delivered."""
    return message == Message()


def _button(button: Button) -> Shown:
    told: Shown = {"label": button.label, "press": button.token}
    return {**told, "again": True} if button.again else told


def _form(form: Form) -> Shown:
    return {
        "command": form.command,
        "title": form.title,
        "fields": [
            {
                "name": question.name,
                "label": question.label,
                "hint": question.hint,
                "value": question.given,
                "options": list(question.options),
                "only": question.only,
                "required": not question.optional,
            }
            for question in form.questions
        ],
    }


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")

"""Commands that Slack keeps for itself: ours of the same name are said with `/desk`."""

import re
from collections.abc import Collection
from dataclasses import replace

from core.messaging.model import Message

SLACKS_OWN = {
    "active", "apps", "archive", "away", "call", "collapse", "dm", "dnd", "expand",
    "feed", "feedback", "help", "invite", "join", "kick", "leave", "me", "msg", "mute",
    "open", "part", "people", "prefs", "remind", "remove", "rename", "search",
    "shortcuts", "shrug", "star", "status", "topic", "who",
}  # fmt: skip


class Spoken:
    """Words that name commands, as they must be typed in Slack."""

    def __init__(self, commands: Collection[str]) -> None:
        names = "|".join(sorted(SLACKS_OWN & {*commands}))
        self._kept = re.compile(rf"(?<![\w/.])/(?=(?:{names or '(?!)'})\b)")

    def message(self, message: Message) -> Message:
        said = self.text
        return replace(
            message,
            text=said(message.text),
            fields=tuple(
                replace(each, label=said(each.label), value=said(each.value))
                for each in message.fields
            ),
            buttons=tuple(
                replace(each, label=said(each.label)) for each in message.buttons
            ),
        )

    def text(self, text: str) -> str:
        return self._kept.sub("/desk ", text)

"""Messages that were promised by the names of their sentences, in words."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.words import has, say
from bot.words.formats import formatted
from core.messaging.facts import read
from core.messaging.model import Message

LONGEST_LINE = 300
FEW_FIELDS = 3
"""Of a long table its beginning tells what it is about."""


def worded(message: Message) -> Message:
    """A message ready to show: most are worded already, a job's only named."""
    if not message.sentence:
        return message
    facts: Mapping[str, object] = {k: read(v) for k, v in message.facts.items()}
    zone = ZoneInfo(str(facts.get("zone") or "UTC"))
    language = message.language
    told = say(message.sentence, zone, language, **facts)
    buttons = tuple(
        replace(button, label=say(button.label, zone, language, **facts))
        if has(button.label, language)
        else button
        for button in message.buttons
    )
    fields = tuple(
        replace(
            field,
            label=say(field.label, zone, language)
            if has(field.label, language)
            else field.label,
            value=str(formatted(read(field.value), zone, language)),
        )
        for field in message.fields
    )
    lines = [in_a_line(replace(each, language=language)) for each in message.parts]
    told = "\n".join((told, *(f"• {each}" for each in lines)))
    return replace(
        message,
        text=f"{told}\n\n{message.text}" if message.text else told,
        buttons=buttons,
        fields=fields,
        footer=say(message.footer, zone, language) if message.footer else "",
        parts=(),
        sentence="",
    )


def in_a_line(message: Message) -> str:
    """What it says, for a list of several."""
    says = worded(message)
    fields = [f"{each.label}: {each.value}" for each in says.fields[:FEW_FIELDS]]
    if len(says.fields) > FEW_FIELDS:
        fields.append("…")
    files = (each.name for each in says.files)
    lines = (says.title, *says.text.split("\n"), *fields, *files)
    line = " · ".join(" ".join(each.split()) for each in lines if each.strip())
    line = line.replace(": · ", ": ")
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"

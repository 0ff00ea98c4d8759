"""A message as Block Kit, in as many posts as its limits ask for."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.slack.markup import escaped
from adapters.slack.modals import packed
from adapters.slack.news import FORM, LINK
from adapters.slack.shared import Shared
from bot.words import UTC, say
from core.messaging.conversation import Field
from core.messaging.model import Message

Block = Mapping[str, Any]

MOST_BLOCKS = 50
MOST_CHARACTERS = 12_000
"""Of all blocks of a post; Slack refuses a little above, and does not document it."""
SECTION = 3000
HEADER = 150
FIELDS = 10
FIELD = 2000
FIELD_LABEL = 300
BUTTONS = 25
LABEL = 75
ALT = 2000
FALLBACK = 3900
"""Bytes of the plain form: an edit may carry 4,000, counted when escaped."""

_URL = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)\]'\"]")

_HALF_AN_ENTITY = re.compile(r"&[a-z]{0,3}$")


@dataclass(frozen=True, slots=True)
class Post:
    """`text` is what notifications and screen readers say, in plain words."""

    text: str
    blocks: Sequence[Block]
    shares: bool = False
    """It is there for the files that it names."""


def posts(message: Message, files: Sequence[Shared] = ()) -> list[Post]:
    """At least one."""
    pictures = [each for each in files if each.is_shown]
    others = [each for each in files if not each.is_shown]
    blocks = [*_heading(message.title), *_text(message.text), *_table(message.fields)]
    blocks += [*map(_picture, pictures), *_foot(message.footer)]
    blocks += _rows(message)
    plain = _plain(message, pictures)
    made = [
        Post(plain if number == 0 else _plain_of(part), part)
        for number, part in enumerate(_parted(blocks))
    ]
    if others:  # what Slack shows of a file hangs on its address in the plain words
        named = "\n".join(f"<{each.link}|{escaped(each.name)}>" for each in others)
        made.append(Post(named, (), shares=True))
    return made or [Post(plain, ())]


def _picture(picture: Shared) -> Block:
    alt = (picture.alt or picture.name)[:ALT]
    return {"type": "image", "alt_text": alt, "slack_file": {"id": picture.id}}


def _heading(title: str) -> Iterator[Block]:
    title = title.strip()
    if not title:
        return
    if len(title) <= HEADER:
        yield {"type": "header", "text": {"type": "plain_text", "text": title}}
    else:
        yield from _text(title)


def _text(text: str) -> Iterator[Block]:
    for part in split(text.strip(), SECTION, measure=lambda each: len(_linked(each))):
        yield {"type": "section", "text": _mrkdwn(_linked(part))}


def _table(fields: Sequence[Field]) -> Iterator[Block]:
    for row in _by(fields, FIELDS):
        shown = [_mrkdwn(_field(each)) for each in row]
        yield {"type": "section", "fields": shown}


def _foot(footer: str) -> Iterator[Block]:
    if footer:
        yield {"type": "context", "elements": [_mrkdwn(escaped(footer))]}


def _field(field: Field) -> str:
    label = f"*{escaped(_cut_to(field.label, FIELD_LABEL))}*\n"
    return label + _linked(_cut_to(field.value, FIELD - len(label)))


def _cut_to(text: str, most: int) -> str:
    """Cut before it is escaped, so that no entity and no address is torn."""
    parts = split(text, most - 1, measure=lambda each: len(_linked(each)))
    return f"{parts[0]}…" if len(parts) > 1 else text


def _rows(message: Message) -> Iterator[Block]:
    elements: list[Block] = [
        {**_button(each.label), "action_id": f"press-{number}", "value": each.token}
        for number, each in enumerate(message.buttons)
    ]
    form = message.form and packed(message.form, message.language)
    if form:
        label = say("form-all-at-once", UTC, message.language)
        elements.append({**_button(label), "action_id": FORM, "value": form})
    elements += [
        {**_button(each.label), "action_id": LINK, "url": each.token}
        for each in message.links
    ]
    for row in _by(elements, BUTTONS):
        yield {"type": "actions", "elements": row}


def _button(label: str) -> Block:
    label = label.strip() or "…"
    short = label if len(label) <= LABEL else f"{label[: LABEL - 1]}…"
    return {"type": "button", "text": {"type": "plain_text", "text": short}}


def _mrkdwn(text: str) -> Block:
    """`verbatim`: Slack is not to find mentions or channels in anybody's words."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _linked(text: str) -> str:
    """Escaped, its addresses made links again."""
    parts: list[str] = []
    end = 0
    for found in _URL.finditer(text):
        parts += [escaped(text[end : found.start()]), f"<{escaped(found[0])}>"]
        end = found.end()
    return "".join([*parts, escaped(text[end:])])


def split(text: str, most: int, measure: Any = len) -> list[str]:
    """Parts of at most `most`, broken at a paragraph, line or word where possible."""
    parts: list[str] = []
    text = text.strip()
    while measure(text) > most:
        cut = _cut(text, most, measure)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text] if text else parts


def _cut(text: str, most: int, measure: Any) -> int:
    room = min(len(text), most)
    while measure(text[:room]) > most:
        room -= max(1, (measure(text[:room]) - most) // 5)
    for mark in ("\n\n", "\n", " "):
        found = text.rfind(mark, room // 2, room)
        if found > 0:
            return found
    return room


def _parted(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    part: list[Block] = []
    size = 0
    for block in blocks:
        weight = characters(block)
        full = len(part) == MOST_BLOCKS or size + weight > MOST_CHARACTERS
        if part and full:
            yield part
            part, size = [], 0
        part.append(block)
        size += weight
    if part:
        yield part


def characters(held: object) -> int:
    if isinstance(held, Mapping):
        words = held.get("text")
        own = len(words) if isinstance(words, str) else 0
        return own + sum(characters(each) for each in held.values())
    if isinstance(held, str):
        return 0
    return sum(map(characters, held)) if isinstance(held, Sequence) else 0


def _plain(message: Message, pictures: Sequence[Shared]) -> str:
    table = [f"{field.label}: {field.value}" for field in message.fields]
    lines = [message.title, message.text, *table]
    words = "\n".join(line for line in lines if line)
    if not words:
        labels = [button.label for button in message.buttons]
        labels = labels or [each.alt or each.name for each in pictures]
        words = ", ".join(labels) or "…"
    return fitting(escaped(words))


def _plain_of(part: Sequence[Block]) -> str:
    return next(
        (fitting(block["text"]["text"]) for block in part if "text" in block), "…"
    )


def fitting(text: str) -> str:
    """Cut to what an edit may carry, never inside a character or an entity."""
    if len(text.encode()) <= FALLBACK:
        return text
    cut = text.encode()[: FALLBACK - 3].decode(errors="ignore")
    return f"{_HALF_AN_ENTITY.sub('', cut)}…"


def _by(things: Sequence[Any], size: int) -> Iterator[list[Any]]:
    for start in range(0, len(things), size):
        yield list(things[start : start + size])

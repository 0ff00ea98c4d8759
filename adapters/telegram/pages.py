"""A message's parts as texts with entities, none longer than Telegram allows.

Entities, never Markdown: what people write may contain any character.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from core.messaging.model import Message

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
BREAKS = ("\n\n", "\n", " ")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece that is kept whole where it can be; its first letters may be bold."""

    text: str
    bold: int = 0
    small: bool = False
    """In italics: Telegram has no smaller print."""


@dataclass(slots=True)
class Page:
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)

    def add(self, part: Part, between: str) -> None:
        before = f"{self.text}{between}" if self.text else ""
        if part.bold:
            start, length = measure(before), measure(part.text[: part.bold])
            bold = {"type": "bold", "offset": start, "length": length}
            self.entities.append(bold)
        if part.small:
            start, length = measure(before), measure(part.text)
            small = {"type": "italic", "offset": start, "length": length}
            self.entities.append(small)
        self.text = before + part.text

    def has_room(self, part: Part, between: str, limit: int) -> bool:
        length = measure(self.text) + measure(between) + measure(part.text)
        return length <= limit and len(self.entities) < MOST_ENTITIES


def measure(text: str) -> int:
    """Length as Telegram counts entities, in UTF-16 units: never less than its own."""
    return len(text.encode("utf-16-le")) // 2


def parts_of(message: Message) -> Iterator[tuple[Part, str]]:
    """Each part and what stands between it and the one before."""
    if message.title:
        yield Part(message.title, len(message.title)), ""
    for paragraph in message.text.split("\n\n"):
        if paragraph.strip():
            yield Part(paragraph.strip("\n")), "\n\n"
    between = "\n\n"
    for each in message.fields:
        if each.label.startswith("/"):  # bold, it could not be tapped any more
            yield Part(f"{each.label} - {each.value}"), between
        else:
            yield Part(f"{each.label}: {each.value}", len(each.label)), between
        between = "\n"
    if message.footer:
        yield Part(message.footer, small=True), "\n\n"


def pages_of(message: Message, limit: int = LONGEST_TEXT) -> list[Page]:
    pages: list[Page] = []
    for part, between in parts_of(message):
        for number, piece in enumerate(split(part, limit)):
            gap = "" if number else between
            if not pages or number or not pages[-1].has_room(piece, gap, limit):
                pages.append(Page())
            pages[-1].add(piece, gap)
    return pages


def split(part: Part, limit: int) -> Iterator[Part]:
    """At a paragraph, else a line, else a word, else wherever it must be."""
    text, bold = part.text, part.bold
    while measure(text) > limit:
        head = _fitting(text, limit)
        for mark in BREAKS:
            cut = head.rfind(mark)
            if cut > len(head) // 2:
                head = head[:cut]
                break
        yield replace(part, text=head.rstrip() or head, bold=min(bold, len(head)))
        text, bold = text[len(head) :].lstrip("\n "), 0
    if text:
        yield replace(part, text=text, bold=bold)


def _fitting(text: str, limit: int) -> str:
    """The longest beginning that fits; no letter is cut in two."""
    return text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", errors="ignore")

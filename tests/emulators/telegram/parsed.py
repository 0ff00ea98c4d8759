"""`parse_mode`: markup in a text becomes entities, or the refusal Telegram gives."""

import re
from collections.abc import Callable
from html import unescape

from tests.emulators.telegram.wire import Json, bad, utf16

Parsed = tuple[str, list[Json]]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
_VALUE = r"(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'))?"
TAG = re.compile(rf"<(/?)([A-Za-z][\w-]*)((?:\s+[\w-]+{_VALUE})*)\s*>")
HREF = re.compile(r"href\s*=\s*[\"']([^\"']*)")
RESERVED = set("_*[]()~`>#+-=|{}.!")
MARKS = {
    "MarkdownV2": {
        "*": "bold",
        "__": "underline",
        "_": "italic",
        "~": "strikethrough",
        "||": "spoiler",
        "```": "pre",
        "`": "code",
    },
    "Markdown": {"*": "bold", "_": "italic", "```": "pre", "`": "code"},
}
LINK_END = re.compile(r"\]\(([^()\s]+)\)")


class Building:
    """The plain text so far, what is open in it, and what has been closed."""

    def __init__(self) -> None:
        self.text = ""
        self.open: list[tuple[str, int, str]] = []
        self.done: list[Json] = []

    def begin(self, mark: str, url: str = "") -> None:
        self.open.append((mark, utf16(self.text), url))

    def end(self, kind: str, url: str = "") -> None:
        _, start, known = self.open.pop()
        length = utf16(self.text) - start
        link = {"url": url or known} if kind == "text_link" else {}
        if length:
            self.done.append({"type": kind, "offset": start, "length": length, **link})

    @property
    def parsed(self) -> Parsed:
        return self.text, sorted(self.done, key=lambda e: (e["offset"], -e["length"]))


def _html(text: str) -> Parsed:
    made, at = Building(), 0
    while at < len(text):
        if text[at] != "<":
            until = text.find("<", at)
            until = len(text) if until < 0 else until
            made.text += unescape(text[at:until])
            at = until
            continue
        tag = TAG.match(text, at)
        name = tag[2].lower() if tag else ""
        if tag is None or name not in TAGS:
            raise _cannot(f'Unsupported start tag "{name}" at byte offset {at}')
        if not tag[1]:
            href = HREF.search(tag[3])
            made.begin(name, unescape(href[1]) if href else "")
        elif not made.open or made.open[-1][0] != name:
            raise _cannot(f'Unmatched end tag at byte offset {at}, found "</{name}>"')
        else:
            made.end(TAGS[name])
        at = tag.end()
    if made.open:
        raise _cannot(
            f'Can\'t find end tag corresponding to start tag "{made.open[-1][0]}"'
        )
    return made.parsed


def _markdown(mode: str) -> Callable[[str], Parsed]:
    marks = MARKS[mode]
    strict = mode == "MarkdownV2"

    def read(text: str) -> Parsed:
        made, at = Building(), 0
        while at < len(text):
            raw = made.open[-1][0] if made.open else ""
            inside = raw in {"`", "```"}
            longest = sorted(marks, key=len, reverse=True)
            mark = next((m for m in longest if text.startswith(m, at)), "")
            if text[at] == "\\" and at + 1 < len(text):
                made.text += text[at + 1]
                at += 2
            elif mark and (not inside or mark == raw):
                made.end(marks[mark]) if raw == mark else made.begin(mark)
                at += len(mark)
            elif text[at] == "[" and not inside:
                made.begin("[")
                at += 1
            elif raw == "[" and (link := LINK_END.match(text, at)):
                made.end("text_link", link[1])
                at = link.end()
            elif strict and not inside and text[at] in RESERVED:
                raise _cannot(
                    f"Character '{text[at]}' is reserved and must be escaped with the "
                    "preceding '\\'"
                )
            else:
                made.text += text[at]
                at += 1
        if made.open:
            where = made.open[-1][1]
            raise _cannot(
                f"Can't find end of the entity starting at byte offset {where}"
            )
        return made.parsed

    return read


def _cannot(why: str) -> Exception:
    return bad(f"can't parse entities: {why}")


_READERS = {"html": _html, **{mode.lower(): _markdown(mode) for mode in MARKS}}


def parsed(text: str, mode: str) -> Parsed:
    reader = _READERS.get(mode.lower())
    if reader is None:
        raise bad("unsupported parse_mode")
    return reader(text)

"""Classes, courses, subjects, tasks, rooms and year groups named in a sentence."""

import re
from collections.abc import Iterator, Sequence

from bot.understand.entities.found import Found
from bot.understand.entities.people import Token
from bot.understand.roster.things import Named
from bot.understand.scene import Scene
from bot.understand.times.vocabulary import NUMBERS

CODES = {
    "class": "C",
    "course": "K",
    "subject": "S",
    "task": "A",
    "room": "R",
    "school": "N",
}
_CLASS_WORD = re.compile(r"\b(?:the\s+)?(?:class|group|form|set|year|yr)\s+$")
_ORDER = re.compile(r"(?:please |can you |now )?set\s+$")
"""`Set 10B homework` is no name of a set."""
_ARTICLE = re.compile(r"\bthe\s+$")
_YEAR = re.compile(
    r"\b(?:years?|yrs?|grade|form)\s*-?(\d{1,2})s?\b(?!\s*[a-z]\b)(?!\s+(?:ago|old|of|from|later|hence))"
)
_GRADE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]?grade(?:rs?)?\b")
_MORE = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|&\s*|\+\s*|/\s*|and\s+|or\s+)(\d{1,2})s?\b"
    r"(?!\s*(?:min|hour|hr|h\b|am\b|pm\b|st\b|nd\b|rd\b|th\b|%|lesson|session|student|kid|[:./]\d|/|[a-z]\b))"
)
YEARS = range(1, 14)


def things_in(said: str, found: Sequence[Token], scene: Scene) -> Iterator[Found]:
    words = [token.word.removesuffix("'s") for token in found]
    at = 0
    while at < len(words):
        entries = [
            e for e in scene.roster.index.at(words, at) if isinstance(e.thing, Named)
        ]
        if entries and len(words[at]) > 1:
            entry = entries[0]
            last = at + len(entry.words) - 1
            start = found[at].start
            code = CODES[entry.kind]
            if code == "R" and (article := _ARTICLE.search(said[:start])):
                start = article.start()
            word = _CLASS_WORD.search(said[:start]) if code == "C" else None
            if word and not _ORDER.match(said[: word.end()]):
                start = word.start()
            yield Found(start, found[last].end, code, entry.thing)
            at = last
        at += 1


_WORDED_YEAR = re.compile(
    r"\b(?:years?|grade) (seven|eight|nine|ten|eleven|twelve|thirteen)\b"
)


def years_in(said: str) -> Iterator[Found]:
    """`year 9`, `years 9, 10 and 11`, `10th graders`."""
    for match in _WORDED_YEAR.finditer(said):
        yield Found(match.start(), match.end(), "G", f"year{NUMBERS[match[1]]}")
    for match in (*_YEAR.finditer(said), *_GRADE.finditer(said)):
        more: re.Match[str] | None = match
        start = match.start()
        while more and int(more[1]) in YEARS:
            yield Found(start, more.end(), "G", f"year{int(more[1])}")
            more = _MORE.match(said, more.end())
            start = more.start(1) if more else 0

"""Names that nobody here has, where a name stands."""

import re
from functools import cache

from bot.understand.english import table
from bot.understand.entities.find import Sentence
from bot.understand.normalise import plain
from bot.understand.vocabulary import is_right

_WORD = r"(?:[a-z]{2,}(?:'[a-z]{2,})?)"
_AFTER = re.compile(
    rf"(?:\b(?P<before>[a-z&]+)|P\s*,|P\s*&)\s+(?P<name>{_WORD}(?:\s{_WORD})?)"
)
_BEFORE = re.compile(rf"^\s*(?P<name>{_WORD}(?:\s{_WORD})?)(?:'s)?(?:,|\s*&| and) P")
_ROOM = re.compile(
    r"\b(?:room|rm|lab|studio|hall|classroom)\s+(?:[a-z]?\d{1,3}[a-z]?|[a-z])\b"
)


@cache
def _given() -> frozenset[str]:
    names = table("names")
    short = {other for nicks in names["nicknames"].values() for other in nicks}
    return frozenset({*names["given"].split(), *names["nicknames"], *short})


@cache
def _before() -> frozenset[str]:
    return frozenset(table("names")["before_stranger"])


def is_given_name(word: str) -> bool:
    return word in _given()


def strangers(coded: str, text: str) -> tuple[str, ...]:
    """As written; only what is capital, or a name everybody knows."""
    capitals = {plain(word) for word in re.findall(r"\b[A-Z][^\W_]+", text)}
    found: list[str] = []
    for match in (*_AFTER.finditer(coded), *_BEFORE.finditer(coded)):
        before = match.groupdict().get("before")
        if before is not None and before not in _before():
            continue
        if words := _name(match["name"].split(), capitals):
            found.append(_written(words, text))
    return tuple(dict.fromkeys(found))


def _name(words: list[str], capitals: set[str]) -> list[str]:
    """The first word is like a name; the second only with a capital."""
    first = words[0].removesuffix("'s")
    unusual = not is_right(first) or is_given_name(first)
    if not unusual or not (first in capitals or is_given_name(first)):
        return []
    more = [w for w in words[1:] if w in capitals and not is_right(w)]
    return [first, *more]


def _written(words: list[str], text: str) -> str:
    match = re.search(r"\s+".join(map(re.escape, words)), plain(text))
    return text[match.start() : match.end()] if match else " ".join(words)


_PLACE = re.compile(
    r"(?:\b(?:in|into|at) (?:the |our |a )?|[TDLE] the )"
    r"(?P<place>(?:(?:[a-z]+|S) ){0,2}"
    r"(?:room|hall|gym|gymnasium|lab|laboratory|library|studio|cafe|canteen|office|theatre"
    r"|theater|auditorium|annexe?|basement|attic|chapel|workshop|classroom|boardroom"
    r"|kitchen|garden|cafeteria|lounge|cabin)(?: (?:[a-z]|[a-z]?\d{1,3}[a-z]?))?)\b"
    r"(?! (?:time|hours?|staff)\b)"
)


def unknown_room(sentence: Sentence) -> str:
    """`Room 7`, `the music room`, where there is no such room."""
    if match := _ROOM.search(sentence.coded):
        return sentence.original(*match.span())
    place = _PLACE.search(sentence.coded)
    return sentence.original(*place.span("place")) if place else ""

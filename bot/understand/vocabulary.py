"""The words the desk knows, and those in a sentence that it does not."""

import re
from functools import cache
from typing import Any

from bot.understand.english import table, tables
from bot.understand.times.vocabulary import WORDS as TIME_WORDS

_LETTERS = re.compile(r"[a-z]{2,}")
_SYNTAX = re.compile(r"\\[a-z]|\?P<\w+>|\?[:!=<]|\{\w+\}")
_SHORTER = re.compile(r"([a-z]{2,})[a-z]\?")
"""`owes?` is `owe` too."""
_OPEN = re.compile(r"([a-z]+)\\w[*+]")
NAMES = frozenset({"zones", "southern", "holidays"})
SHORTEST_BEGINNING = 3
SHORTEST = 4
SHORTEST_STEM = 2
_CODED = re.compile(r"[a-z]{3,}(?:'[a-z]+)?")


def words_in(data: object) -> set[str]:
    """Every word that stands in a piece of data, patterns included."""
    match data:
        case dict():
            return words_in([*data.keys(), *data.values()])
        case list():
            return {word for each in data for word in words_in(each)}
        case str():
            said = _SYNTAX.sub(" ", data)
            return {*_LETTERS.findall(said), *_SHORTER.findall(said)}
        case _:
            return set()


@cache
def time_words() -> frozenset[str]:
    """Without places, and festivals whose names few words should be corrected to."""
    said = [words for name, words in TIME_WORDS.items() if name not in NAMES]
    known = [TIME_WORDS["holidays"][kind] for kind in ("fixed", "easter", "nth")]
    return frozenset(words_in([*said, *known]))


@cache
def meant_words() -> frozenset[str]:
    """Words of cues and picks, of times and money; not those of free text."""
    said: set[str] = set()
    for intents in tables("intents"):
        for intent in intents.values():
            said |= words_in([intent["cues"], intent.get("pick", {})])
    others = [table(name) for name in ("money", "macros", "fillers")]
    said |= time_words().union(*(words_in(each) for each in others))
    return frozenset(said) - frozenset(table("fillers")["foreign"].split())


@cache
def cue_words() -> frozenset[str]:
    """Every word of the intents, those of free text included."""
    return frozenset(word for data in tables("intents") for word in words_in(data))


@cache
def right_words() -> frozenset[str]:
    """Words that are spelt right, whatever they mean."""
    others = words_in(table("common")) | words_in(table("fillers"))
    return meant_words() | cue_words() | others | words_in(TIME_WORDS["holidays"])


def is_right(word: str) -> bool:
    return any(stem in right_words() for stem in _stems(word))


def _stems(word: str) -> tuple[str, ...]:
    if word.endswith("ss"):
        return (word,)
    stems = (word.removesuffix(end) for end in ("s", "ed", "ing", "er"))
    return (word, *(stem for stem in stems if len(stem) > SHORTEST_STEM))


def strange_words(coded: str) -> list[str]:
    """The words of a coded sentence that no cue and no filler has."""
    return _unknown_in(coded, meant_words(), _beginnings())


def strange_to(intent: str, coded: str) -> list[str]:
    """Those that neither this intent nor all of them have: of other things."""
    return _unknown_in(coded, _words_of(intent), _beginnings_of(intent))


def _unknown_in(
    coded: str, known: frozenset[str], beginnings: tuple[str, ...]
) -> list[str]:
    words = (word.split("'")[0] for word in _CODED.findall(coded))
    return [
        word
        for word in words
        if not any(stem in known for stem in _stems(word))
        and not (beginnings and word.startswith(beginnings))
    ]


@cache
def picked(intent: str) -> frozenset[str]:
    """The words that fill its slots."""
    return frozenset(words_in(_data()[intent].get("pick", {})))


@cache
def _words_of(intent: str) -> frozenset[str]:
    data = _data()[intent]
    said = [data.get(part, {}) for part in ("cues", "pick", "number", "code", "sum")]
    others = [table("money"), table("macros"), table("fillers")]
    foreign = table("fillers")["foreign"].split()
    common = words_in(others) | time_words()
    return frozenset(words_in(said) | common.difference(foreign))


@cache
def _beginnings_of(intent: str) -> tuple[str, ...]:
    cues = " ".join(cue for _, cue in _data()[intent]["cues"])
    found = {word for word in _OPEN.findall(cues) if len(word) >= SHORTEST_BEGINNING}
    return tuple(found)


@cache
def _data() -> dict[str, dict[str, Any]]:
    return {name: data for each in tables("intents") for name, data in each.items()}


@cache
def _beginnings() -> tuple[str, ...]:
    """`prep` and whatever comes after it, where a cue says so."""
    cues = " ".join(
        cue
        for data in tables("intents")
        for intent in data.values()
        for _, cue in intent["cues"]
    )
    return tuple({word for word in _OPEN.findall(cues) if len(word) >= SHORTEST})

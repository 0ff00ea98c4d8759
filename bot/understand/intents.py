"""The intents of a language, read from its data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.understand.english import expanded, tables
from bot.understand.times.moment import Tense

Patterns = tuple[re.Pattern[str], ...]


_TENSED = re.compile(r"[TDE\]][<>~]|[TDE\]]\[[<>~]")


@dataclass(frozen=True, slots=True)
class Cue:
    """`is_tensed` cues look at whether a time is past or to come."""

    weight: float
    pattern: re.Pattern[str]
    is_tensed: bool


@dataclass(frozen=True, slots=True)
class Intent:
    """`when` names the rule that turns the times of a sentence into slots."""

    name: str
    label: str
    roles: frozenset[str]
    cues: tuple[Cue, ...]
    slots: frozenset[str]
    needs: tuple[tuple[str, ...], ...]
    texts: Patterns
    picks: Mapping[str, Mapping[str, re.Pattern[str]]]
    numbers: Mapping[str, re.Pattern[str]]
    codes: Mapping[str, re.Pattern[str]]
    sums: Mapping[str, re.Pattern[str]]
    when: str = "none"
    tense: Tense = Tense.ANY
    changes: bool = False
    read_as: str = ""
    """The name its readings have: the same thing, as other roles say it."""
    severe: bool = False
    """It reaches many or cannot be taken back: never guessed."""


@cache
def intents() -> Mapping[str, Intent]:
    return {
        name: _intent(name, data)
        for each in tables("intents")
        for name, data in each.items()
    }


def _intent(name: str, data: Mapping[str, Any]) -> Intent:
    return Intent(
        name,
        data.get("label", name),
        frozenset(data["roles"]),
        tuple(_cue(weight, cue) for weight, cue in data["cues"]),
        frozenset(data["slots"]),
        tuple(tuple(group) for group in data.get("needs", ())),
        tuple(expanded(text) for text in data.get("text", ())),
        {slot: _compiled(picks) for slot, picks in data.get("pick", {}).items()},
        _compiled(data.get("number", {})),
        _compiled(data.get("code", {})),
        _compiled(data.get("sum", {})),
        data["when"],
        Tense(data.get("tense", "any")),
        data.get("changes", False),
        data.get("read_as", name),
        data.get("severe", False),
    )


def _cue(weight: float, cue: str) -> Cue:
    return Cue(weight, expanded(cue), bool(_TENSED.search(cue)))


def _compiled(patterns: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: expanded(pattern) for name, pattern in patterns.items()}

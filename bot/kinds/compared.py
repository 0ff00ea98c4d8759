"""Two of a kind to set beside each other: `attendance 10A and 10B this term`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.reported import ANYTIME, KINDS, window_of
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked

BETWEEN = re.compile(
    r"\s*(?:\s(?:and|with|vs\.?|versus|to|against)\s|[,&])\s*", re.IGNORECASE
)
LEADS = re.compile(
    r"(?:(?:the )?(?P<report>\w+) (?:of|for|in|between) )|(?P<bare>\w+) ", re.IGNORECASE
)
OVERVIEW = "overview"
FIELDS: Mapping[str, str] = {
    "class": "group",
    "course": "course",
    "tutor": "tutor",
    "student": "student",
    "unit": "unit",
}
"""In this order: the first that is called so is meant."""


@dataclass(frozen=True, slots=True)
class Compared(Typed):
    """What is compared is of one kind, and everything else of it is the same."""

    def read(self, words: str, call: Call) -> tuple[Asked, Asked]:
        report, said = _report(" ".join(words.split()))
        cut = BETWEEN.search(said)
        if cut is None:
            raise Unreadable("Compared")
        left, right = said[: cut.start()].strip(), said[cut.end() :].split()
        for end in range(1, len(right) + 1):
            try:
                window = window_of(" ".join(right[end:]), call)
            except Unreadable:
                continue
            both = _both(left, " ".join(right[:end]).strip(" ,"), call)
            if both is not None:
                whole = Asked(report, window or ANYTIME)
                one, other = (replace(whole, **each) for each in both)
                return one, other
        raise Unreadable("Compared", unknown=True)


def _report(said: str) -> tuple[str, str]:
    found = LEADS.match(said)
    word = (found["report"] or found["bare"]).casefold() if found else ""
    if found is None or word not in reports():
        return OVERVIEW, said
    return word, said[found.end() :]


def _both(
    left: str, right: str, call: Call
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    for what, name in FIELDS.items():
        found = [_id(what, each, call) for each in (left, right)]
        if None not in found:
            return {name: found[0]}, {name: found[1]}
    return None


def _id(what: str, said: str, call: Call) -> UUID | None:
    said = re.sub(rf"^(?:the )?(?:{what} )?", "", said, flags=re.IGNORECASE)
    try:
        found = KINDS[what].read(said, call)
    except Unreadable:
        return None
    return found if isinstance(found, UUID) else None

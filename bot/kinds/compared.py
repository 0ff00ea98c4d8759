"""Two of a kind to set beside each other: `attendance 10A and 10B this term`.

Or one thing at two times: `attendance of 10A this month and last month`.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.report_days import window_of
from bot.kinds.report_things import FIELDS, KINDS, called, of_kind
from bot.kinds.reported import ANYTIME
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked

BETWEEN = re.compile(
    r"\s*(?:\s(?:and|with|vs\.?|versus|to|against|than)\s|[,&])\s*", re.IGNORECASE
)
BESIDE = re.compile(
    r"(?:['\u2019]s|\s(?:stack(?:s|ed)? up|compared?|comparing|doing|better|worse"
    r"|higher|lower|more|less))\b",
    re.IGNORECASE,
)
"""`10A's attendance stacks up against 10B's`: what says nothing of which two."""
LEADS = re.compile(
    r"(?:(?:the )?(?P<report>\w+) (?:of|for|in|between) )|(?P<bare>\w+) ", re.IGNORECASE
)
OVERVIEW = "overview"
Pair = tuple[dict[str, Any], dict[str, Any]]
"""What an `Asked` says of the one, and of the other."""


@dataclass(frozen=True, slots=True)
class Compared(Typed):
    """What is compared is of one kind, and everything else of it is the same."""

    def read(self, words: str, call: Call) -> tuple[Asked, Asked]:
        report, said = _report(" ".join(BESIDE.sub("", words).split()))
        cut = BETWEEN.search(said)
        if cut is None:
            raise Unreadable("Compared")
        left, right = said[: cut.start()].strip(), said[cut.end() :].strip()
        pair = _times(left, right, call) or _things(left, right, call)
        whole = Asked(report, ANYTIME)
        one, other = (replace(whole, **each) for each in pair)
        return one, other


def _times(left: str, right: str, call: Call) -> Pair | None:
    """Both halves name days, and the first of them what is compared, if anything."""
    later = _window(right, call)
    if not later:
        return None
    words = left.split()
    for start in range(len(words)):
        window = _window(" ".join(words[start:]), call)
        thing = " ".join(words[:start]).removesuffix(" in").removesuffix(" of")
        known = _one(thing, call) if thing else {}
        if window and known is not None:
            return {"window": window, **known}, {"window": later, **known}
    return None


def _things(left: str, right: str, call: Call) -> Pair:
    words = right.split()
    unknown = ""
    for end in range(1, len(words) + 1):
        window = _window(" ".join(words[end:]), call)
        if window is None:
            continue
        name = " ".join(words[:end]).strip(" ,")
        both = _both(left, name, call)
        if both is not None:
            days = {"window": window or ANYTIME}
            return {**days, **both[0]}, {**days, **both[1]}
        lost = [each for each in (left, name) if _one(each, call) is None]
        if not lost:
            raise Unreadable("Compared", unknown=True)
        unknown = unknown or lost[0]
    if unknown:
        raise Unreadable("ComparedOne", unknown=True, said=unknown)
    raise Unreadable("Compared", unknown=True)


def _window(said: str, call: Call) -> str | None:
    """Empty where nothing is said, None where it is something else."""
    try:
        return window_of(said, call)
    except Unreadable:
        return None


def _report(said: str) -> tuple[str, str]:
    found = LEADS.match(said)
    word = (found["report"] or found["bare"]).casefold() if found else ""
    if found is None or word not in reports():
        return _report_within(said)
    return word, said[found.end() :]


def _report_within(said: str) -> tuple[str, str]:
    """`10A and 10B on attendance`."""
    known = "|".join(sorted(reports()))
    found = re.search(rf"\s(?:(?:on|in|for|by) )?({known})\b", said, re.IGNORECASE)
    if found is None:
        return OVERVIEW, said
    return found[1].casefold(), said[: found.start()] + said[found.end() :]


def _one(said: str, call: Call) -> dict[str, Any] | None:
    found = called(said, call)
    return None if found is None else {FIELDS[found[0]]: found[1]}


def _both(left: str, right: str, call: Call) -> Pair | None:
    for kind in KINDS:
        found = [of_kind(kind, each, call) for each in (left, right)]
        if None not in found:
            return {FIELDS[kind]: found[0]}, {FIELDS[kind]: found[1]}
    return None

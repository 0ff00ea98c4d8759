"""What follows a recurrence: how often, until when, except when, at what time."""

import re
from dataclasses import dataclass, replace
from typing import Protocol

from bot.understand.times.lengths import length_at
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.recurrence import count_at
from bot.understand.times.said import Said
from bot.understand.times.spans import DAY, Grain, day_of

_ENDS = re.compile(
    r"[\s,]*(?:until|till?|'til|thru|through|up\s+to|ending(?:\s+on)?|to)\s+"
)
STARTS = re.compile(
    r"[\s,]*(?:starting|beginning|from|as\s+of|commencing)\s+(?:on\s+|from\s+)?"
)
_LASTING = re.compile(r"[\s,]*for\s+(?:up\s+to\s+)?(?:the\s+next\s+)?")
_SKIPS = re.compile(
    r"[\s,]*(?:except|but(?:\s+not)?|excluding|skipping|not)\s+(?:for\s+|on\s+)?"
)
_NO_HOLIDAYS = re.compile(
    r"[\s,(]*(?:except|but(?:\s+not)?|excluding|skipping|not|without|apart\s+from)\s+"
    r"(?:for\s+|on\s+|in\s+|during\s+|over\s+)?(?:the\s+|any\s+|public\s+|bank\s+|school\s+)*"
    r"(?:(?:holidays?|half[\s-]?terms?|breaks?|vacations?)(?:\s+(?:weeks?|and|or|the|in))*\s*)+\b\)?"
)
_TERM_TIME = re.compile(
    r"[\s,(]*(?:(?:only\s+)?(?:in|during)\s+)?(?:the\s+)?term[\s-]?time(?:\s+only)?\b\)?"
    r"|[\s,(]*(?:only\s+)?(?:in|during)\s+(?:the\s+)?(?:school\s+)?terms?(?:\s+only)?"
    r"(?=\s*(?:[.,;!?)]|$|please|pls))\)?"
)
_AND_NOT = re.compile(r"\s*(?:,|and|or|,\s*and)\s*")
_WITHIN = re.compile(r"[\s,]*(?:(?:in|during|throughout|over|for|of)\b)?\s*")
MOST = 8
"""Pieces of one time; more is no time but a list."""


class Simple(Protocol):
    def __call__(self, start: int, *, edge: bool = False) -> Said | None: ...


class Following(Protocol):
    def __call__(self, said: Said) -> Said | None: ...


@dataclass(frozen=True, slots=True)
class Edges:
    """`simple` reads the time that starts right there, `following` what belongs to one."""

    text: str
    moment: Moment
    simple: Simple
    following: Following
    alone: bool = False
    """It is read for its own sake, and not for a series, which is on no holiday."""

    def recurring(self, said: Said) -> Said:
        """What follows a recurrence: how long, until when, except when."""
        for _ in range(MOST):
            more = self.count(said) or self._edge(said)
            if more is None:
                return said
            said = more
        return said

    def count(self, said: Said) -> Said | None:
        join = re.compile(r"[\s,]*").match(self.text, said.at[1])
        at = join.end() if join else said.at[1]
        if said.every is None or said.every.count:
            return None
        if found := count_at(self.text, at, said.every):
            return replace(said, every=found[0], at=(said.at[0], found[1]))
        return self._lasting(said)

    def _lasting(self, said: Said) -> Said | None:
        """`every Friday for two months`: until then."""
        opens = _LASTING.match(self.text, said.at[1])
        found = length_at(self.text, opens.end()) if opens and not said.ends else None
        if found is None or not found[0].in_days or found[0].grain is Grain.WEEKEND:
            return None
        end = found[0].after(self.moment.now)
        if end is None or said.every is None:
            return None
        last = Said((said.at[1], found[1]), (Fixed(day_of(end.date() - DAY)),))
        every = replace(said.every, lasts=found[0])
        return replace(said, every=every, ends=last, at=(said.at[0], found[1]))

    def _edge(self, said: Said) -> Said | None:
        return (
            self._skipped(said)
            or self._in_term(said)
            or self._bordered(said)
            or self._within(said)
            or self._later_clock(said)
        )

    def _bordered(self, said: Said) -> Said | None:
        if not said.ends and (end := self.border(said, _ENDS)):
            return replace(said, ends=end, at=(said.at[0], end.at[1]))
        if not said.starts and (start := self.border(said, STARTS)):
            return replace(said, starts=start, at=(said.at[0], start.at[1]))
        return None

    def border(self, said: Said, opens: re.Pattern[str]) -> Said | None:
        match = opens.match(self.text, said.at[1])
        found = self.simple(match.end(), edge=True) if match else None
        if found is None or found.every or not (found.pieces or found.instant):
            return None
        return found

    def _skipped(self, said: Said) -> Said | None:
        """`except 3 Nov and 10 Nov`, `except Sundays`."""
        opens = _SKIPS.match(self.text, said.at[1])
        if said.skips and not opens:
            opens = _AND_NOT.match(self.text, said.at[1])
        skip = self.simple(opens.end(), edge=True) if opens else None
        days = skip and (
            skip.pieces or skip.instant or (skip.every and skip.every.byday)
        )
        if skip is None or not days:
            return None
        return replace(said, skips=(*said.skips, skip), at=(said.at[0], skip.at[1]))

    def _in_term(self, said: Said) -> Said | None:
        """`in term time`, `except in the holidays`; no series is held on those."""
        if self.alone:
            return None
        match = _NO_HOLIDAYS.match(self.text, said.at[1])
        term = match or _TERM_TIME.match(self.text, said.at[1])
        if term is None or said.every is None:
            return None
        every = said.every if match else replace(said.every, in_term=True)
        return replace(said, every=every, at=(said.at[0], term.end()))

    def _within(self, said: Said) -> Said | None:
        """`every Monday in July`: from its first day to its last."""
        match = _WITHIN.match(self.text, said.at[1])
        whole = self.simple(match.end(), edge=True) if match else None
        if whole is None or said.starts or said.ends or whole.every:
            return None
        if not whole.pieces or any(p.grain <= Grain.DAY for p in whole.pieces):
            return None
        return replace(said, starts=whole, ends=whole, at=(said.at[0], whole.at[1]))

    def _later_clock(self, said: Said) -> Said | None:
        """`every Tuesday for 6 weeks at 4pm`."""
        more = self.following(said)
        return more if more and not (more.pieces or more.through) else None

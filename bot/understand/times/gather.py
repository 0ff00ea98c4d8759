"""Collects what belongs together: `tomorrow at half 4 for an hour` is one time."""

import re
from dataclasses import replace

from bot.understand.patterns import ByStretch, Form
from bot.understand.times import (
    dates,
    decades,
    holidays,
    periods,
    shares,
    tax_years,
    terms,
    weekdays,
    years,
)
from bot.understand.times.belongs import belongs, is_inside, is_named_twice
from bot.understand.times.bounds import (
    BEHIND,
    BOUND_CLOCK,
    BOUNDS,
    BOUNDS_ALONE,
)
from bot.understand.times.clock import clock_at
from bot.understand.times.edges import MOST, STARTS, Edges
from bot.understand.times.lengths import length_at
from bot.understand.times.moment import Moment
from bot.understand.times.observances import observance_at
from bot.understand.times.parts import part_at
from bot.understand.times.pieces import (
    WeekendOf,
    WeekOf,
    coarsest_first,
    settled,
)
from bot.understand.times.ranges import range_at
from bot.understand.times.recurrence import every_at
from bot.understand.times.relative import relative_at
from bot.understand.times.rules import Meaning, Nowhere, Rule
from bot.understand.times.said import Bound, Said
from bot.understand.times.vocabulary import Words
from bot.understand.times.zones import zone_at

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *holidays.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *shares.RULES,
    *terms.RULES,
    *tax_years.RULES,
    *years.RULES,
)
ALONE: tuple[Rule, ...] = (
    *RULES,
    *dates.ALONE,
    *weekdays.ALONE,
    *periods.ALONE,
    *years.ALONE,
    *decades.ALONE,
)
"""With what is a time only where nothing else is said: `the 24`, `week 10`."""
_FOUND = {
    alone: ByStretch((rule.form, rule.means) for rule in rules)
    for alone, rules in ((False, RULES), (True, ALONE))
}
_JOIN = re.compile(
    r"[\s,;]*(?:(?:at|on|in|of|the|for|from|during|@|and|lasting|around|about|abt|approx|approximately|roughly|-)[\s,]*){0,3}"
)
_AROUND = re.compile(
    r"(?:(?:at|on|in|for|from|during|the|around|about|an\s+additional|an\s+extra|like|approximately|approx|roughly|nearly|almost|some|circa|exactly|by|over(?!\s+(?:an?|\d+|one|two|three|four|five|six|ten)\b)|during|my|throughout|all(?:\s+(?:day|of))?|whole(?:\s+of)?|entire)\b\s*|@\s*)*"
)
_TO = re.compile(
    r"\s*(?:-+|/(?=\d{4}-)|(?:to|till?|'til|untill?|thru|through)\b)\s*(?:the\s+end\s+of\s+)?"
)
_FROM = re.compile(r"from\s+")
_THE = re.compile(r"the\s+$")
_MEAL = re.compile(r"(before|after)\s+(?:lunch|school|work)\b")
_BETWEEN = re.compile(r"between\s+")
_AND = re.compile(r"\s*(?:and|-)\s*")
_BUT_BEFORE = re.compile(r",?\s*(?:but|and)\s+(?:before|until|earlier\s+than)\s+")
_WEEK_OF = re.compile(
    r"(?:the\s+)?weekend\s+(?:of|commencing|starting)\s+|(?:the\s+)?(?:week|wk)\s+(?:of|commencing|beginning|starting|containing|ending)\s+|w/?c\s+"
)
_ISO_T = re.compile(r"(\d)t(\d\d:?\d\d)")
DEEPEST = 3
"""`a week after the day before Easter`; nobody nests times deeper."""


def load() -> None:
    """What patterns begin with takes a fifth of a second to find."""
    for read in (clock_at, length_at, every_at):
        read("", 0)
    for alone in (False, True):
        rules_within("", alone=alone)


def rules_within(text: str, *, alone: bool) -> list[Form[Meaning]]:
    """Those that may hold somewhere in it."""
    return _FOUND[alone].within(text)


class Gatherer:
    """Reads times out of one text, in lower case, at one moment."""

    def __init__(self, text: str, moment: Moment, *, alone: bool = False) -> None:
        self.alone = alone
        self._bounds = BOUNDS_ALONE if alone else BOUNDS
        self._behind = BEHIND if alone else ()
        self.text = _ISO_T.sub(r"\1 \2", text)
        self._rules = rules_within(self.text, alone=alone)
        self.moment = moment
        self._edges = Edges(self.text, moment, self._simple, self._next, alone)
        self._depth = 0
        self._pieces: dict[int, Said | None] = {}

    def at(self, start: int) -> Said | None:
        """The longest time that starts right there, ranges and bounds included."""
        self._depth += 1
        try:
            return self._at(start) if self._depth <= DEEPEST else None
        finally:
            self._depth -= 1

    def _at(self, start: int) -> Said | None:
        if meal := _MEAL.match(self.text, start):
            return None if meal[1] == "before" else self._simple(start)
        if bounded := self._bounded(start):
            return bounded
        if between := _BETWEEN.match(self.text, start):
            return self._between(start, between.end())
        said = self._simple(start)
        if said is None:
            return self._started(start)
        if said.every:
            return self._edges.recurring(said)
        return self._through(said) or self._edged(self._opened(start, said))

    def _started(self, at: int) -> Said | None:
        """`starting tomorrow, every Friday`."""
        first = self._edges.border(Said((at, at)), STARTS)
        join = _JOIN.match(self.text, first.at[1]) if first else None
        said = self._at(join.end()) if join else None
        if first is None or said is None or not said.every or said.starts:
            return None
        return replace(said, starts=first, at=(at, said.at[1]))

    def _bounded(self, start: int) -> Said | None:
        for bound, opens in self._bounds:
            if match := opens.match(self.text, start):
                said = self.at(match.end())
                if said and not said.every and said.bound is Bound.AT:
                    both = bound is Bound.AFTER and self._but_before(said)
                    said = both or replace(said, bound=bound)
                    return replace(said, at=(start, said.at[1]))
        return None

    def _opened(self, start: int, said: Said) -> Said:
        """`from Saturday`, and nothing said of an end."""
        whole = said.until or said.through or said.length
        if self.alone and said.pieces and not whole and _FROM.match(self.text, start):
            return replace(said, bound=Bound.FROM) if said.bound is Bound.AT else said
        return said

    def _edged(self, said: Said) -> Said:
        """`3 May or later`."""
        for bound, closes in self._behind:
            if match := closes.match(self.text, said.at[1]):
                return replace(said, bound=bound, at=(said.at[0], match.end()))
        return said

    def _but_before(self, said: Said) -> Said | None:
        """`later than 3 but before 6 on Friday`: both are on Friday."""
        both = self._through(said, _BUT_BEFORE)
        last = both.through if both else None
        if both and last and last.clock and not said.pieces:
            return replace(last, at=both.at, clock=said.clock, until=last.clock)
        return both

    def _between(self, start: int, first: int) -> Said | None:
        said = range_at(self.text, start, self.moment) or self._simple(first)
        if said is None or said.every:
            return None
        if said.through or said.until:
            more = self._simple(start)
            return more if more and more.at[1] > said.at[1] else said
        both = self._through(said, _AND) or self._through(said)
        return replace(both, at=(start, both.at[1])) if both else None

    def _simple(self, start: int, *, edge: bool = False) -> Said | None:
        """Pieces side by side, with the little words between them.

        The edge of a recurrence is a day: a length after it is the recurrence's.
        """
        opens = _AROUND.match(self.text, start)
        first = opens.end() if opens else start
        said = self._longer(start, first)
        if said is None:
            return None
        said = replace(said, at=(start, said.at[1]))
        for _ in range(MOST):
            if said.every and self._edges.count(said):
                return said
            more = self._next(said) or self._bound_clock(said)
            if more is None or (edge and (more.length or more.clock or more.every)):
                return said
            said = more
        return said

    def _longer(self, start: int, first: int) -> Said | None:
        """`in` may be part of it (`in an hour`) or only lead to it (`in May`)."""
        article = _THE.search(self.text, start, first)
        places = dict.fromkeys((start, article.start() if article else start, first))
        found = [said for place in places if (said := self._piece(place))]
        return max(found, key=lambda said: said.at[1], default=None)

    def _next(self, said: Said) -> Said | None:
        join = _JOIN.match(self.text, said.at[1])
        start = join.end() if join else said.at[1]
        glue = self.text[said.at[1] : start]
        spaces = len(glue) - len(glue.lstrip(" ,;"))
        more = self._longer(said.at[1] + spaces, start)
        words = self.text[said.at[0] : said.at[1]]
        if more is None or not belongs(said, more, glue, words):
            return None
        return said.beside(more)

    def _bound_clock(self, said: Said) -> Said | None:
        """`Tuesday after 1pm`: the hour is the edge, the day is all it is on."""
        opens = BOUND_CLOCK.match(self.text, said.at[1])
        if not opens or not said.pieces or said.is_clocked or said.every:
            return None
        more = self._bounded(opens.end())
        if more is None or not more.clock or more.pieces or more.through or more.length:
            return None
        return said.beside(more)

    def _piece(self, at: int) -> Said | None:
        """The longest single piece that starts right there."""
        if at not in self._pieces:
            self._pieces[at] = self._read_piece(at)
        return self._pieces[at]

    def _read_piece(self, at: int) -> Said | None:
        best = self._week_of(at)
        if best:
            return best
        for read in (
            self._every,
            self._relative,
            self._ruled,
            self._ranged,
            self._part,
            self._clock,
            self._length,
            self._observance,
        ):
            found = read(at)
            if found and (best is None or found.at[1] > best.at[1]):
                best = found
        return best

    def _week_of(self, at: int) -> Said | None:
        match = _WEEK_OF.match(self.text, at)
        said = self._simple(match.end()) if match else None
        if match is None or said is None or said.clock or not said.pieces:
            return None
        pieces = coarsest_first(said.pieces)
        end = "weekend" in match[0] or "week-end" in match[0]
        whole = WeekendOf(pieces) if end else WeekOf(pieces)
        return Said((at, said.at[1]), settled(whole, pieces))

    def _every(self, at: int) -> Said | None:
        found = every_at(self.text, at)
        if found is None:
            return None
        return Said((at, found[1]), every=found[0], part=found[0].part)

    def _relative(self, at: int) -> Said | None:
        return relative_at(self.text, at, self.moment, self.at)

    def _ranged(self, at: int) -> Said | None:
        said = range_at(self.text, at, self.moment)
        return self._zoned(said) if said else None

    def _ruled(self, at: int) -> Said | None:
        best: Said | None = None
        for form, means in self._rules:
            match = form.match(self.text, at)
            if not match or (best and match.end() <= best.at[1]):
                continue
            here = (at, match.end())
            try:
                pieces = means(Words(match), self.moment)
            except Nowhere:
                best = Said(here, nowhere=True)
            except (ValueError, OverflowError):
                continue
            else:
                best = Said(here, pieces) if pieces else best
        return best

    def _observance(self, at: int) -> Said | None:
        """Too many words of them are anybody's to look for them in a sentence."""
        return observance_at(self.text, at, self.moment) if self.alone else None

    def _part(self, at: int) -> Said | None:
        return part_at(self.text, at, self.moment)

    def _clock(self, at: int) -> Said | None:
        found = clock_at(self.text, at)
        return self._zoned(Said((at, found[1]), clock=found[0])) if found else None

    def _zoned(self, said: Said) -> Said:
        zone = zone_at(self.text, said.at[1]) if said.clock else None
        return replace(said, zone=zone[0], at=(said.at[0], zone[1])) if zone else said

    def _length(self, at: int) -> Said | None:
        found = length_at(self.text, at)
        return Said((at, found[1]), length=found[0]) if found else None

    def _through(self, said: Said, sep: re.Pattern[str] = _TO) -> Said | None:
        """`Monday to Friday`, `3pm tomorrow until 5pm`."""
        match = sep.match(self.text, said.at[1])
        starts = said.pieces or said.clock or said.instant
        if not match or said.until or said.through or not starts:
            return None
        last = self._simple(match.end())
        if not last or last.until or last.every or last.through:
            return None
        return self._joined(said, last, self.text[match.start() : match.end()])

    @staticmethod
    def _joined(said: Said, last: Said, sep: str) -> Said | None:
        days = bool(said.pieces) and not said.clock
        if not (last.pieces or last.instant or (last.clock and not days)):
            return None
        if said.clock and last.pieces and not last.clock:
            return None
        if days and is_named_twice(said, last, sep):
            return said.beside(replace(last, at=(said.at[0], last.at[1])))
        bare = last.clock and last.clock.bare and not (last.pieces or last.part)
        if bare or (days and is_inside(said, last)):
            return None
        return replace(said, at=(said.at[0], last.at[1]), through=last)

"""Kinds of argument that are times: as the desk writes them, or as people say them."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.call import Call
from bot.kinds.kind import Duration, Option, Typed, Unreadable
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.read import read_time
from bot.understand.times.resolve import resolved
from core.kernel.period import Period
from core.kernel.span import Span
from core.messaging.conversation import Draft

DURATION = Duration()


@dataclass(frozen=True, slots=True)
class When:
    """A start, or only a day; a length, if one was said.

    `has_day` tells whether the day was said, or only a time of it.
    """

    start: datetime | None = None
    day: date | None = None
    length: timedelta | None = None
    has_day: bool = True

    def on(self, day: date, zone: ZoneInfo) -> "When":
        """The same time of day, on `day`, unless another day was said."""
        if self.has_day or self.start is None:
            return self
        clock = self.start.astimezone(zone).timetz()
        return When(datetime.combine(day, clock).astimezone(UTC), None, self.length)

    def span(self, call: Call) -> Span:
        """All that may be meant: the day, or from the start for as long as usual."""
        if self.start is None:
            day = self.day or call.today
            return Span(*Period(day, day).instants(call.speaker.zone))
        usual = call.speaker.organisation.policies.session_length
        return Span(self.start, self.start + (self.length or usual))


@dataclass(frozen=True, slots=True)
class Moments(Typed):
    """`2026-03-09T16:00:00+00:00`, with `/PT90M`, a bare date, or words."""

    tense: Tense

    def read(self, words: str, call: Call) -> When:
        if "FREQ=" in words:
            raise Unreadable("Repeats")
        said, slash, length = words.strip().partition("/P")
        lasting = DURATION.read(f"P{length}", call) if slash else None
        zone = call.speaker.zone
        try:
            if len(said) == len("2026-03-09"):
                return When(day=date.fromisoformat(said), length=lasting)
            at = datetime.fromisoformat(said)
        except ValueError:
            return self._worded(words, call)
        at = at if at.tzinfo else at.replace(tzinfo=zone)
        return When(at.astimezone(UTC), length=lasting)

    def _worded(self, words: str, call: Call) -> When:
        moment = moment_of(call)
        said = read_time(words, moment)
        found = resolved(said, moment, self.tense) if said else None
        if said and not said.zone and found is None:  # an hour that the clocks skip
            found = resolved(said, replace(moment, zone=ZoneInfo("UTC")), self.tense)
        if said is not None and said.every:
            raise Unreadable("Repeats")
        if said is None or found is None:
            raise Unreadable("When")
        lasting = said.length.time if said.length else None
        if not found.is_timed:
            return When(day=found.span.start.date(), length=lasting)
        zone = call.speaker.zone
        start = found.span.start.replace(tzinfo=zone).astimezone(UTC)
        if found.has_end and not said.instant:
            lasting = found.span.end.replace(tzinfo=zone).astimezone(UTC) - start
        return When(start, None, lasting, bool(said.pieces or said.instant))


def settled(call: Call, start: datetime, length: timedelta | None) -> Call:
    """The call with its draft as it was understood in the end.

    An edit, or `no, 6pm`, starts from there and not from the first words.
    """
    given = {k: v for k, v in call.draft.given.items() if k != "day"}
    given["when"] = start.isoformat()
    if length is not None:
        given["lasting"] = f"PT{length // timedelta(minutes=1)}M"
    return replace(call, draft=Draft(call.draft.command, given))


@dataclass(frozen=True, slots=True)
class Days(Typed):
    """`2026-03-09/2026-03-15`, one date, or words: `this week`, `March`."""

    tense: Tense = Tense.ANY

    def read(self, words: str, call: Call) -> Period:
        first, _, last = words.strip().partition("/")
        try:
            return Period(date.fromisoformat(first), date.fromisoformat(last or first))
        except ValueError:
            pass
        moment = moment_of(call)
        said = read_time(words, moment)
        found = resolved(said, moment, self.tense) if said else None
        if found is None:
            raise Unreadable("Days", self.offer(call), unknown=True)
        start = found.span.start.date()
        return Period(start, max(found.span.last_day, start))

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(call.say(f"days-{re.sub(' ', '-', each)}"), each)
            for each in ("today", "this week", "last week", "this month", "last month")
        )


def moment_of(call: Call) -> Moment:
    zone = call.speaker.zone
    local = call.now.astimezone(zone).replace(tzinfo=None)
    home = call.speaker.organisation
    starts = home.policies.first_weekday
    return Moment(local, zone, home.date_order != "mdy", week_starts=starts)

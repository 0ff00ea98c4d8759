"""What a sentence says of time outside its free text, put together."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
from bot.understand.reading import Period
from bot.understand.scene import Scene
from bot.understand.times.lengths import Length
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.pieces import DayAndMonth, Holiday
from bot.understand.times.resolve import Resolved, resolved
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import Grain
from bot.understand.times.zones import lasting

Slots = dict[str, object]
_FINISHED = re.compile(
    r"\b(?:finish(?:ed|ing|es)?|end(?:ed|ing|s)?|stopp?(?:ed|ing)?|over|done)"
    r"(?: up)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Times:
    """What was said of time outside free text, in one or several places."""

    sentence: Sentence
    scene: Scene
    tense: Tense
    found: tuple[Found, ...]

    @property
    def moment(self) -> Moment:
        return self.scene.moment

    @property
    def saids(self) -> list[Said]:
        saids = _by_date([f.value for f in self.found if isinstance(f.value, Said)])
        timed = [said for said in saids if said.clock or said.pieces or said.length]
        return [s for s in saids if not (timed and self._is_now(s))]

    def _is_now(self, said: Said) -> bool:
        """`finished just now, started 9.30`: the other time says more."""
        return bool(
            said.instant
            and said.instant.end == self.moment.now
            and said.instant.grain <= Grain.MINUTE
        )

    @property
    def parts(self) -> list[Said]:
        """`came at 5, stayed till 6.30` is from 5 to 6.30."""
        parts: list[Said] = []
        for said in self.saids:
            before = parts[-1] if parts else None
            if before and before.clock and not before.until and self.is_end(said):
                parts[-1] = replace(before, until=said.clock)
            else:
                parts.append(said)
        return parts

    def is_end(self, said: Said) -> bool:
        """`until 5`, `it ended at 5`: no beginning of it was said."""
        if not said.clock or said.pieces or said.until:
            return False
        before = self.sentence.said[: said.at[0]]
        return said.bound is Bound.UNTIL or bool(_FINISHED.search(before))

    def merged(self) -> Said | None:
        """All of it as one; what contradicts the first is left out."""
        whole: Said | None = None
        for said in self.parts:
            one = self._as_length(said)
            joined = whole.beside(one) if whole else one
            whole = joined or whole
        return whole

    @property
    def contradict(self) -> bool:
        """Two times were said that cannot both be meant."""
        whole: Said | None = None
        for said in map(self._as_length, self.parts):
            joined = whole.beside(said) if whole else said
            if joined is None:
                return True
            whole = joined
        return False

    def _as_length(self, said: Said) -> Said:
        """Of something done, `in 30 min` is how long it took."""
        ahead = said.instant and said.instant.end - self.moment.now
        if self.tense is not Tense.PAST or not ahead or ahead <= timedelta(0):
            return said
        if said.pieces or said.clock:
            return said
        return Said(said.at, length=Length(ahead.total_seconds() / 60, Grain.MINUTE))

    def resolved(self, said: Said, tense: Tense | None = None) -> Resolved | None:
        return resolved(said, self.moment, tense or self.tense)

    def aware(self, at: datetime) -> datetime:
        return at.replace(tzinfo=self.scene.zone)

    @property
    def today(self) -> date:
        return self.moment.now.date()


def _by_date(saids: list[Said]) -> list[Said]:
    """`for Easter, 3-6 April`: the days are said, the holiday says why."""
    if not any(each.through and _is_dated(each) for each in saids):
        return saids
    return [
        _dated(each) if _is_dated(each) else each
        for each in saids
        if not _is_holiday(each)
    ]


def _is_dated(said: Said) -> bool:
    return any(isinstance(piece, DayAndMonth) for piece in said.pieces)


def _is_holiday(said: Said) -> bool:
    return bool(said.pieces) and all(isinstance(p, Holiday) for p in said.pieces)


def _dated(said: Said) -> Said:
    kept = tuple(p for p in said.pieces if not isinstance(p, Holiday))
    return replace(said, pieces=kept)


def length_of(times: Times, said: Said, found: Resolved | None) -> timedelta | None:
    """In hours that pass, which the night of a clock change has more or less of."""
    if found and found.is_timed and found.has_end and not said.instant:
        return lasting(found.span.start, found.span.end, times.scene.zone)
    if said.length and said.length.grain <= Grain.HOUR:
        return said.length.time
    return None


def start_of(times: Times, said: Said) -> Slots:
    """A start if a time of day is known, else the day."""
    found = times.resolved(said)
    if found is None:
        return {}
    if found.is_timed:
        return {"start": times.aware(found.span.start)}
    return {"date": found.span.start.date()}


def period_of(times: Times, said: Said) -> Period | None:
    found = times.resolved(said)
    if found is None or (said.instant and said.instant.grain < Grain.HOUR):
        return None
    return Period(
        found.span.start.date(), max(found.span.last_day, found.span.start.date())
    )

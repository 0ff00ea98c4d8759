"""Everything a sentence is read against, handed in as data."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Person
from bot.understand.times.moment import Moment, Term


@dataclass(frozen=True)
class Scene:
    """Who speaks, where and when; `mine` are the speaker's own students' ids."""

    now: datetime
    zone: ZoneInfo
    speaker: Person
    roster: Roster
    currency: str = "GBP"
    date_order: str = "DMY"
    terms: tuple[Term, ...] = ()
    mine: AbstractSet[str] = field(default_factory=frozenset[str])
    week_starts: int = 0

    @cached_property
    def moment(self) -> Moment:
        local = self.now.astimezone(self.zone).replace(tzinfo=None)
        day_first, starts = self.date_order != "MDY", self.week_starts
        return Moment(local, self.zone, day_first, self.terms, week_starts=starts)

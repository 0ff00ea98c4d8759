"""A series: a recurring plan that yields sessions, at most one a day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.kernel.ids import ClassId, CourseId, PersonId, RoomId, SiteId
from core.kernel.period import Period
from core.kernel.recurring import Odd, Rule, instant
from core.kernel.span import Span
from core.organisation.model import HolidayId, TermId
from core.sessions.model import SeriesId, SessionId


class Scope(StrEnum):
    """How much of a series a change is meant for; what is past is never touched."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


class Why(StrEnum):
    """Why a day of a series yields no session."""

    HOLIDAY = "holiday"
    BY_HAND = "by hand"
    CLASH = "clash"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Series:
    """Its days and its time of day are those of `zone`, whatever clocks do there.

    `first` is its first day, and weeks are counted from it; without `last` it goes on.
    Members of the class are not named here: they follow the class, day by day.
    """

    id: SeriesId
    line: SeriesId
    """The first of those that came of one another by changes from some day on."""
    rule: Rule
    starts: time
    length: timedelta
    zone: ZoneInfo
    first: date
    tutors: tuple[PersonId, ...]
    students: tuple[PersonId, ...] = ()
    last: date | None = None
    subject: str = ""
    kind: str = ""
    group: ClassId | None = None
    course: CourseId | None = None
    site: SiteId | None = None
    room: RoomId | None = None
    term: TermId | None = None
    follows: SeriesId | None = None
    skips_holidays: bool = True
    ahead_to: date = date.min
    """Sessions exist for its days up to this one; those after it are still to come."""
    reason: str = ""
    """Why it was ended."""
    version: int = 1
    sequence: int = 0
    """Like `version`, but never goes down: calendars elsewhere go by it."""
    changed_at: datetime | None = None
    changed_by: PersonId | None = None

    @property
    def people(self) -> tuple[PersonId, ...]:
        return (*self.tutors, *self.students)

    def days(self, until: date) -> Period | None:
        """From its first to its last, or to `until` if that is earlier."""
        last = until if self.last is None else min(self.last, until)
        return Period(self.first, last) if self.first <= last else None

    def on(self, day: date) -> "Occurrence":
        start, odd = instant(day, self.starts, self.zone)
        return Occurrence(day, Span(start, start + self.length), odd)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What a series makes of one of its days; clocks that change may make it odd."""

    day: date
    span: Span
    odd: Odd | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """A day of a series that yields no session, and why."""

    day: date
    why: Why
    holiday: HolidayId | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What one change of a series did, so that it can be taken back as one.

    `before` is None where it made the series; `changed` are sessions with the version
    that each has since, `added` those that there were not before.
    """

    before: Series | None
    changed: tuple[tuple[SessionId, int], ...] = ()
    added: tuple[SessionId, ...] = ()
    made: SeriesId | None = None
    """The series that goes on from there, if the change cut it in two."""

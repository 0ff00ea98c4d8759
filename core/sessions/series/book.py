"""Book a series: its sessions of the next months at once, the rest in time."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from uuid import uuid4

from core.application import Facts, Request, changes
from core.curriculum.ports import Courses
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, CourseId, PersonId, RoomId
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.kernel.recurring import Rule
from core.organisation.model import TermId
from core.sessions.access import in_reach
from core.sessions.book import course_called
from core.sessions.clashing.clashes import Clashes
from core.sessions.clashing.diary import sensible
from core.sessions.errors import InThePast, NobodyTaught
from core.sessions.facts import TimetableChanged
from core.sessions.model import SeriesId, Session
from core.sessions.series.errors import (
    LastsTooLong,
    NeverComes,
    NothingLeft,
    SeriesClashes,
    SeriesEndsFirst,
)
from core.sessions.series.facts import SeriesBooked
from core.sessions.series.model import Occurrence, Series, Skip, Why
from core.sessions.series.plan import A_DAY, Made, Planner
from core.sessions.series.yields import made_of

MOST = 1000
MOST_YEARS = 3
AT_MOST = timedelta(days=366 * MOST_YEARS)
ROOM_FOR_ONE = timedelta(days=366 * 8)
"""The 29th of February comes round in that time, whatever the century."""


@dataclass(frozen=True, slots=True)
class BookSeries(Request["Booked"]):
    """Without `tutors`, the actor's own; without `first`, from now on.

    `skips` are days said not to be meant. With `around`, days that are taken are
    left out; without, they are refused, all of them named.
    """

    rule: Rule
    starts: time
    length: timedelta
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    tutors: tuple[PersonId, ...] = ()
    first: date | None = None
    last: date | None = None
    times: int | None = None
    skips: tuple[date, ...] = ()
    subject: str = ""
    kind: str = ""
    course: CourseId | None = None
    room: RoomId | None = None
    term: TermId | None = None
    around: bool = False


@dataclass(frozen=True, slots=True)
class Booked:
    series: Series
    made: Made
    """What exists already of it."""

    @property
    def sessions(self) -> tuple[Session, ...]:
        return self.made.sessions

    @property
    def skipped(self) -> tuple[Skip, ...]:
        return self.made.skips

    @property
    def odd(self) -> tuple[Occurrence, ...]:
        return self.made.odd


@changes
def book_series(
    request: BookSeries, planner: Planner, courses: Courses, facts: Facts
) -> Booked:
    """Refused where none of its days can be, or some are taken and nobody said so."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.BOOK_SESSIONS)
    series = _planned(request, planner, courses)
    _refuse_who(actor, series, planner)
    made = planner.make(actor, series, planner.horizon(series), request.skips)
    if made.clashes and not (request.around and made.sessions):
        raise clashing(made, planner, actor)
    if made.on_holidays and not made.sessions:
        raise NothingLeft(made.on_holidays)
    planner.book.add(where, series)
    by_hand = [Skip(each, Why.BY_HAND) for each in dict.fromkeys(request.skips)]
    planner.book.skip(where, series.id, by_hand)
    planner.keep(actor, series, made)
    facts.tell(SeriesBooked(actor, series))
    news = tuple((None, each) for each in made.sessions)
    facts.tell(TimetableChanged(actor, news, "series-booked"))
    return Booked(replace(series, ahead_to=made.until), made)


def clashing(made: Made, planner: Planner, actor: Actor) -> SeriesClashes:
    """Names the first, and how many of how many there are."""
    first = made.clashes[0]
    who, start = "", first.start
    if isinstance(first.why, Clashes):
        who, start = first.why.conflicts[0].name, first.why.conflicts[0].span.start
    zone = planner.diary.zone(actor.organisation, None)
    free = len(made.sessions)
    return SeriesClashes(
        made.clashes,
        free,
        free + len(made.clashes),
        who,
        start.astimezone(zone).date(),
        start,
    )


def _planned(request: BookSeries, planner: Planner, courses: Courses) -> Series:
    actor, now = request.actor, planner.diary.clock.now()
    where, diary = actor.organisation, planner.diary
    site = diary.site_of(where, request.room)
    zone = diary.zone(where, site)
    made = SeriesId(uuid4())
    series = Series(
        made,
        made,
        request.rule,
        request.starts,
        request.length,
        zone,
        request.first or now.astimezone(zone).date(),
        request.tutors or (actor.person,),
        tuple(dict.fromkeys(request.students)),
        request.last,
        request.subject,
        request.kind,
        request.group,
        request.course or course_called(actor, request.subject, courses),
        site,
        request.room,
        request.term,
        changed_at=now,
        changed_by=actor.person,
    )
    return _dated(request, series, planner)


def _dated(request: BookSeries, series: Series, planner: Planner) -> Series:
    """With its first and its last day, of which there has to be one."""
    now, first, last = planner.diary.clock.now(), series.first, series.last
    span = series.on(first).span
    sensible(span.start, span.end, now)
    if last is not None and last < first:
        raise SeriesEndsFirst(first, last)
    if request.times is not None and not 0 < request.times <= MOST:
        raise LastsTooLong(MOST, MOST_YEARS)
    if last is not None and last - first > AT_MOST:
        raise LastsTooLong(MOST, MOST_YEARS)
    open_ended = last is None and request.times is None
    within = Period(first, last or first + AT_MOST)
    days = planner.recurring.days(series.rule, first, within)
    if open_ended and not days:
        within = Period(first, first + ROOM_FOR_ONE)
        days = planner.recurring.days(series.rule, first, within)
    ahead = (n for n, day in enumerate(days) if series.on(day).span.end > now)
    to_come = days[next(ahead, len(days)) :]
    if not to_come:
        raise InThePast(series.on(days[-1]).span.start) if days else NeverComes
    if request.times is None and last is not None and len(to_come) > MOST:
        raise LastsTooLong(MOST, MOST_YEARS)
    if request.times is not None:
        if last is None and len(to_come) < request.times:
            raise LastsTooLong(MOST, MOST_YEARS)
        last = to_come[: request.times][-1]
    return replace(series, first=to_come[0], last=last, ahead_to=to_come[0] - A_DAY)


def _refuse_who(actor: Actor, series: Series, planner: Planner) -> None:
    """A class may be empty yet; somebody or some class there has to be."""
    like = made_of(series, series.on(series.first), series.students, actor)
    if series.tutors != (actor.person,) and not in_reach(
        actor, Permission.BOOK_FOR_OTHERS, like
    ):
        raise NotPermitted(Permission.BOOK_FOR_OTHERS)
    if not series.students and series.group is None:
        raise NobodyTaught
    planner.diary.refuse_strangers(actor.organisation, like)

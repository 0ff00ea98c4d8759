"""Find the times at which a tutor, students and perhaps a room are all free."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, PersonId, RoomId, SiteId
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted, Permission, may, permitted
from core.kernel.span import Span
from core.organisation.model import Policies
from core.people.families import Families
from core.sessions.access import own_students
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NobodyTaught
from core.sessions.model import Session, SessionId
from core.timetable.finding.errors import (
    DaysOver,
    LengthOutOfReason,
    NotTheirTutor,
    SearchTooLong,
)
from core.timetable.finding.obstacles import Obstacle, obstacles
from core.timetable.finding.search import best_apart
from core.timetable.finding.surroundings import Lookout, Place
from core.timetable.finding.wanted import (
    LONGEST,
    MOST_DAYS,
    SHORTEST,
    Before,
    Hours,
    Slot,
    Wanted,
)

NOTICE = timedelta(minutes=15)
"""Nobody is there sooner."""
ANY_HOURS = Hours()
OWN = timedelta(days=60)
"""Who has taught, or will teach, a student this near now is a tutor of theirs."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best first; where there are none, what stands in the way."""

    wanted: Wanted
    slots: tuple[Slot, ...]
    in_the_way: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, slots=True)
class FindTime(Request[Found]):
    """Without a length, as long as is usual; a class brings its members."""

    days: Period
    tutors: tuple[PersonId, ...]
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    length: timedelta | None = None
    room: RoomId | None = None
    needs_room: bool = False
    hours: Hours = ANY_HOURS
    a_day: int = 0


@dataclass(frozen=True, slots=True)
class TutorsOf(Request[tuple[PersonId, ...]]):
    """Who teaches them about now; for whoever may look for a time with them."""

    students: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Finder:
    """A bundle of ports; see `core.application.Ports`."""

    diary: Diary
    lookout: Lookout
    classes: Classes
    families: Families

    def best(
        self,
        actor: Actor,
        wanted: Wanted,
        site: SiteId | None = None,
        apart_from: Collection[SessionId] = (),
    ) -> Found:
        here = actor.organisation
        policies = self.diary.policies(here)
        place = Place(site, policies.travel_default, policies.breaks_between)
        around = self.lookout.around(here, wanted, place, apart_from)
        slots = tuple(best_apart(wanted, around))
        return Found(wanted, slots, () if slots else obstacles(wanted, around))

    def instead_of(  # noqa: PLR0913, PLR0917 -- what a search is made of
        self,
        actor: Actor,
        session: Session,
        days: Period,
        people: Sequence[PersonId] = (),
        apart_from: Collection[SessionId] = (),
        a_day: int = 0,
        hours: Hours = ANY_HOURS,
    ) -> Found:
        """Other times for a session, best at its own time of day and in its room."""
        here = actor.organisation
        zone = self.diary.zone(here, session.site)
        room = session.room and self.diary.sites.room(here, session.room)
        opens, closes = _hours(session.planned, zone, self.diary.policies(here))
        wanted = Wanted(
            tuple(dict.fromkeys(people or session.people)),
            session.planned.length,
            days,
            zone,
            hours.opens or opens,
            hours.closes or closes,
            self.diary.clock.now() + NOTICE,
            needs_room=bool(room),
            room=room.id if room and room.virtual else None,
            seats=sum(each not in session.tutors for each in people or session.people),
            instead_of=Before(session.planned.start, session.room),
            a_day=a_day,
            without=hours.without,
        )
        return self.best(actor, wanted, session.site, apart_from)


@reads
def find_time(request: FindTime, finder: Finder) -> Found:
    """By whoever books; by a family, of its own students and their own tutors."""
    actor, now = request.actor, finder.diary.clock.now()
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    site = finder.diary.site_of(actor.organisation, request.room)
    zone = finder.diary.zone(actor.organisation, site)
    days = sensible_days(request.days, now, zone)
    policies = finder.diary.policies(actor.organisation)
    people = _people(request, days.first, finder)
    wanted = Wanted(
        people,
        sensible_length(
            policies.session_length if request.length is None else request.length
        ),
        days,
        zone,
        request.hours.opens or policies.day_opens,
        request.hours.closes or policies.day_closes,
        now + NOTICE,
        needs_room=request.needs_room or request.room is not None,
        room=request.room,
        seats=len(people) - len(request.tutors),
        a_day=request.a_day,
        without=request.hours.without,
    )
    return finder.best(actor, wanted, site)


def sensible_days(days: Period, now: datetime, zone: ZoneInfo) -> Period:
    """Those of them that are still to come."""
    today = now.astimezone(zone).date()
    if days.last < today:
        raise DaysOver(days.last)
    days = replace(days, first=max(days.first, today))
    count = (days.last - days.first).days + 1
    if count > MOST_DAYS:
        raise SearchTooLong(count, MOST_DAYS)
    return days


def sensible_length(length: timedelta) -> timedelta:
    if not SHORTEST <= length <= LONGEST:
        raise LengthOutOfReason(length, SHORTEST, LONGEST)
    return length


def _people(request: FindTime, day: date, finder: Finder) -> tuple[PersonId, ...]:
    actor, diary = request.actor, finder.diary
    members = (
        finder.classes.members_of(actor.organisation, request.group, day)
        if request.group
        else ()
    )
    students = tuple(dict.fromkeys((*request.students, *members)))
    if not students:
        raise NobodyTaught
    if not may(actor, Permission.BOOK_SESSIONS):
        _refuse_other_families(actor, students, finder)
        if not set(request.tutors) <= _tutors_of(actor, students, finder):
            raise NotTheirTutor
    diary.refuse_unfit(actor.organisation, request.tutors, request.students)
    return tuple(dict.fromkeys((*request.tutors, *students)))


@reads
def tutors_of(request: TutorsOf, finder: Finder) -> tuple[PersonId, ...]:
    permitted(request.actor, Permission.SEE_OWN_SCHEDULE)
    if not may(request.actor, Permission.BOOK_SESSIONS):
        _refuse_other_families(request.actor, request.students, finder)
    return tuple(sorted(_tutors_of(request.actor, request.students, finder)))


def own_tutors(actor: Actor, finder: Finder) -> set[PersonId]:
    """A family's: who teaches any of its students about now."""
    students = own_students(actor, finder.families)
    return _tutors_of(actor, students, finder) if students else set()


def _refuse_other_families(
    actor: Actor, students: Sequence[PersonId], finder: Finder
) -> None:
    if not set(students) <= set(own_students(actor, finder.families)):
        raise NotPermitted(Permission.BOOK_SESSIONS)


def _tutors_of(
    actor: Actor, students: Sequence[PersonId], finder: Finder
) -> set[PersonId]:
    now = finder.diary.clock.now()
    within = Span(now - OWN, now + OWN)
    found = finder.diary.sessions.of_people(actor.organisation, students, within)
    return {tutor for each in found for tutor in each.tutors}


def _hours(then: Span, zone: ZoneInfo, policies: Policies) -> tuple[time, time]:
    """The usual ones, and its own."""
    first, last = then.start.astimezone(zone), then.end.astimezone(zone)
    if last.date() > first.date():
        return min(policies.day_opens, first.time()), time.max
    return min(policies.day_opens, first.time()), max(policies.day_closes, last.time())

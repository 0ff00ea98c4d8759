"""Who, or which room, is free at a time that somebody names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.actor import Actor, Role
from core.kernel.ids import CourseId, PersonId, RoomId
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.organisation.model import Room
from core.people.model import Person
from core.sessions.availability.model import joined, without
from core.sessions.substitutes.relievers import Relievers
from core.timetable.finding.errors import DaysOver, SearchTooLong
from core.timetable.finding.find_time import Finder, own_tutors
from core.timetable.finding.grid import STEP
from core.timetable.finding.search import open_hours
from core.timetable.finding.surroundings import Place
from core.timetable.finding.wanted import Surroundings, Wanted

MOST_DAYS = 7
HALF_A_DAY = timedelta(hours=6)
SHORT = timedelta(minutes=30)
"""What is free for less is not told of, unless no more was asked for."""


@dataclass(frozen=True, slots=True)
class Free:
    """Somebody, or a room, with when there is nothing there: first to last."""

    who: UUID
    name: str
    spans: tuple[Span, ...]
    whole: bool
    """All the time that was asked about."""


@dataclass(frozen=True, slots=True)
class WhoIsFree(Request[Sequence[Free]]):
    """Of the tutors, or of those who may teach the subject; a family's own."""

    span: Span
    subject: str = ""
    course: CourseId | None = None
    tutor: PersonId | None = None


@dataclass(frozen=True, slots=True)
class WhichRooms(Request[Sequence[Free]]):
    """With so many seats at least, and with all of these in it."""

    span: Span
    seats: int = 0
    has: tuple[str, ...] = ()
    room: RoomId | None = None


@dataclass(frozen=True, slots=True)
class Openings:
    """A bundle of ports; see `core.application.Ports`."""

    finder: Finder
    relievers: Relievers

    def looked_at(
        self, actor: Actor, span: Span, zone: ZoneInfo
    ) -> tuple[Wanted, tuple[Span, ...]]:
        """Of whole days the hours at which sessions are held; nothing that is over."""
        diary = self.finder.diary
        now, policies = diary.clock.now(), diary.policies(actor.organisation)
        if span.end <= now:
            raise DaysOver((span.end - STEP).astimezone(zone).date())
        first = max(span.start, now).astimezone(zone).date()
        days = Period(first, (span.end - SHORT).astimezone(zone).date())
        count = (days.last - days.first).days + 1
        if count > MOST_DAYS:
            raise SearchTooLong(count, MOST_DAYS)
        opens, closes = policies.day_opens, policies.day_closes
        wanted = Wanted((), SHORT, days, zone, opens, closes, now, needs_room=True)
        hours = open_hours(wanted) if span.length >= HALF_A_DAY else [span]
        start = max(span.start, now)
        left = (
            Span(max(e.start, start), min(e.end, span.end))
            for e in hours
            if e.end > start and e.start < span.end
        )
        return wanted, tuple(left)

    def tutors(self, request: WhoIsFree) -> list[Person]:
        actor, diary = request.actor, self.finder.diary
        here, now = actor.organisation, diary.clock.now()
        every = {
            each.id: each
            for each in diary.people.every(here)
            if Role.TUTOR in each.roles_at(now) and request.tutor in {None, each.id}
        }
        if not may(actor, Permission.BOOK_SESSIONS):
            own = own_tutors(actor, self.finder)
            every = {who: each for who, each in every.items() if who in own}
        asked = self.relievers.qualified(
            here, [*every], request.course, request.subject
        )
        return [every[each] for each in asked]


@reads
def who_is_free(request: WhoIsFree, openings: Openings) -> Sequence[Free]:
    """Those free all the time come first, then who is free for longest."""
    actor, finder = request.actor, openings.finder
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    site = finder.diary.site_of(actor.organisation, None)
    zone = finder.diary.zone(actor.organisation, site)
    wanted, looked = openings.looked_at(actor, request.span, zone)
    tutors = openings.tutors(request)
    asked = Wanted(
        tuple(each.id for each in tutors),
        SHORT,
        wanted.days,
        zone,
        wanted.opens,
        wanted.closes,
        wanted.earliest,
    )
    policies = finder.diary.policies(actor.organisation)
    place = Place(site, between=policies.breaks_between)
    around = finder.lookout.around(actor.organisation, asked, place)
    return _ranked(
        _free(each.id, each.name, looked, _taken(each.id, around)) for each in tutors
    )


def _taken(who: PersonId, around: Surroundings) -> Iterator[Span]:
    yield from around.taken.get(who, ())
    yield from around.away.get(who, ())
    yield from around.shut


@reads
def which_rooms(request: WhichRooms, openings: Openings) -> Sequence[Free]:
    """The smallest that will do first; by whoever books."""
    actor, finder = request.actor, openings.finder
    permitted(actor, Permission.BOOK_SESSIONS)
    here = actor.organisation
    site = finder.diary.site_of(here, request.room)
    zone = finder.diary.zone(here, site)
    wanted, looked = openings.looked_at(actor, request.span, zone)
    within = Span(*wanted.days.instants(zone))
    around = finder.lookout.rooms.of(here, _roomed(wanted, request), within)
    known = {each.id: each for each in finder.diary.sites.rooms(here)}
    holidays = finder.diary.calendar.holidays(here, wanted.days)
    found: list[Free] = []
    for room in around[0]:
        its = known[room.id]
        if not _has(its, request) or not _books(actor, its):
            continue
        off = [
            Span(*each.days.instants(zone))
            for each in holidays
            if each.site in {None, its.site}
        ]
        found.append(_free(room.id, room.name, looked, [*around[1][room.id], *off]))
    return [each for each in sorted(found, key=lambda e: not e.whole) if each.spans]


def _roomed(wanted: Wanted, request: WhichRooms) -> Wanted:
    return Wanted(
        (),
        min(SHORT, request.span.length),
        wanted.days,
        wanted.zone,
        wanted.opens,
        wanted.closes,
        wanted.earliest,
        needs_room=True,
        room=request.room,
        seats=request.seats,
    )


def _has(room: Room, request: WhichRooms) -> bool:
    there = {each.casefold() for each in (*room.facilities, room.kind)}
    return {each.casefold() for each in request.has} <= there


def _books(actor: Actor, room: Room) -> bool:
    return not room.booked_by or bool(actor.roles & {*room.booked_by})


def _free(who: UUID, name: str, looked: Sequence[Span], taken: Iterable[Span]) -> Free:
    holes = joined(taken)
    spans = [
        left
        for each in looked
        for left in without(each, holes)
        if left.length >= min(SHORT, each.length)
    ]
    return Free(who, name, tuple(spans), bool(spans) and spans == [*looked])


def _ranked(found: Iterable[Free]) -> list[Free]:
    some = [each for each in found if each.spans]
    return sorted(some, key=lambda e: (not e.whole, -_length(e), e.name, e.who))


def _length(free: Free) -> timedelta:
    return sum((each.length for each in free.spans), timedelta())

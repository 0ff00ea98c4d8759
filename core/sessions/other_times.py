"""When a session could be instead: the nearest times at which all of it is free."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.curriculum.ports import Classes
from core.kernel.ids import ClassId, PersonId, RoomId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.recurring import instant
from core.kernel.span import Span
from core.sessions.busy import Busy
from core.sessions.diary import Diary
from core.sessions.model import SessionId

MOST = 5
DAYS = 14
STEP = timedelta(minutes=30)
A_DAY = timedelta(days=1)
STEPS = 24
NEAR = 3
EARLIEST, LATEST = 8, time(20)
"""Between which another time of that day is offered."""


@dataclass(frozen=True, slots=True)
class OtherTimes(Request[list[Span]]):
    """Instead of `planned`, as long: near it that day, then at that time later on."""

    planned: Span
    people: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    room: RoomId | None = None
    apart_from: tuple[SessionId, ...] = ()
    """Sessions that would not be there any more."""


@dataclass(frozen=True, slots=True)
class Looking:
    """A bundle of ports."""

    diary: Diary
    busy: Busy
    classes: Classes


@reads
def other_times(request: OtherTimes, looking: Looking) -> list[Span]:
    permitted(request.actor, Permission.BOOK_SESSIONS)
    diary, where = looking.diary, request.actor.organisation
    zone = diary.zone(where, diary.site_of(where, request.room))
    day = request.planned.start.astimezone(zone).date()
    taken = list(_taken(request, day, looking))
    shut = _holidays(request, day, diary)
    now = diary.clock.now()

    def is_free(start: datetime) -> bool:
        span = Span(start, start + request.planned.length)
        on = start.astimezone(zone).date()
        shuts = any(on in each for each in shut)
        return start > now and not shuts and not any(map(span.overlaps, taken))

    near = [*islice(filter(is_free, _near(request.planned, day, zone)), NEAR)]
    later = islice(
        filter(is_free, _later(request.planned, day, zone)), MOST - len(near)
    )
    length = request.planned.length
    return [Span(start, start + length) for start in sorted((*near, *later))]


def _holidays(request: OtherTimes, day: date, diary: Diary) -> list[Period]:
    where = request.actor.organisation
    site = diary.site_of(where, request.room)
    found = diary.calendar.holidays(where, Period(day, day + DAYS * A_DAY))
    return [each.days for each in found if each.site in {None, site}]


def _taken(request: OtherTimes, day: date, looking: Looking) -> Iterator[Span]:
    where, gone = request.actor.organisation, set(request.apart_from)
    planned, people = request.planned, request.people
    within = Span(planned.start - A_DAY, planned.end + DAYS * A_DAY)
    if request.group is not None:
        people += tuple(looking.classes.members_of(where, request.group, day))
    every = looking.busy.people(where, tuple(dict.fromkeys(people)), within)
    room = looking.diary.sites.room(where, request.room) if request.room else None
    if room is not None and not room.virtual:
        rooms = looking.busy.rooms(where, within)
        every += [each for each in rooms if each.who == room.id]
    for each in every:
        if each.session not in gone:
            yield each.span


def _near(planned: Span, day: date, zone: ZoneInfo) -> Iterator[datetime]:
    """That day, the nearest first."""
    for away in range(1, STEPS):
        for start in (planned.start + away * STEP, planned.start - away * STEP):
            begins, ends = start.astimezone(zone), start + planned.length
            closes = ends.astimezone(zone)
            if (
                begins.date() == day == closes.date()
                and begins.hour >= EARLIEST
                and closes.time() <= LATEST
            ):
                yield start


def _later(planned: Span, day: date, zone: ZoneInfo) -> Iterator[datetime]:
    """At the same time of the days after it."""
    clock = planned.start.astimezone(zone).time()
    for away in range(1, DAYS):
        yield instant(day + away * A_DAY, clock, zone)[0]

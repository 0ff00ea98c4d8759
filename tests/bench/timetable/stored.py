"""A made-up university in a database."""

from collections.abc import Iterator
from datetime import time, timedelta
from typing import Any
from uuid import uuid4

from core.application import Ports
from core.kernel.ids import PersonId, RoomId, SiteId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.model import (
    Closure,
    ClosureId,
    DateOrder,
    Holiday,
    HolidayId,
    Hours,
    Room,
    Site,
)
from core.organisation.ports import AcademicCalendar, Closures, Sites
from core.sessions.availability.model import (
    Availability,
    AvailabilityId,
    Having,
    Wishes,
)
from core.sessions.availability.ports import Availabilities, WishBook
from storage.tables.sessions import session, session_person
from tests.bench.timetable.campus import Hall, Meeting, Teacher, University
from tests.bench.timetable.rows import past_the_desk, person_row, put, session_row
from tests.bench.timetable.university import HOLIDAY, NOW, SITE, at
from tests.people import ADA, HERE, LONDON

SCHOOL_DAYS = range(5)


def store(made: University, address: str) -> None:
    with past_the_desk(address) as (connection, ports):
        site = Site(SiteId(SITE), "Campus", LONDON, "GBP", DateOrder.DAY_FIRST)
        ports[Sites].add(HERE.id, site)
        for hall in made.halls:
            _keep_hall(hall, ports)
        for teacher in made.teachers:
            _keep_teacher(teacher, ports)
        day = Holiday(HolidayId(uuid4()), "Founder's Day", Period(HOLIDAY, HOLIDAY))
        ports[AcademicCalendar].add_holiday(HERE.id, day)
        put(connection, session, map(_session, made.meetings))
        people = (row for each in made.meetings for row in _people(each))
        put(connection, session_person, people)


def _session(meeting: Meeting) -> dict[str, Any]:
    return {
        **session_row(meeting.id, at(meeting.start), at(meeting.end)),
        "site_id": SITE,
        "room_id": meeting.hall,
        "state": "cancelled" if meeting.off else "scheduled",
    }


def _people(meeting: Meeting) -> Iterator[dict[str, Any]]:
    then = at(meeting.start), at(meeting.end)
    yield person_row(meeting.id, meeting.tutor, *then, teaches=True)
    for student in meeting.students:
        yield person_row(meeting.id, student, *then)


def _keep_hall(hall: Hall, ports: Ports) -> None:
    room = Room(
        RoomId(hall.id),
        SiteId(SITE),
        hall.name,
        seats=hall.seats,
        longest=timedelta(minutes=hall.longest) if hall.longest else None,
        opens=tuple(_each_day(hall.open)),
    )
    ports[Sites].add_room(HERE.id, room)
    if hall.repaired:
        span = Span(*map(at, hall.repaired))
        key = ClosureId(uuid4())
        closure = Closure(key, span, "repairs", room.id, None, ADA.id, NOW)
        ports[Closures].add(HERE.id, closure)


def _each_day(hours: tuple[int, int] | None) -> Iterator[Hours]:
    if hours:
        since, until = map(time, hours)
        yield from (Hours(day, since, until) for day in SCHOOL_DAYS)


def _keep_teacher(teacher: Teacher, ports: Ports) -> None:
    who = PersonId(teacher.id)
    said = [
        _has_time(who, Having.FREE, each.weekday, each.since, each.until)
        for each in _each_day(teacher.free)
    ]
    if teacher.away:
        day, hour = teacher.away
        said.append(_has_time(who, Having.AWAY, day, time(hour), time(hour + 2)))
    ports[Availabilities].add(HERE.id, said)
    wishes = Wishes(
        who,
        teacher.in_row,
        lunch=teacher.lunch,
        earliest=teacher.earliest,
        latest=teacher.latest,
    )
    ports[WishBook].put(HERE.id, wishes)


def _has_time(
    who: PersonId, kind: Having, day: int, since: time, until: time
) -> Availability:
    key = AvailabilityId(uuid4())
    return Availability(key, who, kind, LONDON, day, since, until)

"""A made-up university in a database: by the desk's use cases it would take hours."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Table

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
from storage.database import owners_engine
from storage.insert import insert_together
from storage.sealing.keys import InstallationKey, Keys
from storage.tables.sessions import session, session_person
from storage.work import work_on
from tests.bench.timetable.university import (
    HOLIDAY,
    NOW,
    SITE,
    Hall,
    Meeting,
    Teacher,
    University,
    at,
)
from tests.keys import KEY
from tests.people import ADA, HERE, LONDON

AT_ONCE = 10_000
SCHOOL_DAYS = range(5)


@contextmanager
def past_the_desk(address: str) -> Iterator[tuple[Connection, Ports]]:
    """Nothing is asked of rows here, not even whether the people in them exist."""
    engine = owners_engine(address, foreign_keys=False)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET session_replication_role = replica")
        keys = Keys(InstallationKey(KEY))
        with work_on(connection, keys, changes=True) as work:
            work.begin()
            yield connection, work.ports
            work.keep()
            work.flush()
    with engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    engine.dispose()


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


def put(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        insert_together(connection, table, some)


def session_row(key: UUID, start: datetime, end: datetime) -> dict[str, Any]:
    return {
        "organisation_id": HERE.id,
        "id": key,
        "subject": "maths",
        "kind": "",
        "planned_start": start,
        "planned_end": end,
        "starts_at": start,
        "ends_at": end,
        "state": "scheduled",
        "flags": "",
        "overrides": {},
        "cancelled_by_side": "",
        "version": 1,
        "sequence": 0,
    }


def person_row(
    key: UUID, who: UUID, start: datetime, end: datetime, *, teaches: bool = False
) -> dict[str, Any]:
    return {
        "organisation_id": HERE.id,
        "session_id": key,
        "person_id": who,
        "teaches": teaches,
        "place": 0,
        "starts_at": start,
        "ends_at": end,
    }


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

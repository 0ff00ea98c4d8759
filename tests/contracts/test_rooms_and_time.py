"""Rooms, closures, travel, and when people have time are kept alike everywhere."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from core.application import Ports
from core.attendance.excuses.model import Excuse, ExcuseId, ExcuseState
from core.attendance.excuses.ports import Excuses
from core.curriculum.model import Course
from core.curriculum.ports import Courses
from core.kernel.actor import Role
from core.kernel.ids import CourseId, RoomId, SiteId
from core.kernel.span import Span
from core.organisation.model import Closure, ClosureId, DateOrder, Hours, Room, Site
from core.organisation.ports import Closures, Sites, Travels
from core.sessions.availability.model import (
    Availability,
    AvailabilityId,
    Having,
    Wishes,
)
from core.sessions.availability.ports import (
    Availabilities,
    Away,
    Qualifications,
    WishBook,
)
from storage.door import Runner
from tests.people import CORA, ELSEWHERE, HERE, LENA, LEO, LONDON, MAYA, TOM

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
NORTH = Site(SiteId(UUID(int=1)), "North", LONDON, "GBP", DateOrder.DAY_FIRST)
SOUTH = replace(NORTH, id=SiteId(UUID(int=2)), name="South")
HALL = Room(RoomId(UUID(int=3)), NORTH.id, "Hall")
EVENINGS = Hours(0, time(16), time(19))
LAB = replace(
    HALL,
    name="Lab 1",
    kind="lab",
    seats=24,
    facilities=("projector", "piano"),
    opens=(EVENINGS, Hours(4, time(8), time(12, 30))),
    longest=2 * HOUR,
    a_day=6 * HOUR,
    ahead_days=60,
    booked_by=(Role.HEAD, Role.ADMIN),
    link="https://meet.example/lab",
)


def with_sites(ports: Ports) -> None:
    for each in (NORTH, SOUTH):
        ports[Sites].add(HERE.id, each)
    ports[Sites].add_room(HERE.id, HALL)


async def test_all_of_a_room_is_kept_from_the_first_or_when_it_changes(storage: Runner):
    def kept(ports: Ports) -> tuple[list[Room], Room | None, list[Site]]:
        with_sites(ports)
        ports[Sites].change_room(HERE.id, LAB)
        ports[Sites].change(HERE.id, replace(NORTH, opens=(EVENINGS,)))
        other = replace(LAB, id=RoomId(UUID(int=4)), name="Lab 2", booked_by=())
        ports[Sites].add_room(HERE.id, other)
        sites = ports[Sites]
        return sites.rooms(HERE.id), sites.room(HERE.id, HALL.id), sites.every(HERE.id)

    rooms, room, sites = await storage.run(kept)

    assert [each.name for each in rooms] == ["Lab 1", "Lab 2"]
    assert rooms[0] == room == LAB
    assert rooms[1] == replace(LAB, id=RoomId(UUID(int=4)), name="Lab 2", booked_by=())
    assert [each.opens for each in sites] == [(EVENINGS,), ()]


async def test_closures_are_found_where_they_touch_and_until_taken_back(
    storage: Runner,
):
    def closed(number: int, hours: int, **of: Any) -> Closure:
        span = Span(NOON + hours * HOUR, NOON + (hours + 2) * HOUR)
        made = Closure(
            ClosureId(UUID(int=number)), span, "Paint", None, None, CORA.id, NOON
        )
        return replace(made, **of)

    room, site, later = (
        closed(11, 0, room=HALL.id),
        closed(12, 1, site=SOUTH.id, why=""),
        closed(13, 3, room=HALL.id),
    )

    def kept(ports: Ports) -> tuple[object, ...]:
        with_sites(ports)
        closures = ports[Closures]
        for each in (later, site, room):
            closures.add(HERE.id, each)
        found = closures.within(HERE.id, Span(NOON, NOON + 3 * HOUR))
        closures.remove(HERE.id, room.id, NOON)
        closures.remove(ELSEWHERE.id, site.id, NOON)
        left = closures.within(HERE.id, Span(NOON, NOON + 9 * HOUR))
        gone, still = closures.find(HERE.id, room.id), closures.find(HERE.id, site.id)
        return found, left, gone, still, closures.find(ELSEWHERE.id, site.id)

    found, left, gone, still, strange = await storage.run(kept)

    assert found == [room, site]
    assert left == [site, later]
    assert (gone, still, strange) == (None, site, None)


async def test_how_long_a_way_takes_is_said_anew_or_forgotten(storage: Runner):
    def kept(ports: Ports) -> tuple[object, ...]:
        with_sites(ports)
        travels, there = ports[Travels], (NORTH.id, SOUTH.id)
        travels.put(HERE.id, *there, timedelta(minutes=25))
        travels.put(HERE.id, *there, timedelta(minutes=30))
        travels.put(HERE.id, *reversed(there), timedelta(minutes=20))
        every = dict(travels.every(HERE.id))
        travels.put(HERE.id, *there, None)
        return every, dict(travels.every(HERE.id)), travels.every(ELSEWHERE.id)

    every, left, strange = await storage.run(kept)

    back = {(SOUTH.id, NORTH.id): timedelta(minutes=20)}
    assert every == {(NORTH.id, SOUTH.id): timedelta(minutes=30), **back}
    assert (left, strange) == (back, {})


async def test_what_people_said_of_their_time_comes_and_goes(storage: Runner):
    mondays = Availability(
        AvailabilityId(UUID(int=21)),
        LEO.id,
        Having.FREE,
        LONDON,
        0,
        time(16),
        time(19),
        note="after football",
        by=CORA.id,
        at=NOON,
    )
    april = replace(
        mondays,
        id=AvailabilityId(UUID(int=22)),
        kind=Having.AWAY,
        weekday=None,
        since=None,
        until=None,
        first=date(2026, 4, 3),
        last=date(2026, 4, 7),
        note="",
        source="ics:1",
    )
    hers = replace(mondays, id=AvailabilityId(UUID(int=23)), person=LENA.id)

    def kept(ports: Ports) -> tuple[object, ...]:
        said = ports[Availabilities]
        said.add(HERE.id, [april, mondays, hers])
        said.add(HERE.id, [])
        both = said.of(HERE.id, [LEO.id, MAYA.id])
        said.remove(HERE.id, [mondays.id, hers.id], NOON)
        left = said.of(HERE.id, [LENA.id, LEO.id])
        some = said.some(HERE.id, [mondays.id])
        said.bring_back(HERE.id, [mondays.id])
        strange = said.of(ELSEWHERE.id, [LEO.id])
        return both, left, some, said.of(HERE.id, [LEO.id]), strange

    both, left, some, again, strange = await storage.run(kept)

    assert both == again == [mondays, april]
    assert (left, some, strange) == ([april], [mondays], [])


async def test_wishes_and_courses_are_put_in_place_of_those_before(storage: Runner):
    maths, physics = CourseId(UUID(int=31)), CourseId(UUID(int=32))
    wished = Wishes(MAYA.id, 4, 6, (time(12, 30), time(13)), time(9), time(18))

    def kept(ports: Ports) -> tuple[object, ...]:
        for number, course in enumerate((maths, physics)):
            ports[Courses].add(HERE.id, Course(course, f"Course {number}", str(number)))
        teaches, wishes = ports[Qualifications], ports[WishBook]
        teaches.put(HERE.id, MAYA.id, [maths, physics, maths])
        teaches.put(HERE.id, TOM.id, [physics])
        first = teaches.of(HERE.id, [MAYA.id, TOM.id, LEO.id])
        teaches.put(HERE.id, TOM.id, [])
        wishes.put(HERE.id, Wishes(MAYA.id, 2))
        wishes.put(HERE.id, wished)
        wishes.put(HERE.id, Wishes(TOM.id, latest=time(17)))
        both = wishes.of(HERE.id, [TOM.id, MAYA.id])
        wishes.put(HERE.id, Wishes(TOM.id))
        left = wishes.of(HERE.id, [TOM.id, LEO.id])
        return first, teaches.of(HERE.id, [TOM.id]), both, left

    first, tom, both, left = await storage.run(kept)

    assert first == {MAYA.id: {maths, physics}, TOM.id: {physics}}
    assert both == [wished, Wishes(TOM.id, latest=time(17))]
    assert (tom, left) == ({}, [])


async def test_who_was_excused_for_days_is_away_once_it_is_approved(storage: Runner):
    days = Span(NOON, NOON + 50 * HOUR)
    asked = Excuse(ExcuseId(UUID(int=41)), LEO.id, LEO.id, days, NOON)
    approved = replace(asked, id=ExcuseId(UUID(int=42)), state=ExcuseState.APPROVED)

    def kept(ports: Ports) -> tuple[object, ...]:
        for each in (asked, replace(approved, student=LENA.id)):
            ports[Excuses].add(HERE.id, each)
        people, away = [LEO.id, LENA.id], ports[Away]
        then = away.spans(HERE.id, people, Span(NOON - HOUR, NOON + HOUR))
        after = away.spans(HERE.id, people, Span(days.end, days.end + HOUR))
        return then, after

    assert await storage.run(kept) == ([(LENA.id, days)], [])

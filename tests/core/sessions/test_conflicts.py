"""All that stands in the way of a session is told, and only some of it overlooked."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.kernel.actor import Actor, Role
from core.kernel.ids import RoomId, SiteId
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
from core.organisation.ports import AcademicCalendar, Closures, Sites, Travels
from core.sessions.availability.model import (
    Availability,
    AvailabilityId,
    Having,
    Wishes,
)
from core.sessions.availability.ports import Availabilities, WishBook
from core.sessions.book import BookSession
from core.sessions.changing.move import MoveSession
from core.sessions.clashing.clashes import Clashes, Hurdle, Limit
from core.sessions.model import Session
from tests.core.sessions.people import HOUR, MINUTE, with_policies
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_MAYA,
    AS_TOM,
    HERE,
    LENA,
    LEO,
    LONDON,
    MAYA,
    TOM,
)
from tests.world import World

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
THEN = Span(FOUR, FOUR + HOUR)
MONDAY = date(2026, 3, 9)
NORTH = Site(SiteId(UUID(int=61)), "North", LONDON, "GBP", DateOrder.DAY_FIRST)
SOUTH = replace(NORTH, id=SiteId(UUID(int=62)), name="South")
HALL = Room(RoomId(UUID(int=63)), NORTH.id, "Hall")
BARN = Room(RoomId(UUID(int=64)), SOUTH.id, "Barn")
CALL = Room(RoomId(UUID(int=65)), SOUTH.id, "Call", virtual=True)


@pytest.fixture(autouse=True)
def places(world: World) -> None:
    def unit(ports) -> None:
        for site in (NORTH, SOUTH):
            ports[Sites].add(HERE.id, site)
        for room in (HALL, BARN, CALL):
            ports[Sites].add_room(HERE.id, room)

    world.work(unit)


def book(
    world: World, who: Actor = AS_MAYA, despite: Iterable[Hurdle] = (), **more: Any
) -> Session:
    """Maya with Leo at four, in the hall, unless something else is said."""
    said: dict[str, Any] = {
        "planned": THEN,
        "students": (LEO.id,),
        "room": HALL.id,
        **more,
    }
    return world.run(BookSession(who, despite=frozenset(despite), **said))


def told(world: World, who: Actor = AS_MAYA, **more: Any) -> list[tuple[Hurdle, str]]:
    with pytest.raises(Clashes) as clashes:
        book(world, who, **more)
    return [(each.kind, each.name) for each in clashes.value.conflicts]


def hall(world: World, **is_: Any) -> None:
    world.work(lambda p: p[Sites].change_room(HERE.id, replace(HALL, **is_)))


def overlooked_only_by_planners(world: World, kind: Hurdle) -> None:
    with pytest.raises(Clashes):
        book(world, despite=Hurdle)
    more: dict[str, Any] = {"despite": [kind], "tutors": (MAYA.id,)}
    assert book(world, AS_CORA, **more).room == HALL.id


def test_all_that_is_in_the_way_is_told_at_once_and_none_of_it_overlooked(world: World):
    group = world.run(AddClass(AS_ADA, "10B"))
    world.run(Enrol(AS_ADA, group.id, (LENA.id,)))
    hall(world, seats=1)
    book(world, students=(), group=group.id, room=BARN.id)
    book(world, AS_TOM, planned=Span(FOUR + HOUR / 2, FOUR + 2 * HOUR))
    easter = Holiday(HolidayId(uuid4()), "Easter", Period(MONDAY, MONDAY), NORTH.id)
    world.work(lambda p: p[AcademicCalendar].add_holiday(HERE.id, easter))

    more: dict[str, Any] = {"group": group.id, "despite": Hurdle}

    assert told(world, **more) == [
        (Hurdle.TUTOR, "Maya Okafor"),
        (Hurdle.STUDENT, "Leo Hart"),
        (Hurdle.ROOM, "Hall"),
        (Hurdle.HOLIDAY, "Easter"),
        (Hurdle.CAPACITY, "Hall"),
    ]
    by_tom = told(world, AS_TOM, tutors=(TOM.id,), students=(), group=group.id)
    assert (Hurdle.CLASS, "10B") in by_tom


def test_a_room_has_so_many_seats(world: World):
    hall(world, seats=0)
    assert told(world) == [(Hurdle.CAPACITY, "Hall")]
    overlooked_only_by_planners(world, Hurdle.CAPACITY)


@pytest.mark.parametrize("of", [{"room": HALL.id}, {"site": NORTH.id}])
def test_what_is_closed_is_closed_for_everybody(world: World, of: dict[str, Any]):
    span = Span(FOUR - HOUR, FOUR + MINUTE)
    closure = Closure(ClosureId(uuid4()), span, "Paint", None, None, ADA.id, NOON)
    world.work(lambda p: p[Closures].add(HERE.id, replace(closure, **of)))

    name = "Hall" if "room" in of else "North"
    assert told(world, AS_CORA, tutors=(MAYA.id,), despite=Hurdle) == [
        (Hurdle.CLOSED, name)
    ]
    book(world, planned=Span(FOUR + MINUTE, FOUR + HOUR))


def test_shut_hours_are_those_of_the_room_and_of_its_site(world: World):
    hall(world, opens=(Hours(0, time(9), time(16, 30)),))
    evening = (Hours(0, time(17), time(22)),)
    north = replace(NORTH, opens=evening)
    world.work(lambda p: p[Sites].change(HERE.id, north))

    assert told(world) == [(Hurdle.SHUT, "Hall"), (Hurdle.SHUT, "North")]
    late = Span(FOUR + 2 * HOUR, FOUR + 3 * HOUR)
    assert told(world, planned=late) == [(Hurdle.SHUT, "Hall")]
    book(world, despite=[Hurdle.SHUT])


def test_who_has_no_time_then_is_named_and_whoever_books_may_say_so(world: World):
    def unit(ports) -> None:
        mondays = Availability(AvailabilityId(uuid4()), LEO.id, Having.FREE, LONDON)
        after = replace(mondays, weekday=0, since=time(16, 30), until=time(19))
        ports[Availabilities].add(HERE.id, [after])

    world.work(unit)

    assert told(world) == [(Hurdle.AWAY, "Leo Hart")]
    later = book(world, planned=Span(FOUR + HOUR, FOUR + 2 * HOUR))
    with pytest.raises(Clashes):
        world.run(MoveSession(AS_MAYA, later.id, THEN))
    there = MoveSession(AS_MAYA, later.id, THEN, despite=frozenset({Hurdle.AWAY}))
    assert world.run(there).planned == THEN


def test_from_one_site_to_another_it_takes_its_time_both_ways(world: World):
    minutes = timedelta(minutes=25)
    world.work(lambda p: p[Travels].put(HERE.id, NORTH.id, SOUTH.id, minutes))
    book(world, students=(LENA.id,))
    after = Span(FOUR + HOUR + 10 * MINUTE, FOUR + 2 * HOUR)

    with pytest.raises(Clashes) as clashes:
        book(world, planned=after, room=BARN.id)

    [late] = clashes.value.conflicts
    assert (late.kind, late.name) == (Hurdle.TRAVEL, "Maya Okafor")
    assert (late.number, late.needed, late.hard) == (10, 25, False)
    book(world, planned=Span(FOUR - HOUR, FOUR), room=BARN.id)  # back: not said
    book(world, planned=after, room=CALL.id)  # nobody has to go there
    with_policies(world, travel_default=5 * MINUTE)
    before = Span(FOUR - 2 * HOUR, FOUR - HOUR - 4 * MINUTE)
    assert told(world, planned=before) == [(Hurdle.TRAVEL, "Maya Okafor")]


def test_a_break_is_kept_where_the_organisation_wants_one(world: World):
    with_policies(world, breaks_between=10 * MINUTE)
    book(world)

    next_ = Span(FOUR + HOUR, FOUR + 2 * HOUR)
    assert told(world, AS_TOM, planned=next_) == [(Hurdle.TRAVEL, "Leo Hart")]
    book(world, planned=Span(FOUR + HOUR + 10 * MINUTE, FOUR + 2 * HOUR))


@pytest.mark.parametrize(
    ("is_", "limit", "number", "needed"),
    [
        ({"longest": 45 * MINUTE}, Limit.LONGEST, 45, 60),
        ({"a_day": 90 * MINUTE}, Limit.A_DAY, 90, 120),
        ({"ahead_days": 0}, Limit.AHEAD, 0, 1),
        ({"booked_by": (Role.MODERATOR,)}, Limit.BOOKED_BY, 0, 0),
    ],
)
def test_limits_of_a_room(world: World, is_, limit, number, needed):
    book(world, AS_TOM, students=(LENA.id,), planned=Span(FOUR + HOUR, FOUR + 2 * HOUR))
    hall(world, **is_)
    day = timedelta(days=limit is Limit.AHEAD)
    then = Span(FOUR + day, FOUR + day + HOUR)

    with pytest.raises(Clashes) as clashes:
        book(world, planned=then)

    [over] = clashes.value.conflicts
    assert (over.kind, over.limit) == (Hurdle.LIMIT, limit)
    assert (over.number, over.needed) == (number, needed)
    with pytest.raises(Clashes):
        book(world, planned=then, despite=Hurdle)
    book(world, AS_CORA, Hurdle, tutors=(MAYA.id,), planned=then)


@pytest.mark.parametrize(
    ("wishes", "limit"),
    [
        ({"earliest": time(16, 30)}, Limit.EARLIEST),
        ({"latest": time(16, 59)}, Limit.LATEST),
        ({"lunch": (time(16, 30), time(17))}, Limit.LUNCH),
        ({"most_a_day": 2}, Limit.MOST_A_DAY),
        ({"most_in_row": 2}, Limit.IN_A_ROW),
    ],
)
def test_a_wish_is_told_and_may_be_overlooked(world: World, wishes, limit):
    for hours in (-1, 1):
        start = FOUR + hours * HOUR
        book(world, students=(LENA.id,), planned=Span(start, start + HOUR))
    wished = Wishes(MAYA.id, **wishes)
    world.work(lambda p: p[WishBook].put(HERE.id, wished))

    with pytest.raises(Clashes) as clashes:
        book(world)

    [wish] = clashes.value.conflicts
    assert (wish.kind, wish.name, wish.limit) == (Hurdle.WISH, "Maya Okafor", limit)
    book(world, despite=[Hurdle.WISH])
    book(world, AS_TOM, planned=Span(FOUR + 3 * HOUR, FOUR + 4 * HOUR))


def test_moderators_are_told_of_wishes_and_absences_too(world: World):
    wished = Wishes(LEO.id, latest=time(16))
    world.work(lambda p: p[WishBook].put(HERE.id, wished))
    assert told(world, AS_CORA, tutors=(MAYA.id,)) == [(Hurdle.WISH, "Leo Hart")]

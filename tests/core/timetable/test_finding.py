"""The times that are found are exactly those that trying every one would find."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from core.kernel.ids import PersonId, RoomId
from core.kernel.period import Period
from core.kernel.span import Span
from core.timetable.finding.search import best_slots
from core.timetable.finding.wanted import ARoom, Before, Surroundings, Wanted, Wishes
from tests.core.timetable.brute import best_by_trying

LONDON = ZoneInfo("Europe/London")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MONDAY = date(2026, 3, 9)
NINE = datetime(2026, 3, 9, 9, tzinfo=UTC)
ANA, BEA = PersonId(UUID(int=1)), PersonId(UUID(int=2))
ZONES = ("Europe/London", "Asia/Kathmandu", "Australia/Lord_Howe", "America/New_York")
CLOCKS_CHANGE = (date(2026, 3, 26), date(2026, 10, 22), date(2026, 4, 2), MONDAY)


def wanted(**more) -> Wanted:
    told = {
        "people": (ANA, BEA),
        "length": HOUR,
        "days": Period(MONDAY, MONDAY),
        "zone": LONDON,
        "opens": time(9),
        "closes": time(12),
        "earliest": NINE - HOUR,
        **more,
    }
    return Wanted(**told)


def at(hours: float, length: timedelta = HOUR) -> Span:
    return Span(NINE + hours * HOUR, NINE + hours * HOUR + length)


def starts(want: Wanted, around: Surroundings, most: int = 50) -> list[datetime]:
    return [each.span.start for each in best_slots(want, around, most)]


def test_only_when_all_are_free_and_the_doors_open():
    around = Surroundings({ANA: (at(0),), BEA: (at(2.5, 30 * MINUTE),)})

    quarter = 15 * MINUTE
    ten = NINE + HOUR
    assert starts(wanted(), around) == [ten + quarter, ten, ten + 2 * quarter]


def test_who_is_away_is_not_asked_to_come_and_shut_is_shut():
    away = Surroundings({}, away={BEA: (at(-1, 4 * HOUR),)})
    shut = Surroundings({}, shut=(at(-1, 24 * HOUR),))

    assert starts(wanted(), away) == []
    assert starts(wanted(), shut) == []


def test_nothing_is_offered_before_the_earliest_moment():
    found = starts(wanted(earliest=NINE + HOUR + MINUTE), Surroundings({}))

    assert min(found) == NINE + HOUR + 15 * MINUTE


def test_the_smallest_room_that_will_do_is_taken_first():
    small = ARoom(RoomId(UUID(int=11)), "Attic", 2)
    hall = ARoom(RoomId(UUID(int=12)), "Hall", 200)
    around = Surroundings({}, (hall, small), {small.id: (at(0, 2 * HOUR),)})

    found = best_slots(wanted(needs_room=True), around, 50)

    assert found[0].span == at(2)
    assert found[0].room == small
    assert {each.room for each in found[1:]} == {hall}
    assert starts(wanted(needs_room=True), Surroundings({})) == []


def test_why_a_time_stands_behind_another_can_be_told():
    wishes = {ANA: Wishes(lunch=(time(11), time(12))), BEA: Wishes(earliest=time(10))}

    found = best_slots(wanted(), Surroundings({}, wishes=wishes), 50)

    told = {each.span.start: dict(each.against) for each in found}
    assert told[NINE] == {"early-or-late": 3}
    assert told[NINE + HOUR] == {}
    assert told[NINE + 2 * HOUR] == {"lunch": 4}
    assert found[0].span.start == NINE + HOUR


def test_no_more_in_a_row_than_somebody_wishes():
    wishes = {ANA: Wishes(most_in_row=2)}
    around = Surroundings({ANA: (at(0), at(1))}, wishes=wishes)

    [slot] = best_slots(wanted(), around)

    assert dict(slot.against) == {"in-a-row": 5}


def test_a_makeup_is_best_at_the_time_of_what_it_makes_up_for():
    room = ARoom(RoomId(UUID(int=11)), "Attic")
    other = ARoom(RoomId(UUID(int=10)), "Annexe")
    before = Before(NINE + 1.5 * HOUR - 7 * 24 * HOUR, room.id)

    best = best_slots(
        wanted(needs_room=True, instead_of=before), Surroundings({}, (other, room))
    )[0]

    assert best.room == room
    assert abs(best.span.start - (NINE + 1.5 * HOUR)) < HOUR


@pytest.mark.parametrize("seed", range(60))
def test_what_is_found_is_what_trying_every_time_finds(seed: int):
    want, around = some_week(Random(seed))  # noqa: S311 -- a test's chances

    assert best_slots(want, around) == best_by_trying(want, around)


def some_week(chance: Random) -> tuple[Wanted, Surroundings]:
    """A few busy people and rooms, often where clocks change."""
    zone = ZoneInfo(chance.choice(ZONES))
    first = chance.choice(CLOCKS_CHANGE)
    days = Period(first, first + timedelta(days=chance.randrange(6)))
    people = tuple(PersonId(UUID(int=nth)) for nth in range(1, chance.randint(2, 5)))
    begin = datetime.combine(first, time(), zone).astimezone(UTC)

    def spans(most: int) -> tuple[Span, ...]:
        made = []
        for _ in range(chance.randrange(most)):
            start = begin + chance.randrange(7 * 24 * 12) * 5 * MINUTE
            made.append(Span(start, start + chance.choice((30, 45, 60, 95)) * MINUTE))
        return tuple(made)

    rooms = tuple(
        ARoom(RoomId(UUID(int=100 + nth)), f"Room {nth}", chance.randrange(40))
        for nth in range(chance.randrange(4))
    )
    wishes = {
        each: Wishes(chance.randrange(4), time(10), time(17), (time(12), time(13)))
        for each in people
        if chance.random() < 0.5
    }
    opens = chance.choice((time(0), time(8), time(9, 30)))
    want = Wanted(
        people,
        chance.choice((30, 50, 60, 90)) * MINUTE,
        days,
        zone,
        opens,
        chance.choice((time(18), time(20, 15), time(23, 45))),
        begin + chance.randrange(48) * HOUR,
        needs_room=bool(rooms) and chance.random() < 0.7,
        instead_of=Before(begin - 100 * HOUR, rooms[0].id if rooms else None)
        if chance.random() < 0.5
        else None,
    )
    around = Surroundings(
        {each: spans(30) for each in people},
        rooms,
        {each.id: spans(60) for each in rooms},
        {each: spans(6) for each in people},
        spans(3),
        wishes,
    )
    return want, around

"""Who is free at some time, and which room: by command and in plain words."""

from datetime import UTC, datetime

import pytest

from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.timetable.finding.errors import DaysOver, SearchTooLong
from core.timetable.finding.free_then import WhichRooms, WhoIsFree
from tests.bot.heard import labels
from tests.people import (
    ADA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    LENA,
    LEO,
    MAYA,
    TOM,
)
from tests.world import Talk

TOMORROW = Span(
    datetime(2026, 3, 10, 16, tzinfo=UTC), datetime(2026, 3, 10, 17, tzinfo=UTC)
)


@pytest.fixture(autouse=True)
def places(talk: Talk) -> None:
    talk.says(ADA, '/addsite North "51.5, -0.1"')
    for room, seats in (("Room 4", 10), ("Hall", 40), ("Lab", 24)):
        talk.says(ADA, f'/addroom North "{room}"')
        talk.says(ADA, f'/room "{room}" seats={seats}')
    talk.says(ADA, "/room Lab has=projector")
    talk.says(MAYA, "book Lena maths tomorrow 3pm in the Hall")
    talk.says(TOM, "/avail away tomorrow 4-6pm")


@pytest.mark.parametrize("words", ["/free Tue 3-5", "who is free Tuesday 3-5?"])
def test_tutors_are_shown_with_when_they_have_time(talk: Talk, words: str):
    assert talk.says(CORA, words).text.splitlines() == [
        "Free, Tue 10 Mar, 15:00 to 17:00:",
        "- Maya Okafor: 16:00 to 17:00",
        "- Tom Reid: 15:00 to 16:00",
    ]


def test_of_a_whole_day_the_hours_of_sessions_are_looked_at(talk: Talk):
    assert talk.says(CORA, "who is free tomorrow?").text.splitlines() == [
        "Free, Tue 10 Mar:",
        "- Maya Okafor: 08:00 to 15:00 and 16:00 to 20:00",
        "- Tom Reid: 08:00 to 16:00 and 18:00 to 20:00",
    ]
    assert "Tue 10 Mar 08:00 to 15:00" in talk.says(CORA, "/free this week").text


@pytest.mark.parametrize(
    ("words", "rooms"),
    [
        ("which rooms are free tomorrow 3-4pm?", ["Room 4", "Lab"]),
        ("which rooms are free tomorrow 10-12 for 20 people", ["Lab", "Hall"]),
        ("I need a room for 30 people tomorrow at 4", ["Hall"]),
        ("which rooms with a projector are free tomorrow at 4?", ["Lab"]),
        ("is the Hall free tomorrow at 3?", []),
        ("is the Hall free tomorrow at 4?", ["Hall"]),
        ("/free rooms tomorrow 10-12 for 20 people", ["Lab", "Hall"]),
        ("/free tomorrow 10-12 seats=30", ["Hall"]),
    ],
)
def test_rooms_that_would_do_are_shown_the_smallest_first(
    talk: Talk, words: str, rooms: list[str]
):
    said = talk.says(CORA, words)
    lines = said.text.splitlines()[1:]
    assert [each[2:].partition(":")[0] for each in lines] == rooms
    assert labels(said) == [f"Book {each}" for each in rooms]


def test_a_room_that_is_free_is_booked_by_a_tap(talk: Talk):
    talk.says(MAYA, "which rooms are free tomorrow 10-11 for 20 people?")
    talk.presses(MAYA, "Book Lab")

    assert talk.says(MAYA, "Leo").text.startswith("Booked a session with Leo Hart")
    assert labels(talk.says(MAYA, "is the Lab free tomorrow at 10?")) == []


def test_who_may_not_teach_it_is_not_shown(talk: Talk):
    talk.says(ADA, "/addcourse physics")
    talk.says(ADA, "/addcourse maths")
    talk.says(CORA, "/qualify Tom maths")

    said = talk.says(CORA, "who can teach physics on Friday at 5pm?")

    assert labels(said) == ["Book Maya Okafor"]


def test_a_family_sees_its_own_tutors_and_no_rooms(talk: Talk):
    assert "Maya Okafor" in talk.says(LENA, "who is free tomorrow at 4?").text
    assert talk.says(LEO, "who is free tomorrow at 4?").text.startswith("Nobody")
    assert not talk.world.run(WhoIsFree(AS_LEO, TOMORROW))
    for actor in (AS_LEO, AS_LENA):
        with pytest.raises(NotPermitted):
            talk.world.run(WhichRooms(actor, TOMORROW))


def test_a_stranger_sees_only_their_own_house(talk: Talk):
    [own] = talk.world.run(WhoIsFree(AS_SAM, TOMORROW))
    assert own.name == "Sam Stranger"
    assert talk.world.run(WhichRooms(AS_SAM, TOMORROW)) == []


def test_what_is_over_or_too_long_is_said(talk: Talk):
    assert talk.says(CORA, "/free yesterday").text.startswith("Sun 8 Mar is over")
    assert "at once" in talk.says(CORA, "/free March").text
    over = Span(
        datetime(2026, 3, 8, 9, tzinfo=UTC), datetime(2026, 3, 8, 10, tzinfo=UTC)
    )
    with pytest.raises(DaysOver):
        talk.world.run(WhoIsFree(AS_MAYA, over))
    long = Span(TOMORROW.start, datetime(2027, 3, 10, tzinfo=UTC))
    with pytest.raises(SearchTooLong):
        talk.world.run(WhichRooms(AS_MAYA, long))


def test_a_holiday_and_a_closed_room_leave_nothing_free(talk: Talk):
    talk.says(ADA, "/closeroom Lab tomorrow 8-18")
    assert labels(talk.says(CORA, "/free tomorrow 4-5pm seats=20")) == ["Book Hall"]
    talk.says(ADA, '/addholiday "Snow day" 2026-03-10')
    assert "No room" in talk.says(CORA, "/free tomorrow 4-5pm seats=20").text
    assert "Nobody" in talk.says(CORA, "/free tomorrow 4-5pm").text

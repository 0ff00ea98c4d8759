"""Rooms, closures, ways between sites, and people's time, by chat."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from core.application import Request
from core.kernel.actor import Actor
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.organisation.add_site import EveryRoom
from core.organisation.closures import CloseRoom
from core.organisation.errors import NoSuchSite
from core.organisation.model import Hours
from core.organisation.remove import RemoveRoom, RemoveSite
from core.organisation.rooms import ChangeRoom, LimitRoom, SetOpening
from core.organisation.travel import SetTravel
from core.people.errors import NoSuchPerson
from core.sessions.availability.errors import NotTheirTime
from core.sessions.availability.model import Availability, Having, Wishes
from core.sessions.availability.say import (
    SetAvailability,
    SetWishes,
    ShowAvailability,
)
from core.sessions.telling.closed import StillPlannedThere
from tests.bot.heard import labels, last_of
from tests.people import (
    ADA,
    AS_ADA,
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    LEO,
    LONDON,
    MAYA,
    TOM,
    account_of,
)
from tests.world import Talk


@pytest.fixture(autouse=True)
def places(talk: Talk) -> None:
    talk.says(ADA, '/addsite North "51.5, -0.1"')
    talk.says(ADA, '/addsite South "51.4, -0.1"')
    talk.says(ADA, '/addroom North "Room 4"')


def times(talk: Talk, who=AS_MAYA) -> list[tuple[object, ...]]:
    said = talk.world.run(ShowAvailability(who, who.person)).said
    return [(e.kind, e.weekday, e.since, e.until, e.first, e.last) for e in said]


FREE, AWAY = Having.FREE, Having.AWAY
SPRING = (date(2026, 4, 3), date(2026, 4, 7))


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Mon 16-19", [(FREE, 0, time(16), time(19), None, None)]),
        (
            "Mon and Wed 5-7pm, Fri after 4",
            [
                (FREE, 0, time(17), time(19), None, None),
                (FREE, 2, time(17), time(19), None, None),
                (FREE, 4, time(16), None, None, None),
            ],
        ),
        ("Tuesdays 9-5", [(FREE, 1, time(9), time(17), None, None)]),
        ("Thursday evenings", [(FREE, 3, time(18), time(22), None, None)]),
        ("Wed before 9:30", [(FREE, 2, None, time(9, 30), None, None)]),
        ("Sat between 10 and 2", [(FREE, 5, time(10), time(14), None, None)]),
        ("away 3-7 April", [(AWAY, None, None, None, *SPRING)]),
        (
            "not this week",
            [(AWAY, None, None, None, date(2026, 3, 9), date(2026, 3, 15))],
        ),
        ("not on Thursday", [(AWAY, None, None, None, *[date(2026, 3, 12)] * 2)]),
        ("not Thursdays", [(AWAY, 3, None, None, None, None)]),
        (
            "away tomorrow 2-4pm",
            [(AWAY, None, time(14), time(16), *[date(2026, 3, 10)] * 2)],
        ),
    ],
)
def test_times_are_read_as_people_write_them(talk: Talk, words: str, known):
    talk.says(MAYA, f"/avail {words}")
    assert times(talk) == known


@pytest.mark.parametrize(
    "words", ["Mon 16-16", "Mon 19-16", "Mon 25:00-26:00", "Mon 16:70-17", "purple"]
)
def test_hours_of_no_clock_are_asked_again(talk: Talk, words: str):
    said = talk.says(MAYA, f"/avail {words}")
    assert said.text.startswith("I could not read")
    assert times(talk) == []


def test_time_is_shown_said_anew_removed_and_taken_back(talk: Talk):
    assert "not said when" in talk.says(MAYA, "/avail").text
    said = talk.says(MAYA, "/avail Mon 16-19")
    assert said.text == "Noted of your time:\n- free Mondays 16:00 to 19:00"
    talk.says(MAYA, "/avail Mon 17-18")
    assert times(talk) == [(FREE, 0, time(17), time(18), None, None)]

    talk.presses(MAYA, "Undo")

    assert times(talk) == [(FREE, 0, time(16), time(19), None, None)]
    talk.says(MAYA, "/avail away 3-7 April")
    shown = talk.says(MAYA, "/avail")
    assert "away, 3 to 7 Apr 2026" in shown.text
    talk.presses(MAYA, "Remove: free Mondays 16:00 to 19:00")
    assert times(talk) == [(AWAY, None, None, None, *SPRING)]
    assert "whenever nothing is booked" in talk.says(MAYA, "/avail clear").text
    assert times(talk) == []


def test_this_term_is_as_long_as_the_term(talk: Talk):
    talk.says(ADA, "/addyear 2025/26 2025-09-01/2026-07-31")
    talk.says(ADA, "/addterm Spring 2026-01-05/2026-04-01")

    talk.says(MAYA, "/avail Mon 16-19 this term")

    days = (date(2026, 1, 5), date(2026, 4, 1))
    assert times(talk) == [(FREE, 0, time(16), time(19), *days)]


def test_a_guardian_says_it_for_a_child_and_nobody_for_another_family(talk: Talk):
    talk.says(GINA, "/avail Wed after 5 who=Leo")
    assert times(talk, AS_LEO) == [(FREE, 2, time(17), None, None, None)]
    rule = Availability(
        talk.world.run(ShowAvailability(AS_LEO, LEO.id)).said[0].id,
        LEO.id,
        FREE,
        LONDON,
    )

    for actor, refusal in ((AS_LENA, NotTheirTime), (AS_SAM, NoSuchPerson)):
        with pytest.raises(refusal):
            talk.world.run(SetAvailability(actor, LEO.id, (rule,)))
        with pytest.raises(refusal):
            talk.world.run(ShowAvailability(actor, LEO.id))
        with pytest.raises(refusal):
            talk.world.run(SetWishes(actor, Wishes(LEO.id, 3)))
    assert talk.world.run(SetAvailability(AS_ADA, LEO.id, (rule,))).added


def test_wishes_are_said_shown_and_taken_back(talk: Talk):
    said = talk.says(MAYA, "/wishes 4 in a row; lunch 12:30-1; not after 6pm")
    wished = "4 in a row; lunch 12:30-13:00; not after 18:00"
    assert said.text == f"Noted as wishes: {wished}."
    assert wished in talk.says(MAYA, "/avail").text
    talk.says(MAYA, "/wishes none")
    talk.presses(MAYA, "Undo")
    assert talk.says(MAYA, "/wishes").text == f"Wishes: {wished}."
    assert "could not read" in talk.says(MAYA, "/wishes 0 in a row").text
    assert "could not read" in talk.says(MAYA, "/wishes lunch at noon").text
    talk.says(MAYA, "/prefer language de")
    assert talk.says(MAYA, "/wishes").text == (
        "Wünsche: höchstens 4 hintereinander; Mittagspause 12:30-13:00; "
        "nicht nach 18:00."
    )


def test_a_room_is_fitted_out_and_back(talk: Talk):
    talk.says(CORA, '/room "Room 4" seats=30 kind=lab has=piano,projector')

    [room] = talk.world.run(EveryRoom(AS_ADA))
    assert (room.seats, room.kind) == (30, "lab")
    assert room.facilities == ("piano", "projector")
    shown = talk.says(CORA, '/room "Room 4"')
    assert {(e.label, e.value) for e in shown.fields} >= {
        ("Seats", "30"),
        ("Has", "piano, projector"),
        ("Site", "North"),
    }
    talk.says(CORA, '/room "Room 4" name=Lab')
    talk.presses(CORA, "Undo")
    assert talk.world.run(EveryRoom(AS_ADA)) == [room]
    assert "between 1 and" in talk.says(CORA, '/room "Room 4" seats=0').text
    assert "between 1 and" in talk.says(CORA, '/room "Room 4" seats=9999').text
    talk.says(ADA, '/addroom North "Room 5"')
    assert "Room 4" in talk.says(CORA, '/room "Room 5" name="room 4"').text


def test_all_rooms_are_listed_with_when_they_are_closed(talk: Talk):
    talk.says(CORA, '/room "Room 4" seats=30 kind=lab')
    talk.says(CORA, '/closeroom "Room 4" Friday 8-12')

    shown = talk.says(CORA, "/rooms")

    assert [(each.label, each.value) for each in shown.fields] == [
        (
            "Room 4",
            "North, 30 seats, lab, closed from Fri 13 Mar, 08:00 to Fri 13 Mar, 12:00",
        )
    ]


def test_opening_hours_are_set_and_taken_back(talk: Talk):
    said = talk.says(CORA, '/opening "Room 4" Mon-Fri 8-20')
    assert said.text.startswith("Room 4 is open Mon 08:00-20:00; Tue")
    [room] = talk.world.run(EveryRoom(AS_ADA))
    assert room.opens == tuple(Hours(day, time(8), time(20)) for day in range(5))
    talk.presses(CORA, "Undo")
    assert talk.world.run(EveryRoom(AS_ADA))[0].opens == ()
    assert "North is open Sat" in talk.says(CORA, "/opening North Sat 9-13").text
    assert "could not read" in talk.says(CORA, "/opening North Sat 13-9:00").text


def test_a_way_is_told_and_taken_back(talk: Talk):
    said = talk.says(CORA, "/travel North South 25m")
    assert said.text == "From North to South, and back, it takes 25 min."
    talk.says(CORA, "/travel North South 30m")
    talk.presses(CORA, "Undo")
    again = talk.says(CORA, "/travel North North 5m")
    assert "there already" in again.text


def test_a_room_that_is_closed_lists_whom_it_concerns_and_tells_them(talk: Talk):
    talk.says(TOM, "/book Leo 2026-03-13T09:00 60 maths room=Room 4")
    talk.says(TOM, '/book Leo 2026-03-13T09:00 60 maths room="Room 4"')

    said = talk.says(CORA, '/closeroom "Room 4" Friday 8-12')

    assert "Room 4 is closed from Fri 13 Mar, 08:00 to Fri 13 Mar, 12:00." in said.text
    assert "maths with Leo Hart" in said.text
    assert labels(said)[1:] == ["Move Fri 13 Mar, 09:00"]
    assert last_of(talk, TOM).startswith("Room 4 is closed when you teach maths there")
    refused = talk.says(MAYA, '/book Lena 2026-03-13T10:00 60 maths room="Room 4"')
    assert refused.text.startswith("Room 4 is closed from Fri 13 Mar, 08:00")
    listed = talk.says(CORA, "/reopenroom")
    talk.presses(CORA, labels(listed)[0])
    again = talk.says(MAYA, '/book Lena 2026-03-13T10:00 60 maths room="Room 4"')
    assert again.text.startswith("Booked")
    over = talk.says(CORA, '/closeroom "Room 4" 2026-03-13T12:00/PT0M')
    assert "that is no time to be closed" in over.text


def test_rooms_are_kept_by_whoever_keeps_them(talk: Talk):
    [room] = talk.world.run(EveryRoom(AS_ADA))
    now = talk.world.clock.now()
    span = Span(now.replace(hour=18), now.replace(hour=19))
    requests: tuple[Callable[[Actor], Request[Any]], ...] = (
        lambda who: ChangeRoom(who, room.id, seats=3),
        lambda who: SetOpening(who, (), room.id),
        lambda who: CloseRoom(who, span, room=room.id),
        lambda who: SetTravel(who, room.site, room.site, None),
    )
    for request in requests:
        for actor in (AS_MAYA, AS_GINA):
            with pytest.raises(NotPermitted):
                talk.world.run(request(actor))
        with pytest.raises((NoSuchSite, NotPermitted)):
            talk.world.run(request(AS_SAM))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Room 4 is closed on Friday from 8 to 12", "08:00 to Fri 13 Mar, 12:00"),
        ("close Room 4 tomorrow", "from Tue 10 Mar, 00:00 to Wed 11 Mar, 00:00"),
    ],
)
def test_a_room_is_closed_in_plain_words(talk: Talk, words: str, told: str):
    assert told in talk.says(CORA, words).text


def test_joining_a_class_that_meets_when_one_is_taught_is_told_once(talk: Talk):
    talk.says(TOM, "/book Lena 2026-03-12T16:00 60 physics")
    talk.says(ADA, "/addclass 10B")
    talk.says(ADA, "/enrol Leo 10B")
    talk.says(MAYA, "/book 10B 2026-03-12T16:30 60 maths")

    talk.says(ADA, "/enrol Lena 10B")

    told = (
        "Lena Brandt is in 10B now, and has another session at the time of "
        "one of its sessions: Thu 12 Mar, 16:30. Nothing was moved."
    )
    for who in (ADA, MAYA, TOM):
        texts = [each.text for each in talk.heard[account_of(who)]]
        assert texts.count(told) == 1, who.name


def test_a_room_is_limited_by_chat_and_freed_again(talk: Talk):
    said = talk.says(
        CORA, '/roomlimits "Room 4" longest=1h ahead=30 by=moderator,admin'
    )
    assert said.text == (
        "Room 4: at most 1 h at once, at most 30 days ahead and "
        "only by moderators and admins."
    )
    refused = talk.says(MAYA, "book Leo tomorrow 4-6pm in Room 4").text
    assert "may not be booked with your roles" in refused
    assert "60 min at most" in refused
    talk.says(CORA, '/roomlimits "Room 4" by=none')
    assert "only by" not in talk.says(CORA, '/roomlimits "Room 4"').text
    talk.says(CORA, '/roomlimits "Room 4" longest=none ahead=none')
    assert "as they like" in talk.says(CORA, '/roomlimits "Room 4"').text
    talk.presses(CORA, "Undo")
    assert "30 days ahead" in talk.says(CORA, '/roomlimits "Room 4"').text


@pytest.mark.parametrize("words", ["longest=25h", "ahead=9999", "by=everybody"])
def test_limits_out_of_reason_are_refused_kindly(talk: Talk, words: str):
    said = talk.says(CORA, f'/roomlimits "Room 4" {words}').text
    assert "none" in said
    assert "as they like" in talk.says(CORA, '/roomlimits "Room 4"').text


def test_rooms_are_limited_by_whoever_keeps_those_of_the_house(talk: Talk):
    [room] = talk.world.run(EveryRoom(AS_ADA))
    with pytest.raises(NotPermitted):
        talk.world.run(LimitRoom(AS_MAYA, room.id))
    as_sam = replace(AS_SAM, roles=AS_ADA.roles)
    with pytest.raises(NoSuchSite):
        talk.world.run(LimitRoom(as_sam, room.id))


def test_where_something_is_planned_stays(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow 4-5pm in Room 4")

    said = talk.presses(ADA, "Undo")  # of adding the room

    assert said.text.startswith("Room 4 stays: a session is planned there, Tue 10 Mar")
    [room] = talk.world.run(EveryRoom(AS_ADA))
    with pytest.raises(StillPlannedThere):
        talk.world.run(RemoveSite(AS_ADA, room.site))
    talk.says(MAYA, "cancel Leo tomorrow")
    talk.world.run(RemoveRoom(AS_ADA, room.id))
    assert talk.world.run(EveryRoom(AS_ADA)) == []

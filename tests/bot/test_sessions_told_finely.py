"""The finer points of telling: two at once, odd hours, one of two of a name."""

from datetime import UTC, datetime, timedelta

from bot.incoming import Kind
from core.kernel.actor import Role
from core.people.ports import People
from tests.bot.heard import labels
from tests.people import (
    HERE,
    MAYA,
    TOM,
    person,
)
from tests.world import Talk


def test_two_sessions_in_one_message_are_both_logged_or_neither(talk: Talk):
    both = talk.says(MAYA, "taught Leo 4-5 and Lena 5-6 yesterday")
    assert [line[:28] for line in both.text.splitlines()] == [
        "1. Logged a session with Leo",
        "2. Logged a session with Len",
    ]
    assert labels(both) == ["1. Undo", "2. Undo"]

    again = talk.says(MAYA, "taught Lena 2-3 and Leo 4-5 yesterday")

    assert again.text.startswith(
        "You logged Leo Hart on Sun 8 Mar, 16:00 to 17:00, already."
    )
    yesterday = talk.says(MAYA, "show yesterday")
    assert [field.label for field in yesterday.fields] == [
        "16:00 to 17:00",
        "17:00 to 18:00",
    ]


def test_a_second_thought_about_the_hour_keeps_the_day(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow")
    assert "Tue 10 Mar, 17:00 to 18:00" in talk.says(MAYA, "5-6pm").text
    talk.world.clock.forward(timedelta(seconds=1))

    assert "Tue 10 Mar, 18:00 to 19:00" in talk.says(MAYA, "no, 6pm").text
    talk.world.clock.forward(timedelta(seconds=1))
    assert "Tue 10 Mar, 18:00 to 19:30" in talk.says(MAYA, "no, for 90 min").text


def test_of_two_of_one_name_a_tutor_means_their_own(talk: Talk):
    other = person(20, "Leo Marsh", Role.STUDENT)
    talk.world.work(lambda ports: ports[People].add(HERE.id, other))

    asked = talk.says(MAYA, "/book Leo,Lena when=2026-03-10T16:00")
    assert sorted(labels(asked)) == ["Leo Hart", "Leo Marsh"]
    said = talk.presses(MAYA, "Leo Marsh")
    assert said.text.startswith("Booked a session with Leo Marsh and Lena Brandt")

    talk.world.clock.forward(timedelta(seconds=1))
    again = talk.says(MAYA, "/book Leo when=2026-03-11T16:00")
    assert again.text.startswith("Booked a session with Leo Marsh, Wed 11 Mar")
    assert talk.says(TOM, "book Leo tomorrow 6pm").text.startswith("Who")


def test_a_night_in_which_clocks_change_is_told_by_the_clock(talk: Talk):
    talk.world.clock.set(datetime(2026, 3, 30, 12, tzinfo=UTC))

    said = talk.says(MAYA, "/taught Leo when='29 March 00:30-03:30'")

    assert said.text.endswith("Sun 29 Mar, 00:30 to 03:30 (2 h).")


def test_a_form_fills_the_same_command(talk: Talk):
    asked = talk.says(MAYA, "/taught")
    assert asked.form is not None
    assert [question.name for question in asked.form.questions] == ["who", "when"]

    fields = {"who": "Leo", "when": "yesterday 4-5pm"}
    said = talk.sends(MAYA, kind=Kind.FORM, form="taught", fields=fields)

    assert said.text.startswith("Logged a session with Leo Hart, Sun 8 Mar, 16:00 to")

"""A booking that cannot be as it was said: what could be instead."""

from tests.bot.heard import labels, last_of
from tests.people import MAYA, TOM
from tests.world import Talk


def test_other_times_are_offered_and_one_is_taken(talk: Talk):
    talk.says(MAYA, "book Lena friday 4pm")

    said = talk.says(TOM, "book Lena friday 4:30pm")

    assert said.text.startswith("Lena Brandt has another session on Fri 13 Mar, 16:00")
    assert "Fri 13 Mar, 17:00" in labels(said)
    talk.presses(TOM, "Fri 13 Mar, 17:00")
    assert last_of(talk, TOM) == (
        "Booked a session with Lena Brandt, Fri 13 Mar, 17:00 to 18:00."
    )


def test_both_are_named_where_two_are_busy(talk: Talk):
    talk.says(MAYA, "book Lena friday 4pm")

    said = talk.says(MAYA, "book Lena friday 4:30pm")

    assert said.text.startswith("Maya Okafor and Lena Brandt have another session on")


def test_another_time_is_typed(talk: Talk):
    talk.says(MAYA, "book Lena friday 4pm")
    talk.says(TOM, "book Lena friday 4:30pm")

    assert "Fri 13 Mar, 19:00" in talk.says(TOM, "7pm").text


def test_what_is_past_may_have_been_held(talk: Talk):
    said = talk.says(MAYA, "book Leo maths today 9am")

    assert said.text == "Mon 9 Mar, 09:00 is over already. Which day did you mean?"
    assert labels(said) == [
        "It took place: log it",
        "Tue 10 Mar, 09:00",
        "Mon 16 Mar, 09:00",
    ]
    talk.presses(MAYA, "It took place: log it")
    assert last_of(talk, MAYA).startswith("Logged maths with Leo Hart, Mon 9 Mar, 09")


def test_or_was_meant_for_tomorrow(talk: Talk):
    talk.says(MAYA, "/book Leo '2026-03-09 09:00'")

    talk.presses(MAYA, "Tue 10 Mar, 09:00")

    assert last_of(talk, MAYA).startswith("Booked a session with Leo Hart, Tue 10 Mar")

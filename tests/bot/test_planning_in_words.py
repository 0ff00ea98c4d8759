"""Plans as people say them: series of several hours, rooms, and times to find."""

import pytest

from tests.bot.heard import labels
from tests.people import MAYA
from tests.world import Talk


def test_two_hours_a_week_are_two_series(talk: Talk):
    said = talk.says(MAYA, "book Leo tue 4pm and thu 5pm every week for 3 weeks")

    assert "every Tuesday, 16:00" in said.text
    assert "every Thursday, 17:00" in said.text


def test_never_is_no_rhythm(talk: Talk):
    said = talk.says(MAYA, "book Leo every 0 weeks on Friday 4pm")

    assert said.text.startswith("When shall it be?")


@pytest.mark.parametrize("place", ["the Hall", "the music room", "Room 99"])
def test_a_room_that_there_is_not_is_asked_about(talk: Talk, place: str):
    said = talk.says(MAYA, f"book Leo tomorrow 4pm in {place}")

    assert said.text.startswith("I know no room called")
    assert place.removeprefix("the ") in said.text


def test_until_a_term_that_nobody_knows_is_asked_about(talk: Talk):
    said = talk.says(MAYA, "book Leo every Tuesday 4pm until the end of term")

    assert said.text.startswith("When shall it be?")


def test_a_time_is_found_where_it_was_asked_for(talk: Talk):
    said = talk.says(MAYA, "find an hour for Leo next week")

    assert "Mar" in said.text + str(labels(said))


@pytest.mark.parametrize(
    "text",
    [
        "no more than 4 lessons in a row please",
        "swap my Tuesday and Thursday",
        "shift my whole afternoon by 30 minutes",
        "ask 10B which time suits: Monday 4pm or Wednesday 5pm",
        "send me my calendar link",
        "who is free on Thursday at 4pm?",
        "I'm free Mondays 4-6 and Thursdays 3-5",
        "Leo can only do Wednesdays after 5",
    ],
)
def test_a_plan_is_carried_out_or_kindly_declined(talk: Talk, text: str):
    said = talk.says(MAYA, text)

    assert said.text
    assert not said.text.startswith(("Booked", "I did not understand"))

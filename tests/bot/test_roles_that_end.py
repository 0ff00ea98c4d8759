"""A role until a day: said as a sentence, lost at the minute (W54)."""

from datetime import timedelta

import pytest

from tests.people import ADA, CORA, LEO, MAYA, TOM
from tests.world import Talk


@pytest.mark.parametrize(
    "said",
    [
        "make Tom moderator until 30 June",
        "please make Tom Reid a moderator till 30 June 2026",
        "give Tom the moderator role until 30 June",
        "/role Tom moderator 2026-06-30",
    ],
)
def test_a_role_is_given_until_a_day_and_lost_at_the_minute(talk: Talk, said):
    told = talk.says(ADA, said)
    assert told.text == "Tom Reid is a moderator until the end of Tue 30 Jun."
    rest = timedelta(days=113, hours=11, minutes=-1)  # 30 June ends at 23:00 UTC
    talk.world.clock.forward(rest)
    assert talk.says(TOM, "/addstudent Una Field").text.startswith("Una Field is")
    talk.world.clock.forward(timedelta(minutes=1))
    assert talk.says(TOM, "/addstudent Vic Field").text.startswith("That needs")


def test_it_is_undone_and_ended_in_words(talk: Talk):
    talk.says(ADA, "make Tom moderator until 30 June")
    assert talk.says(ADA, "undo").text == "Tom Reid is a moderator no longer."
    talk.world.clock.forward(timedelta(minutes=1))
    said = talk.says(ADA, "make Tom a moderator")
    assert said.text == "Tom Reid is a moderator now."
    ended = talk.says(ADA, "Tom is no longer moderator")
    assert ended.text == "Tom Reid is a moderator no longer."


@pytest.mark.parametrize("who", [MAYA, CORA, LEO])
def test_only_an_admin_gives_roles(talk: Talk, who):
    said = talk.says(who, "make Tom moderator until 30 June")
    assert "moderator until" not in said.text
    assert talk.says(TOM, "/addstudent Vic Field").text.startswith("That needs")


@pytest.mark.parametrize(
    "said",
    [
        "make Tom moderator from Monday",
        "make Tom moderator from 1 June until 30 June",
        "is Tom moderator until 30 June?",
    ],
)
def test_a_time_that_is_not_an_end_gives_nothing_for_ever(talk: Talk, said):
    talk.says(ADA, said)
    assert talk.says(TOM, "/addstudent Vic Field").text.startswith("That needs")


def test_a_class_is_not_handed_over_by_it(talk: Talk):
    said = talk.says(ADA, "make Tom tutor of Leo")
    assert "Tom Reid is" not in said.text

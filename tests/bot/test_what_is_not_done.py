"""Sentences on which nothing, or not all, can be done: the desk says why."""

import pytest

from tests.people import ADA, CORA, GINA, LENA, LEO, MAYA
from tests.world import Talk


@pytest.mark.parametrize(
    ("who", "text", "those"),
    [
        (MAYA, "what's our income this month", "admins"),
        (CORA, "show income for March", "admins"),
        (LEO, "announce to everyone: party", "moderators and admins"),
        (GINA, "announce to all parents: hello", "moderators and admins"),
        (LENA, "taught Leo 4-5pm yesterday", "tutors and heads"),
        (MAYA, "create class 10C", "moderators and admins"),
        (MAYA, "Leo paid £40", "admins"),
    ],
)
def test_who_may_not_hears_who_may(talk: Talk, who, text: str, those: str):
    assert talk.says(who, text).text.endswith(f"It is for {those}.")


def test_income_comes_as_the_file_that_was_asked_for(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")

    said = talk.says(ADA, "income for march as excel")

    assert said.text.startswith("Here it is, for March 2026")


def test_a_guardian_who_leaves_out_when_is_asked(talk: Talk):
    said = talk.says(GINA, "I had maths with Maya")

    assert said.text.startswith("Nothing is waiting to be confirmed.")


def test_how_to_do_something_is_answered_with_its_command(talk: Talk):
    said = talk.says(MAYA, "how do I book a lesson?")

    assert said.title == "/book"


def test_what_a_command_cannot_take_stops_it(talk: Talk):
    said = talk.says(ADA, "sessions of Maya with Leo in March")

    assert said.text.startswith("I understand you, but I cannot take")


def test_a_negation_changes_nothing_and_says_so(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow 4-5pm")

    assert talk.says(MAYA, "don't cancel Leo tomorrow").text.startswith("I changed not")


def test_what_was_not_understood_is_met_with_what_comes_nearest(talk: Talk):
    said = talk.says(MAYA, "something about the invoice thing")

    assert said.text.startswith("Sorry, I did not get that.")


@pytest.mark.parametrize(
    ("who", "text", "what", "nearest"),
    [
        (MAYA, "set Leo homework: page 14, due Monday", "Setting", "Write to Leo H"),
        (MAYA, "note for Leo: struggles with fractions", "Keeping notes", "One ses"),
        (LENA, "what's my homework?", "Keeping a list", "What is on this week"),
        (CORA, "change Leo's phone to 07700 900123", "Changing", "Change something"),
    ],
)
def test_what_the_desk_cannot_do_yet_is_said_with_what_comes_nearest(
    talk: Talk, who, text: str, what: str, nearest: str
):
    said = talk.says(who, text)

    assert said.text.startswith(what)
    assert said.buttons[0].label.startswith(nearest)
    assert len(said.buttons) <= 2


def test_a_button_to_what_comes_nearest_begins_it(talk: Talk):
    talk.says(MAYA, "set Leo homework: page 14, due Monday")

    talk.presses(MAYA, "Write to Leo Hart")

    assert talk.says(MAYA, "page 14, by Monday").text.startswith("Leo Hart has it.")


@pytest.mark.parametrize(
    ("who", "text", "near"),
    [
        (MAYA, "zorble the frobnicator", ("Log a session", "Log the time")),
        (LEO, "qwertz asdf", ("Check in", "What is on this week")),
        (GINA, "blue elephants dance", ("What is on this week", "Say that you")),
        (CORA, "purple monkey dishwasher", ("Tell many people", "Add a student")),
        (ADA, "flibber the gibbet", ("What was earned", "Who has not paid")),
        (ADA, "that money stuff, received or so", ("Record money", "Where the")),
    ],
)
def test_what_is_not_understood_is_met_with_the_two_nearest_things(
    talk: Talk, who, text: str, near: tuple[str, str]
):
    said = talk.says(who, text)

    assert said.text.startswith("Sorry, I did not get that. Nothing was changed.")
    labels = [each.label for each in said.buttons]
    assert len(labels) == 2
    assert all(map(str.startswith, labels, near)), labels

"""An open question waits for its answer, and never eats another order."""

import pytest

from tests.bot.heard import labels
from tests.people import ADA, MAYA
from tests.world import Talk

ROOM = "I know no room called"


def test_another_booking_is_no_name_of_a_room(talk: Talk):
    asked = talk.says(MAYA, "/book Leo 2026-03-10T14:00 room=Attic")
    assert asked.text.startswith(ROOM)

    said = talk.says(MAYA, "book Lena tomorrow 4pm")

    assert said.text.startswith("Booked a session with Lena Brandt")


def test_what_is_wrong_in_itself_is_no_name_of_a_room_either(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T14:00 room=Attic")

    said = talk.says(MAYA, "book Leo yesterday 4pm")

    assert not said.text.startswith(ROOM)


@pytest.mark.parametrize(
    "text",
    ["what's on tomorrow?", "show this week"],
)
def test_a_question_of_ones_own_is_no_time(talk: Talk, text: str):
    asked = talk.says(MAYA, "book Leo")
    assert asked.text.startswith("When shall it be?")

    said = talk.says(MAYA, text)

    assert "Booked" not in said.text
    assert "When shall it be?" not in said.text
    assert "I could not read" not in said.text


@pytest.mark.parametrize("text", ["/nothingofthekind", "/mnth", "/xyz 4pm"])
def test_an_unknown_command_is_no_answer(talk: Talk, text: str):
    talk.says(MAYA, "book Leo")

    said = talk.says(MAYA, text)

    assert said.text.startswith(f"I know no command {text.split(maxsplit=1)[0]}")


@pytest.mark.parametrize(
    "text",
    ["tomorrow at 4pm", "how about tomorrow 4pm?", "4pm tomorrow would be good"],
)
def test_what_answers_it_still_does(talk: Talk, text: str):
    talk.says(MAYA, "book Leo")

    assert talk.says(MAYA, text).text.startswith("Booked a session with Leo Hart")


def test_free_words_are_taken_whatever_they_sound_like(talk: Talk):
    talk.says(ADA, "announce to all tutors")

    said = talk.says(ADA, "cancel Leo tomorrow if it snows")

    assert "cancel Leo tomorrow if it snows" in said.text + str(labels(said))

"""Sessions told of afterwards, in a sentence."""

from tests.people import (
    LEO,
    MAYA,
    SAM,
)
from tests.world import Talk

LOGGED = "Logged maths with Leo Hart, Sun 8 Mar, 16:00 to 17:30 (1 h 30 min)."


def test_one_message_logs_a_session(talk: Talk):
    said = talk.says(MAYA, "taught Leo maths 4-5:30pm yesterday")

    assert said.text == LOGGED
    assert talk.says(MAYA, "undo").text.startswith("Took it back: maths with Leo Hart")


def test_the_same_words_work_after_a_slash(talk: Talk):
    said = talk.says(MAYA, "/taught Leo maths 4-5:30pm yesterday")

    assert said.text == LOGGED


def test_the_desks_own_forms_work_after_a_slash(talk: Talk):
    when = "2026-03-08T16:00:00+00:00/PT90M"
    said = talk.says(MAYA, f"/taught who=Leo when={when} subject=maths")

    assert said.text == LOGGED


def test_several_students_were_taught(talk: Talk):
    said = talk.says(MAYA, "taught Leo and Lena physics yesterday 2-3pm")

    assert "with Leo Hart and Lena Brandt" in said.text


def test_an_edit_and_a_second_thought_correct_the_log(talk: Talk):
    talk.says(MAYA, "taught Leo maths 4-5pm yesterday", message="m1")
    now = talk.world.clock.now()

    edited = talk.says(
        MAYA, "taught Leo maths 4-6pm yesterday", message="m1", edited_at=now
    )
    assert edited.text.startswith("Corrected. Logged maths with Leo Hart, Sun 8 Mar")
    assert "16:00 to 18:00" in edited.text

    again = talk.says(MAYA, "no, 5pm")
    assert again.text.startswith("Corrected."), again.text
    assert "Sun 8 Mar, 17:00" in again.text


def test_what_is_missing_is_asked_for(talk: Talk):
    assert talk.says(MAYA, "/taught").text == "Whom did you teach?"
    assert talk.says(MAYA, "Leo").text == "When was it? Something like 4-5:30pm."
    assert "16:00 to 17:00" in talk.says(MAYA, "yesterday 4-5pm").text


def test_a_day_without_a_time_is_asked_about(talk: Talk):
    assert talk.says(MAYA, "taught Leo yesterday").text.startswith("When was it?")

    said = talk.says(MAYA, "4-5pm")

    assert "Sun 8 Mar, 16:00 to 17:00" in said.text


def test_the_future_is_not_logged(talk: Talk):
    said = talk.says(MAYA, "/taught Leo 2026-03-09T13:00/PT60M")

    assert said.text.startswith("That goes on until 14:00.")


def test_a_student_may_neither_log_nor_book(talk: Talk):
    for words in ("/taught Lena yesterday", "/book Lena tomorrow", "/begin"):
        assert talk.says(LEO, words).text.startswith("That needs the right to")


def test_a_stranger_to_the_organisation_finds_nobody(talk: Talk):
    assert "no student or class called" in talk.says(SAM, "/taught Leo 4-5pm").text

"""What holds for every command: undo, correction, buttons, strangers."""

from datetime import timedelta

import pytest

from bot.incoming import Kind
from tests.people import LEO, MAYA, SAM, TOM
from tests.world import Talk

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


def test_what_is_missing_is_asked_for_and_then_done(talk: Talk):
    asked = talk.says(MAYA, "/mark")
    assert asked.text == "What did you mark?"
    assert talk.says(MAYA, "P12").text == "How long did it take?"
    assert talk.says(MAYA, "45").text == LOGGED


def test_undo_takes_back_the_last_change_once(talk: Talk):
    talk.says(MAYA, "/mark P12 45")

    assert talk.says(MAYA, "undo").text == "Took back 45 min on P12."
    assert talk.says(MAYA, "undo").text.startswith("There is nothing of yours left")


def test_an_undo_button_works_once(talk: Talk):
    talk.says(MAYA, "/mark P12 45")

    assert talk.presses(MAYA, "Undo").text == "Took back 45 min on P12."
    assert talk.presses(MAYA, "Undo").text.startswith("That button has been used")


def test_undo_is_offered_for_ten_minutes(talk: Talk):
    talk.says(MAYA, "/mark P12 45")
    talk.world.clock.forward(timedelta(minutes=10))

    assert talk.presses(MAYA, "Undo").text.startswith("That button has run out")


def test_an_edited_message_corrects_what_it_did(talk: Talk):
    talk.says(MAYA, "/mark P12 45", message="m1")
    now = talk.world.clock.now()

    corrected = talk.says(MAYA, "/mark P12 50", message="m1", edited_at=now)

    assert corrected.text == ("Corrected. Logged 50 min on P12. Day so far: 50 min.")
    assert talk.says(MAYA, "undo").text == "Took back 50 min on P12."


def test_an_edit_that_cannot_be_carried_out_leaves_the_record_alone(talk: Talk):
    talk.says(MAYA, "/mark P12 45", message="m1")
    now = talk.world.clock.now()

    half = talk.says(MAYA, "/mark P12", message="m1", edited_at=now)

    assert half.text == "I left it as it was. How long did it take?"
    assert talk.says(MAYA, "undo").text == "Took back 45 min on P12."


def test_an_edit_of_a_message_undone_before_stays_undone(talk: Talk):
    talk.says(MAYA, "/mark P12 45", message="m1")
    talk.says(MAYA, "undo")
    now = talk.world.clock.now()

    edited = talk.says(MAYA, "/mark P12 50", message="m1", edited_at=now)

    assert edited.text.startswith("You took that back already")


def test_a_button_of_somebody_else_is_refused_and_still_good(talk: Talk):
    token = talk.says(MAYA, "/mark P12 45").buttons[0].token

    stolen = talk.sends(TOM, pressed=token, kind=Kind.PRESS)

    assert stolen.text == "That button was not meant for you."
    assert talk.presses(MAYA, "Undo").text == "Took back 45 min on P12."


def test_a_button_pressed_from_another_organisation_is_refused(talk: Talk):
    token = talk.says(MAYA, "/mark P12 45").buttons[0].token

    stolen = talk.sends(SAM, pressed=token, kind=Kind.PRESS)

    assert stolen.text == "That button was not meant for you."


def test_a_student_may_not_log_marking(talk: Talk):
    assert talk.says(LEO, "/mark P12 45").text.startswith("That needs the right to")


def test_a_stranger_hears_how_to_get_in_and_then_nothing(talk: Talk):
    stranger = MAYA.__class__(MAYA.id, "Xeno")
    for _ in range(6):
        assert talk.says(stranger, "/mark P12 45").text.startswith("I do not know you")

    with pytest.raises(IndexError):  # no answer came
        talk.says(stranger, "hello?")

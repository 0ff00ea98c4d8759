"""Sessions started, ended, opened again."""

from datetime import timedelta

from tests.bot.heard import labels, mayas_first
from tests.people import (
    ADA,
    HAL,
    MAYA,
    TOM,
)
from tests.world import Talk


def test_starting_and_ending_within_their_windows(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M")

    early = talk.says(MAYA, "/begin")
    assert early.text.startswith("Nothing can be started right now. Next is a session")
    assert "from 12:45 on" in early.text
    talk.world.clock.forward(timedelta(minutes=45))
    assert (
        talk.says(MAYA, "start session").text
        == "Started a session with Leo Hart at 12:45."
    )
    talk.world.clock.forward(timedelta(minutes=59))
    assert talk.says(MAYA, "/end").text.startswith("It is too early to end.")
    talk.world.clock.forward(timedelta(minutes=10))
    ended = talk.says(MAYA, "end session")
    assert ended.text == "Ended a session with Leo Hart, 12:45 to 13:54 (1 h 09 min)."

    assert "is active again" in talk.says(MAYA, "undo").text
    talk.world.clock.forward(timedelta(minutes=1))
    assert talk.says(MAYA, "/end").text.startswith("Ended")


def test_only_the_assigned_tutor_starts(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T12:10/PT60M")
    choices = talk.says(MAYA, "/today")
    assert labels(choices)[0] == "Start 12:10"
    session = mayas_first(talk)

    said = talk.says(HAL, f"/begin session=id:{session.id}")

    assert said.text.startswith("That is Maya Okafor's session")


def test_an_admin_opens_a_completed_session_again(talk: Talk):
    talk.says(MAYA, "taught Leo maths 10-11am today")

    assert talk.says(ADA, "/reopen").text.startswith("Why is it opened again?")
    said = talk.says(ADA, "Wrong times")

    assert "is active again" in said.text
    assert talk.says(MAYA, "/end").text.startswith("Ended maths")
    assert talk.says(TOM, "/reopen").text.startswith("That needs the right to")


def test_one_session_has_windows_of_its_own(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M")
    assert talk.says(MAYA, "/begin").text.startswith("Nothing can be started")
    talk.world.clock.forward(timedelta(seconds=1))

    said = talk.says(MAYA, "/window start_early 60m Leo")

    assert said.text.endswith("13:00: how early it may start is 1 h now.")
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(MAYA, "/begin").text.startswith("Started a session with Leo")
    assert talk.says(TOM, "/window start_early 60m Leo").text.startswith("I find no")
    talk.world.clock.forward(timedelta(seconds=1))
    assert "is scheduled again" in talk.says(MAYA, "undo").text
    assert "is scheduled again" in talk.says(MAYA, "undo").text
    assert talk.says(MAYA, "/begin").text.startswith("Nothing can be started")

"""Time marking while it is done, and one message that is one whole record (T1)."""

from datetime import UTC, datetime, timedelta

import pytest

from core.curriculum.keep_courses import AddCourse
from core.curriculum.keep_tasks import AddTask
from core.kernel.span import Span
from core.marking.entries import EntriesOf
from core.marking.timer import RunningTimer
from core.sessions.book import BookSession
from tests.people import AS_ADA, AS_MAYA, LEO, MAYA, SAM, TOM
from tests.world import Talk

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def labels(message) -> list[str]:
    return [button.label for button in message.buttons]


def entries(talk: Talk):
    return talk.world.run(EntriesOf(AS_MAYA))


@pytest.fixture
def marking(talk: Talk) -> Talk:
    course = talk.world.run(AddCourse(AS_ADA, "Computer Systems", "COS10001"))
    talk.world.run(AddTask(AS_ADA, course.id, "essay2"))
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "/log leo essay2 45m",
        "log essay2 for Leo 45m",
        "log 45m essay2 for leo",
        "log leo essay2 45 min",
    ],
)
def test_one_message_is_one_record_with_all_five_fields(marking: Talk, said):
    assert marking.says(MAYA, said).text == (
        "Logged 45 min on essay2 for Leo Hart. Day so far: 45 min."
    )

    [entry] = entries(marking)

    [share] = entry.shares
    assert (entry.tutor, share.target.student) == (MAYA.id, LEO.id)
    assert share.target.task is not None
    assert (entry.start, entry.end) == (NOON - 45 * MINUTE, NOON)


def test_a_work_word_means_marking_though_no_task_is_called_so(talk: Talk):
    said = talk.says(MAYA, "/log leo essay2 45m")
    assert said.text == "Logged 45 min on essay2 for Leo Hart. Day so far: 45 min."


@pytest.mark.parametrize(
    ("start", "stop"),
    [
        ("start marking essay2 for Leo", "stop"),
        ("/timer leo essay2", "/stop"),
        ("start a timer for Leo essay2", "stop the timer"),
        ("start marking Leo essay2", "end"),
        ("begin marking essay2 for leo", "done marking"),
        ("/timer leo essay2", "/end"),
        ("/timer essay2 for leo", "end timer"),
        ("start marking essay2 for Leo", "stop marking"),
    ],
)
def test_a_timer_logs_exactly_what_it_measured(marking: Talk, start, stop):
    said = marking.says(MAYA, start)
    assert said.text == (
        "Timing essay2 for Leo Hart since 12:00. Say stop when you are done."
    )
    marking.world.clock.forward(timedelta(minutes=37, seconds=40))

    said = marking.says(MAYA, stop)

    assert said.text.startswith("Logged 37 min on essay2 for Leo Hart.")
    [entry] = entries(marking)
    assert (entry.start, entry.end) == (NOON, NOON + 37 * MINUTE)
    assert not entry.assumed
    assert entry.shares[0].target.task is not None


def test_what_am_i_timing(talk: Talk):
    assert talk.says(MAYA, "what am I timing?").text == "You are not timing anything."
    talk.says(MAYA, "start marking essay2 for Leo")
    talk.world.clock.forward(20 * MINUTE)

    said = talk.says(MAYA, "what am I timing?")

    assert said.text == (
        "You have been timing essay2 for Leo Hart since 12:00: 20 min so far."
    )
    talk.presses(MAYA, "Drop it, log nothing")
    assert entries(talk) == []
    assert talk.says(MAYA, "what am I timing?").text == "You are not timing anything."


def test_one_timer_to_a_tutor(talk: Talk):
    talk.says(MAYA, "start marking essay2 for Leo")
    talk.says(TOM, "start marking essay3 for Leo")
    assert talk.says(MAYA, "/timer leo essay4").text == (
        "You are timing something since 12:00 already. Say stop first."
    )
    assert talk.says(SAM, "what am I timing?").text == "You are not timing anything."
    talk.world.clock.forward(10 * MINUTE)
    talk.says(TOM, "stop")
    assert talk.world.run(RunningTimer(AS_MAYA)) is not None


def test_start_and_stop_are_undone(talk: Talk):
    talk.says(MAYA, "start marking essay2 for Leo")
    talk.world.clock.forward(10 * MINUTE)
    talk.says(MAYA, "stop")
    talk.world.clock.forward(MINUTE)
    assert talk.says(MAYA, "undo").text == (
        "You have been timing essay2 for Leo Hart since 12:00: 11 min so far."
    )
    assert entries(talk) == []
    talk.says(MAYA, "stop")
    assert entries(talk)[0].spent == 11 * MINUTE
    talk.world.clock.forward(MINUTE)
    talk.says(MAYA, "start marking essay3 for Leo")
    said = talk.says(MAYA, "undo")
    assert said.text == "Dropped the timer for essay3 for Leo Hart. Nothing is logged."


def test_less_than_a_minute_is_nothing(talk: Talk):
    talk.says(MAYA, "start marking essay2 for Leo")
    assert "nothing is logged" in talk.says(MAYA, "stop").text
    assert talk.world.run(RunningTimer(AS_MAYA)) is None


def test_a_forgotten_timer_gets_what_the_day_has_room_for_and_a_flag(talk: Talk):
    talk.says(MAYA, "/mark P12 2h")
    talk.says(MAYA, "start marking essay2 for Leo")
    talk.world.clock.forward(timedelta(hours=30))

    said = talk.says(MAYA, "stop")

    assert said.text.startswith("Logged 10 h on essay2 for Leo Hart, Mon 9 Mar.")
    assert "The timer ran for 30 h" in said.text
    forgotten = next(each for each in entries(talk) if each.forgotten)
    assert forgotten.assumed
    talk.presses(MAYA, "Change the time")
    talk.says(MAYA, "40 min")
    assert not any(each.forgotten for each in entries(talk))


def test_stop_asks_where_a_session_runs_as_well(talk: Talk):
    span = Span(NOON, NOON + timedelta(hours=1))
    talk.world.run(BookSession(AS_MAYA, span, (LEO.id,)))
    talk.says(MAYA, "/begin")
    talk.says(MAYA, "start marking essay2 for Leo")
    talk.world.clock.forward(50 * MINUTE)

    for said in ("stop", "/stop", "end", "/end"):
        asked = talk.says(MAYA, said)
        assert asked.text == "What shall I end?"
        assert len(labels(asked)) == 2
        assert labels(asked)[0] == "Stop the timer"
    assert talk.says(MAYA, "end the session").text.startswith("Ended")
    assert talk.says(MAYA, "stop").text.startswith("Logged 50 min on essay2")


def test_stop_still_drops_a_question(talk: Talk):
    talk.says(MAYA, "/mark")
    assert talk.says(MAYA, "stop").text == talk.says(MAYA, "/cancel").text
    assert talk.says(LEO, "stop").text == talk.says(LEO, "/cancel").text


def test_start_is_still_the_greeting(talk: Talk):
    assert "Maya" in talk.says(MAYA, "/start").text
    assert talk.world.run(RunningTimer(AS_MAYA)) is None


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("log 3 essays for Leo 45m", "3 essays for Leo Hart"),
        ("log essay for Leo yesterday 45m", "essay for Leo Hart, Sun 8 Mar"),
        ("log 45 min marking essay3 for Lena", "essay3 for Lena Brandt"),
    ],
)
def test_more_ways_to_log_marking(talk: Talk, said: str, what: str):
    assert talk.says(MAYA, said).text.startswith(f"Logged 45 min on {what}.")


@pytest.mark.parametrize(
    "said", ["log leo maths 9-10am today", "/log leo maths 9-10am today"]
)
def test_without_a_work_word_it_is_a_session(talk: Talk, said: str):
    assert talk.says(MAYA, said).text.startswith("Logged maths with Leo Hart")


def test_an_order_is_no_answer_to_what_is_marked(talk: Talk):
    assert talk.says(MAYA, "start timer").text == "What are you marking?"
    said = talk.says(MAYA, "start timer for Leo")
    assert said.text.startswith("Timing Leo Hart since 12:00.")
    talk.says(MAYA, "undo")
    talk.says(MAYA, "/timer")
    assert talk.says(MAYA, "3 essays").text.startswith("Timing 3 essays since 12:00.")


def test_what_is_counted_is_kept(talk: Talk):
    said = talk.says(MAYA, "start grading 3 essays for Leo")
    assert said.text.startswith("Timing 3 essays for Leo Hart since 12:00.")

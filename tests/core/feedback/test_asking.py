"""Those who were there are asked what they thought, once."""

from datetime import timedelta

import pytest

from core.application import Ports
from core.attendance.model import Status
from core.feedback.ask import AskForFeedback
from core.feedback.errors import NoSuchStars, NothingToRate
from core.feedback.give import GiveFeedback
from core.feedback.ports import Feedbacks
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.sessions.held.reopen import ReopenSession
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.core.feedback.held import DAYS, asked, held
from tests.people import (
    AS_ADA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    HERE,
    LENA,
    LEO,
    MAYA,
)


def test_those_who_were_there_are_asked_and_nobody_else(lesson: Lesson):
    held(lesson, LENA)

    assert len(asked(lesson, LENA)) == 1
    assert asked(lesson, LEO) == []
    assert asked(lesson, MAYA) == []


def test_four_taps_on_one_card_and_a_few_words(lesson: Lesson):
    held(lesson, LENA)
    lesson.heard(LENA)

    lesson.talk.presses(LENA, "4 ★")
    lesson.talk.presses(LENA, "5 ★")
    lesson.talk.presses(LENA, "3 ★")
    last = lesson.talk.presses(LENA, "5 ★")
    lesson.talk.presses(LENA, "Add a few words")
    said = lesson.talk.says(LENA, "More examples please")

    assert [each.value for each in last.fields] == ["★★★★", "★★★★★", "★★★", "★★★★★"]
    assert said.fields[-1].value == "“More examples please”"


def test_a_sentence_is_enough_and_undo_takes_it_back(lesson: Lesson):
    held(lesson, LENA)

    said = lesson.talk.says(LENA, "5 stars, great lesson")
    assert "maths" in said.title
    assert said.fields[0].value == "★★★★★"
    lesson.talk.says(LENA, "/stars 2")
    again = lesson.talk.says(LENA, "undo")

    assert again.fields[0].value == "★★★★★"


def test_undo_of_the_first_answer_leaves_nothing(lesson: Lesson):
    held(lesson, LENA)
    lesson.talk.says(LENA, "/stars 2")

    assert "Nothing of yours is kept" in lesson.talk.says(LENA, "undo").text
    assert answers(lesson) == 0


def answers(lesson: Lesson) -> int:
    def count(ports: Ports) -> int:
        feedbacks: Feedbacks = ports[Feedbacks]
        return len(feedbacks.answers(HERE.id, [MATHS]))

    return lesson.world.work(count)


def test_nobody_is_asked_where_it_is_off(lesson: Lesson):
    lesson.policies(feedback=False)
    held(lesson, LENA)

    assert asked(lesson, LENA) == []
    with pytest.raises(NothingToRate):
        lesson.world.run(GiveFeedback(AS_LENA, 5))


def test_whoever_ends_it_twice_asks_once(lesson: Lesson):
    held(lesson, LENA)
    lesson.world.run(ReopenSession(AS_ADA, MATHS.id, "ended too soon"))
    lesson.end()
    lesson.at(TEN + HOUR + timedelta(minutes=30))
    lesson.world.run(AskForFeedback(THE_DESK))

    assert len(asked(lesson, LENA)) == 1


def test_who_was_not_there_says_nothing(lesson: Lesson):
    held(lesson, LENA)

    assert lesson.status(LEO) is Status.ABSENT
    with pytest.raises(NothingToRate):
        lesson.world.run(GiveFeedback(AS_LEO, 5, session=MATHS.id))
    with pytest.raises(NotPermitted):
        lesson.world.run(GiveFeedback(AS_MAYA, 5, session=MATHS.id))


def test_six_stars_are_not_given(lesson: Lesson):
    held(lesson, LENA)

    with pytest.raises(NoSuchStars):
        lesson.world.run(GiveFeedback(AS_LENA, 6))


def test_after_it_closed_nothing_changes(lesson: Lesson):
    held(lesson, LENA)
    lesson.at(TEN + HOUR + 3 * DAYS)

    with pytest.raises(NothingToRate):
        lesson.world.run(GiveFeedback(AS_LENA, 5, session=MATHS.id))

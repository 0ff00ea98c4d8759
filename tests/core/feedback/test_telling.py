"""Nobody finds out who said what."""

import pytest

from core.feedback.model import Aspect
from core.feedback.of_tutor import FeedbackFor
from core.feedback.shown import FeedbackOn
from core.kernel.permissions import NotPermitted
from core.sessions.errors import NoSuchSession
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.core.feedback.held import DAYS, held
from tests.people import (
    ADA,
    AS_ADA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    LENA,
    LEO,
    MAYA,
)


def test_while_it_is_open_no_figure_shows(lesson: Lesson):
    held(lesson, LENA, LEO)
    lesson.talk.says(LENA, "/stars 5")

    told = lesson.talk.says(MAYA, f"/feedback session=id:{MATHS.id}")

    assert "can still be given" in told.text
    assert told.fields == ()


def test_two_answers_are_never_told(lesson: Lesson):
    held(lesson, LENA, LEO)
    lesson.talk.says(LENA, "/stars 5")
    lesson.talk.says(LEO, "/stars 1")
    lesson.at(TEN + HOUR + 3 * DAYS)

    heard = lesson.world.run(FeedbackOn(AS_MAYA, MATHS.id))

    assert heard.summary.means == {}
    assert heard.named == ()
    assert lesson.world.run(FeedbackFor(AS_MAYA)).summary.means == {}


def test_with_names_where_the_organisation_says_so(lesson: Lesson):
    lesson.policies(feedback_anonymous=False)
    held(lesson, LENA, LEO)
    told = lesson.talk.says(LENA, "/stars 5")
    lesson.at(TEN + HOUR + 3 * DAYS)

    heard = lesson.world.run(FeedbackOn(AS_MAYA, MATHS.id))

    assert "with your name" in told.text
    assert [(name, a.given.stars) for name, a in heard.named] == [
        (LENA.name, {Aspect.OVERALL: 5})
    ]


def test_a_setting_that_changes_later_names_nobody(lesson: Lesson):
    held(lesson, LENA)
    lesson.policies(feedback_anonymous=False)
    lesson.talk.says(LENA, "/stars 5")
    lesson.at(TEN + HOUR + 3 * DAYS)

    assert lesson.world.run(FeedbackOn(AS_MAYA, MATHS.id)).named == ()


def test_the_audit_knows_of_no_answer(lesson: Lesson):
    held(lesson, LENA)
    lesson.talk.says(LENA, "/stars 1")

    told = lesson.talk.says(ADA, "/audit")

    shown = told.text + " ".join(each.value for each in told.fields)
    assert "feedback" not in shown.lower()


def test_other_tutors_and_other_organisations_hear_nothing(lesson: Lesson):
    held(lesson, LENA)

    for stranger in (AS_SAM, AS_TOM):
        with pytest.raises(NoSuchSession):
            lesson.world.run(FeedbackOn(stranger, MATHS.id))
    with pytest.raises(NotPermitted):
        lesson.world.run(FeedbackOn(AS_LENA, MATHS.id))
    assert lesson.world.run(FeedbackFor(AS_ADA, MAYA.id)).sessions == 0

"""Those who were there say what they thought, and nobody finds out who said what."""

from datetime import timedelta

import pytest

from core.application import Ports
from core.attendance.model import Status
from core.feedback.ask import AskForFeedback
from core.feedback.errors import NoSuchStars, NothingToRate
from core.feedback.give import GiveFeedback
from core.feedback.model import Aspect
from core.feedback.ports import Feedbacks
from core.feedback.shown import FeedbackFor, FeedbackOn
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.model import Message
from core.people.model import Person
from core.sessions.errors import NoSuchSession
from core.sessions.reopen import ReopenSession
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.people import (
    ADA,
    AS_ADA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HERE,
    LENA,
    LEO,
    MAYA,
)

DAYS = timedelta(days=1)


def held(lesson: Lesson, *there: Person) -> None:
    """Ten to eleven, with these; then they are asked."""
    lesson.start()
    for each in there:
        lesson.talk.says(MAYA, f"/attend id:{each.id} present")
    lesson.at(TEN + HOUR)
    lesson.end()
    lesson.at(TEN + HOUR + timedelta(minutes=6))
    lesson.world.run(AskForFeedback(THE_DESK))


def asked(lesson: Lesson, who: Person) -> list[Message]:
    return [each for each in lesson.heard(who) if "Four taps" in each.text]


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

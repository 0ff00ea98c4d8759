"""R28: the class hears that a session has begun, and checks in by a button."""

from core.messaging.conversation import Want
from tests.bot.heard import labels
from tests.core.attendance.lesson import Lesson
from tests.people import LENA, LEO, account_of

BEGUN = "maths with Maya Okafor has begun."


def heard(lesson: Lesson, who) -> list[str]:
    return [m.text for m in lesson.talk.heard.get(account_of(who), [])]


def test_whoever_is_expected_is_told_and_checks_in_by_button(lesson: Lesson):
    lesson.start()
    lesson.talk.deliver()

    (told,) = [m for m in lesson.talk.heard[account_of(LENA)] if m.text == BEGUN]
    assert labels(told) == ["I'm here"]
    assert Want.PLACE in lesson.talk.presses(LENA, "I'm here").wants


def test_whoever_is_there_already_is_not_told(lesson: Lesson):
    lesson.photo(LENA)
    lesson.place(LENA)
    lesson.start()
    lesson.talk.deliver()

    assert BEGUN not in heard(lesson, LENA)
    assert BEGUN in heard(lesson, LEO)


def test_whoever_would_rather_not_is_not_told(lesson: Lesson):
    lesson.talk.says(LEO, "/prefer told_of_start no")
    lesson.start()
    lesson.talk.deliver()

    assert BEGUN not in heard(lesson, LEO)

"""Ten to eleven, and the question afterwards."""

from datetime import timedelta

from core.feedback.ask import AskForFeedback
from core.kernel.actor import THE_DESK
from core.messaging.model import Message
from core.people.model import Person
from tests.core.attendance.lesson import HOUR, TEN, Lesson
from tests.people import (
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

"""The register follows its session, and comes back with it."""

from datetime import timedelta

from core.attendance.model import Status
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.held.log import LogSession
from core.sessions.held.reopen import ReopenSession
from core.sessions.model import Session
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import AS_ADA, AS_MAYA, LENA, LEO


def both(lesson: Lesson) -> tuple[Status | None, Status | None]:
    """Leo's, who never came, and Lena's."""
    return lesson.status(LEO), lesson.status(LENA)


def held(lesson: Lesson) -> Session:
    lesson.start()
    lesson.photo()
    lesson.place()
    return lesson.at(TEN + HOUR).end()


def log(lesson: Lesson, *students) -> Session:
    lesson.at(TEN + HOUR + MINUTE)
    request = LogSession(
        AS_MAYA, TEN, TEN + HOUR, tuple(each.id for each in students), session=MATHS.id
    )
    return lesson.world.run(request)


def test_reopened_it_expects_again_whom_the_end_called_absent(lesson: Lesson):
    held(lesson)
    assert both(lesson) == (Status.ABSENT, Status.PRESENT)

    lesson.world.run(ReopenSession(AS_ADA, MATHS.id, "ended too soon"))

    assert both(lesson) == (Status.EXPECTED, Status.PRESENT)


def test_whom_a_tutor_called_absent_stays_so(lesson: Lesson):
    lesson.start()
    lesson.talk.says(lesson.tutor, "/attend Leo absent")
    lesson.at(TEN + HOUR).end()

    lesson.world.run(ReopenSession(AS_ADA, MATHS.id, "ended too soon"))

    assert lesson.status(LEO) is Status.ABSENT


def test_a_start_taken_back_expects_nobody_yet(lesson: Lesson):
    started = lesson.start()
    lesson.photo()
    lesson.place()

    lesson.world.run(TakeBackSession(AS_MAYA, MATHS.id, started.version))

    assert both(lesson) == (None, Status.PRESENT)


def test_cancelled_it_expects_nobody(lesson: Lesson):
    lesson.start()

    lesson.world.run(CancelSession(AS_ADA, MATHS.id, "fire alarm"))

    assert both(lesson) == (None, None)


def test_who_is_named_in_a_log_was_there_and_of_others_it_says_nothing(lesson: Lesson):
    log(lesson, LENA)

    assert both(lesson) == (None, Status.PRESENT)


def test_a_log_taken_back_says_nothing_of_anybody(lesson: Lesson):
    logged = log(lesson, LENA)

    lesson.world.run(TakeBackSession(AS_MAYA, logged.id, logged.version))

    assert both(lesson) == (None, None)


def test_evidence_outlives_a_log_taken_back(lesson: Lesson):
    lesson.photo()
    lesson.place()
    logged = log(lesson, LENA)

    lesson.world.run(TakeBackSession(AS_MAYA, logged.id, logged.version))

    assert both(lesson) == (None, Status.PRESENT)


def test_a_log_of_a_session_nobody_planned_goes_with_its_register(lesson: Lesson):
    start = TEN - timedelta(days=1)
    logged = lesson.world.run(
        LogSession(AS_MAYA, start, start + HOUR, (LEO.id,), another=True)
    )
    assert lesson.status(LEO, logged) is Status.PRESENT

    lesson.world.run(TakeBackSession(AS_MAYA, logged.id, logged.version))

    assert lesson.status(LEO, logged) is None

"""What was known of a session that moves holds for its new time, or no longer."""

from datetime import timedelta

from core.attendance.checking_in.hand_in import MakeLink, OpenLink
from core.attendance.excuses.ask import AskExcuse
from core.attendance.excuses.decide import DecideExcuse
from core.attendance.model import Status
from core.kernel.actor import THE_DESK
from core.kernel.period import Period
from core.kernel.span import Span
from core.sessions.changing.move import MoveSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.clashing.clashes import SOFT
from core.sessions.model import Session
from core.sessions.substitutes.substitute import AskSubstitute
from core.sessions.telling.late import LateNotices
from core.sessions.telling.running_late import SayLate
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import AS_LENA, AS_LEO, AS_MAYA, HERE, LENA, LEO, TOM

DAY = timedelta(days=1)
TWO = Span(TEN + 4 * HOUR, TEN + 5 * HOUR)
TOMORROW = Span(TEN + DAY, TEN + DAY + HOUR)


def moved(lesson: Lesson, planned: Span = TWO) -> Session:
    """Whoever has no time then, as the tutor knows, is excused or is not."""
    move = MoveSession(AS_MAYA, MATHS.id, planned, despite=SOFT)
    return lesson.world.run(move)


def test_who_checked_in_for_the_old_time_does_so_once_more(lesson: Lesson):
    lesson.at(TEN - 5 * MINUTE)
    lesson.photo()
    lesson.place()
    assert lesson.status() is Status.PRESENT

    moved(lesson)

    assert lesson.status() is None
    lesson.at(TWO.start - 5 * MINUTE)
    lesson.photo()
    lesson.place()
    assert lesson.status() is Status.PRESENT


def test_a_link_to_the_page_is_good_for_the_new_time(lesson: Lesson):
    link = lesson.world.run(MakeLink(AS_LENA))

    moved(lesson)
    lesson.at(TWO.start)

    opened = lesson.world.run(OpenLink(THE_DESK, link.token, "a phone"))
    assert opened.closes == TWO.start + 30 * MINUTE


def test_excused_for_a_day_is_who_has_it_on_that_day(lesson: Lesson):
    today = Period(TEN.date(), TEN.date())
    lesson.at(TEN - 2 * HOUR)
    asked = lesson.world.run(AskExcuse(AS_LEO, days=today))
    lesson.world.run(DecideExcuse(AS_MAYA, asked.excuse.id, approved=True))
    assert lesson.status(LEO) is Status.EXCUSED

    later = moved(lesson)
    assert lesson.status(LEO) is Status.EXCUSED
    away = moved(lesson, TOMORROW)
    assert lesson.status(LEO) is None
    lesson.world.run(TakeBackSession(AS_MAYA, away.id, away.version))

    assert lesson.status(LEO) is Status.EXCUSED
    assert later.planned == TWO


def test_nobody_is_late_for_another_time_nor_asked_to_teach_then(lesson: Lesson):
    lesson.at(TEN - 10 * MINUTE)
    lesson.world.run(SayLate(AS_LENA, MATHS.id, LENA.id, 5 * MINUTE))
    assert lesson.world.run(AskSubstitute(AS_MAYA, MATHS.id)) == (TOM.id,)

    moved(lesson)

    late = lesson.world.work(lambda p: p[LateNotices].of(HERE.id, MATHS.id))
    assert list(late) == []
    assert lesson.heard(TOM)[-1].text.startswith("Nobody is needed any more")

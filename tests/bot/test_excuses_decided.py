"""An excuse stands until it is decided, and holds for its whole time."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from core.attendance.errors import EntryChangedSince
from core.attendance.excuses.ask import AskExcuse, WithdrawExcuse
from core.attendance.excuses.decide import DecideExcuse, TakeBackExcuse
from core.attendance.excuses.errors import (
    ExcuseDecided,
    NoSuchExcuse,
)
from core.attendance.excuses.look import OpenExcuses
from core.attendance.excuses.model import ExcuseState
from core.attendance.model import Status
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.sessions.model import SessionId
from tests.bot.excused import (
    WEDNESDAY,
    last,
    period,
)
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.people import (
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    LENA,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk, World


@pytest.fixture
def lesson(world: World) -> Lesson:
    return Lesson(world)


def test_it_may_be_refused_with_a_reason_and_that_taken_back(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "I can't come tomorrow, I'm going to the cinema")
    talk.world.clock.forward(timedelta(seconds=1))

    asked = talk.presses(MAYA, "Not excused, because …")
    assert asked.text == "What shall I tell them?"
    talk.says(MAYA, "The cinema is open on Saturdays too")

    assert last(talk, LEO).text == (
        "Your tutor has not excused you: maths Tue 10 Mar, 16:00. Speak to them if "
        "that is wrong.\n\nThe cinema is open on Saturdays too"
    )
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(MAYA, "undo").text.startswith("Taken back")
    [only] = talk.world.run(OpenExcuses(AS_MAYA))
    assert only.excuse.state is ExcuseState.ASKED
    assert last(talk, LEO).text.startswith("Your tutor has taken that back")


def test_an_approval_is_undone_in_every_register_it_wrote(lesson: Lesson):
    run = lesson.world.run
    asked = run(AskExcuse(AS_LEO, MATHS.id))
    decided = run(DecideExcuse(AS_MAYA, asked.excuse.id, approved=True))
    assert lesson.status(LEO) is Status.EXCUSED

    run(TakeBackExcuse(AS_MAYA, asked.excuse.id, decided.excuse.version))

    assert lesson.status(LEO) is Status.EXPECTED
    with pytest.raises(EntryChangedSince):
        run(TakeBackExcuse(AS_MAYA, asked.excuse.id, decided.excuse.version))


def test_it_holds_before_during_and_after_the_session(lesson: Lesson):
    run = lesson.world.run
    before = run(AskExcuse(AS_LEO, MATHS.id))
    run(DecideExcuse(AS_MAYA, before.excuse.id, approved=True))
    lesson.start()
    assert lesson.status(LEO) is Status.EXCUSED
    during = run(AskExcuse(AS_LENA, MATHS.id))
    lesson.at(TEN + HOUR).end()
    assert lesson.status(LENA) is Status.ABSENT

    lesson.at(TEN + timedelta(days=2))
    decided = run(DecideExcuse(AS_HAL, during.excuse.id, approved=True))

    assert [lesson.status(each) for each in (LEO, LENA)] == [Status.EXCUSED] * 2
    run(TakeBackExcuse(AS_HAL, during.excuse.id, decided.excuse.version))
    assert lesson.status(LENA) is Status.ABSENT


def test_whoever_comes_after_all_is_present_and_asks_no_more(lesson: Lesson):
    lesson.world.run(AskExcuse(AS_LENA, MATHS.id))
    lesson.start()

    lesson.photo()
    lesson.place()

    assert lesson.status(LENA) is Status.PRESENT
    assert lesson.world.run(OpenExcuses(AS_MAYA)) == []


def test_who_was_there_is_not_excused_from_it(lesson: Lesson):
    lesson.start()
    lesson.photo()
    lesson.place()
    asked = lesson.world.run(AskExcuse(AS_LENA, days=period("2026-03-09", WEDNESDAY)))

    lesson.world.run(DecideExcuse(AS_MAYA, asked.excuse.id, approved=True))

    assert lesson.status(LENA) is Status.PRESENT


def test_withdrawn_it_leaves_what_is_over_and_frees_what_is_to_come(lesson: Lesson):
    later = replace(
        MATHS,
        id=SessionId(UUID(int=711)),
        planned=Span(TEN + timedelta(days=1), TEN + timedelta(days=1) + HOUR),
    )
    lesson.add(later)
    run = lesson.world.run
    asked = run(AskExcuse(AS_LEO, days=period("2026-03-09", WEDNESDAY)))
    run(DecideExcuse(AS_MAYA, asked.excuse.id, approved=True))
    lesson.start()
    lesson.at(TEN + HOUR).end()
    lesson.at(TEN + 2 * HOUR)

    run(WithdrawExcuse(AS_GINA, asked.excuse.id))

    assert lesson.status(LEO) is Status.EXCUSED
    assert lesson.status(LEO, later) is Status.EXPECTED


def test_only_tutors_of_it_and_heads_decide_and_never_twice(lesson: Lesson):
    run = lesson.world.run
    excuse = run(AskExcuse(AS_LEO, MATHS.id)).excuse.id
    for wrong in (AS_LEO, AS_GINA, AS_LENA, AS_CORA):
        with pytest.raises(NotPermitted):
            run(DecideExcuse(wrong, excuse, approved=True))
    for stranger in (AS_TOM, AS_SAM):
        with pytest.raises(NoSuchExcuse):
            run(DecideExcuse(stranger, excuse, approved=True))
        assert run(OpenExcuses(stranger)) == []
    run(DecideExcuse(AS_MAYA, excuse, approved=True))
    with pytest.raises(ExcuseDecided):
        run(DecideExcuse(AS_HAL, excuse, approved=False))
    with pytest.raises(NotPermitted):
        run(WithdrawExcuse(AS_SAM, excuse))
    with pytest.raises(NoSuchExcuse):
        run(WithdrawExcuse(AS_LENA, excuse))


def test_a_tutors_card_of_a_later_day_comes_with_that_day(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "I can't come tomorrow, I'm ill")
    talk.presses(MAYA, "Excused")

    assert not [e for e in talk.heard[account_of(MAYA)] if "0 present" in e.text]

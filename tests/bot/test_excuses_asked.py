"""Asking to be excused: for days, for a session, for a series, for a child."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from core.attendance.errors import TooLateToReport
from core.attendance.excuses.ask import AskExcuse
from core.attendance.excuses.decide import DecideExcuse
from core.attendance.excuses.errors import (
    ExcusedAlready,
    TooManyDays,
)
from core.attendance.excuses.look import OpenExcuses, OwnExcuses
from core.attendance.model import Status
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.sessions.errors import NoSuchSession
from core.sessions.model import SessionId
from tests.bot.excused import (
    FRIDAY,
    WEDNESDAY,
    booked_sessions,
    labels,
    last,
    period,
    status_of,
)
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.core.sessions.people import a_series
from tests.people import (
    AS_GINA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    GINA,
    HAL,
    LENA,
    LEO,
    MAYA,
    TOM,
    account_of,
)
from tests.world import Talk, World


@pytest.fixture
def lesson(world: World) -> Lesson:
    return Lesson(world)


def test_days_are_said_in_one_sentence_and_excuse_from_all_that_is_in_them(
    talk: Talk,
):
    for at in ("2026-03-10T16:00", "2026-03-11T16:00", "2026-03-13T16:00"):
        talk.says(MAYA, f"/book Leo {at} 60 maths")

    said = talk.says(LEO, "I'm sick from Wednesday to Friday")

    assert said.text == (
        "I have told your tutors that you will not be there from Wed 11 Mar to "
        "Fri 13 Mar: 2 sessions so far, and whatever is booked there later."
    )
    asked = last(talk, MAYA)
    assert asked.text == (
        "Leo Hart will not be there: Wed 11 Mar to Fri 13 Mar, 2 sessions. "
        "Is that excused?\n\nsick"
    )
    assert labels(asked) == ["Excused", "Not excused", "Not excused, because …"]
    done = talk.presses(MAYA, "Excused")
    assert done.text == (
        "Excused: Leo Hart, Wed 11 Mar to Fri 13 Mar. They have been told."
    )
    found = booked_sessions(talk.world)
    assert [status_of(talk.world, each) for each in found] == [
        None,
        Status.EXCUSED,
        Status.EXCUSED,
    ]
    assert last(talk, LEO).text == (
        "Your tutor has excused you: Wed 11 Mar to Fri 13 Mar, 2 sessions."
    )


def test_what_is_booked_into_those_days_later_is_excused_as_well(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-11T16:00 60 maths")
    talk.says(LEO, "I'm sick from Wednesday to Friday")
    talk.presses(MAYA, "Excused")

    asked = talk.says(TOM, "/book Leo 2026-03-12T16:00 60 physics")
    assert asked.text == "Leo Hart has no time then."
    talk.presses(TOM, "Do it anyway")

    *_, physics = booked_sessions(talk.world)
    assert physics.subject == "physics"
    assert status_of(talk.world, physics) is Status.EXCUSED
    heard = [each.text for each in talk.heard[account_of(TOM)]]
    assert (
        "Leo Hart is excused (Maya Okafor): Wed 11 Mar to Fri 13 Mar, 2 sessions."
        in heard
    )
    assert not any("sick" in each for each in heard)


def test_a_tutor_who_books_into_days_still_open_is_asked_too(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-11T16:00 60 maths")
    talk.says(LEO, "I'm sick from Wednesday to Friday")

    talk.says(TOM, "/book Leo 2026-03-12T16:00 60 physics")

    assert labels(last(talk, TOM))[0] == "Excused"


def test_where_nothing_is_booked_a_head_decides(talk: Talk):
    talk.says(LEO, "I'm sick from Wednesday to Friday")

    assert "no session so far" in last(talk, HAL).text
    talk.presses(HAL, "Excused")
    talk.says(MAYA, "/book Leo 2026-03-11T16:00 60 maths")
    talk.presses(MAYA, "Do it anyway")
    [session] = booked_sessions(talk.world)
    assert status_of(talk.world, session) is Status.EXCUSED


def test_a_minors_guardian_hears_of_it_and_may_withdraw_it(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "I can't come tomorrow, I'm ill")

    assert last(talk, GINA).text == (
        "Leo Hart says that they will not be there: maths Tue 10 Mar, 16:00. "
        "The tutor decides whether that is excused.\n\nill"
    )
    said = talk.presses(GINA, "That is not right: withdraw it")
    assert said.text.startswith("I have told the tutor that Leo Hart will be there")
    assert labels(last(talk, MAYA)) == []
    assert talk.world.run(OpenExcuses(AS_MAYA)) == []


def test_a_guardian_asks_for_the_child_and_a_grown_up_for_themselves(talk: Talk):
    talk.says(MAYA, "/book Leo,Lena 2026-03-11T16:00 60 maths")

    talk.says(GINA, "Leo is ill from Wednesday to Friday")
    assert last(talk, MAYA).text.startswith("Leo Hart will not be there, says Gina")
    talk.says(LENA, "I'm away from Wednesday to Friday")
    assert last(talk, MAYA).text.startswith("Lena Brandt will not be there: Wed")
    for stranger in (AS_LEO, AS_GINA):
        asks = AskExcuse(stranger, days=period(WEDNESDAY, FRIDAY), student=LENA.id)
        with pytest.raises(NoSuchSession):
            talk.world.run(asks)


def test_the_same_again_is_the_same_request_with_a_better_reason(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "/absent")
    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(LEO, "I can't come tomorrow, I'm ill")

    [only] = talk.world.run(OpenExcuses(AS_MAYA))
    assert only.excuse.reason == "ill"
    talk.presses(MAYA, "Excused")
    again = talk.says(LEO, "I can't come tomorrow, I'm ill")
    assert again.text == "That is excused already."


def test_all_of_a_series_at_once(lesson: Lesson):
    series = a_series(lesson.world, first=date(2026, 3, 16), starts=time(10))
    weeks = [
        replace(
            MATHS,
            id=SessionId(UUID(int=720 + nth)),
            series=series.id,
            line=series.line,
            original_day=date(2026, 3, 9 + 7 * nth),
            planned=Span(
                TEN + timedelta(days=7 * nth), TEN + timedelta(days=7 * nth) + HOUR
            ),
        )
        for nth in (1, 2, 3)
    ]
    for each in weeks:
        lesson.add(each)
    offered = lesson.talk.says(LEO, "/absent 2026-03-16")
    assert "All of that series" in labels(offered)

    lesson.talk.presses(LEO, "All of that series")
    heard = last(lesson.talk, MAYA)
    assert "of that series from Mon 16 Mar on" in heard.text
    lesson.talk.presses(MAYA, "Excused")

    assert [lesson.status(LEO, e) for e in weeks] == [Status.EXCUSED] * 3
    assert lesson.status(LEO) is None


def test_of_several_sessions_that_day_all_may_be_meant(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(MAYA, "/book Leo 2026-03-10T18:00 60 physics")
    talk.says(LEO, "I can't come tomorrow, I'm ill")

    said = talk.presses(LEO, "All of that day")

    assert said.text.startswith(
        "I have told your tutors that you will not be there on Tue 10 Mar: 2 sessions"
    )


def test_what_cannot_be_excused_is_refused(lesson: Lesson):
    run = lesson.world.run
    with pytest.raises(TooManyDays):
        run(AskExcuse(AS_LEO, days=period("2026-03-09", "2027-03-31")))
    with pytest.raises(NotPermitted):
        run(AskExcuse(AS_MAYA, MATHS.id))
    with pytest.raises(NotPermitted):
        run(AskExcuse(AS_SAM, MATHS.id))
    lesson.at(TEN + timedelta(days=8))
    with pytest.raises(TooLateToReport):
        run(AskExcuse(AS_LEO, MATHS.id))
    lesson.at(TEN)
    asked = run(AskExcuse(AS_LEO, days=period("2026-03-09", WEDNESDAY)))
    run(DecideExcuse(AS_MAYA, asked.excuse.id, approved=True))
    with pytest.raises(ExcusedAlready):
        run(AskExcuse(AS_LEO, MATHS.id))


def test_the_list_shows_what_is_to_decide_and_what_was_asked(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "I can't come tomorrow, I'm ill")

    mine = talk.says(MAYA, "/excuses")
    assert mine.text == "One request is for you to decide."
    assert labels(mine) == ["Leo Hart: excused", "Leo Hart: not excused"]
    assert mine.fields[0].value == "maths, Tue 10 Mar, 16:00 · to be decided · ill"
    theirs = talk.says(GINA, "/excuses")
    assert labels(theirs) == ["Withdraw: Leo Hart, maths, Tue 10 Mar, 16:00"]
    assert talk.says(TOM, "/excuses").text.startswith("No request to be excused")
    assert len(talk.world.run(OwnExcuses(AS_LEO))) == 1


def test_every_day_of_a_booking_counts_where_the_organisation_is(lesson: Lesson):
    """Midnight in London, not in Greenwich: summer time begins on 29 March."""
    late = replace(MATHS, id=SessionId(UUID(int=730)))
    at = TEN.replace(month=4, day=1, hour=22, minute=30)
    lesson.add(replace(late, planned=Span(at, at + timedelta(minutes=20))))
    run = lesson.world.run

    first_of_april = run(AskExcuse(AS_LEO, days=period("2026-04-01", "2026-04-01")))

    assert len(first_of_april.sessions) == 1

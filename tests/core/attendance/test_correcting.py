"""Putting a closed register right: with a reason, for a while, and for all to see."""

from datetime import timedelta

import pytest

from core.attendance.errors import TooLateToCorrect, WhyCorrected
from core.attendance.model import Status
from core.attendance.register.show import EntryHistory
from core.attendance.review.decide import Decide
from core.kernel.actor import Actor
from core.kernel.permissions import NotPermitted
from core.sessions.errors import NoSuchSession
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import AS_ADA, AS_LENA, AS_MAYA, AS_SAM, AS_TOM, LENA, LEO, MAYA

LENA_CAME = ((LENA.id, Status.PRESENT),)


@pytest.fixture
def closed(lesson: Lesson) -> Lesson:
    """Lena was marked absent while it was held; nobody said anything of Leo."""
    lesson.start()
    lesson.world.run(Decide(AS_MAYA, ((LENA.id, Status.ABSENT),), MATHS.id))
    lesson.at(TEN + HOUR).end()
    return lesson.at(TEN + HOUR + MINUTE)


def test_what_somebody_said_is_changed_only_with_a_reason(closed: Lesson):
    with pytest.raises(WhyCorrected):
        closed.world.run(Decide(AS_MAYA, LENA_CAME, MATHS.id))

    closed.world.run(Decide(AS_MAYA, LENA_CAME, MATHS.id, reason="She sat outside."))

    entry = closed.entry(LENA)
    assert entry is not None
    assert (entry.status, entry.reason) == (Status.PRESENT, "She sat outside.")


def test_who_merely_did_not_come_is_marked_without_one(closed: Lesson):
    closed.world.run(Decide(AS_MAYA, ((LEO.id, Status.LATE),), MATHS.id))

    assert closed.status(LEO) is Status.LATE


def test_the_reason_is_asked_for_and_tapped_or_written(closed: Lesson):
    asked = closed.talk.says(MAYA, "/attend Lena late")

    assert "Why does it change?" in asked.text
    assert closed.status(LENA) is Status.ABSENT
    closed.talk.presses(MAYA, "They were there after all")
    assert closed.status(LENA) is Status.LATE

    closed.talk.says(MAYA, "/attend Lena excused")
    closed.talk.says(MAYA, "her father rang me")
    entry = closed.entry(LENA)
    assert entry is not None
    assert (entry.status, entry.reason) == (Status.EXCUSED, "her father rang me")


def test_the_register_shows_who_said_what_and_why(closed: Lesson):
    closed.world.run(Decide(AS_MAYA, LENA_CAME, MATHS.id, reason="She sat outside."))
    given = f"/register session={MATHS.id} student={LENA.id}"

    shown = closed.talk.says(MAYA, given)

    assert shown.text.splitlines()[1:] == [
        "Mon 9 Mar, 10:00: absent, Maya Okafor",
        "Mon 9 Mar, 11:01: present, Maya Okafor (She sat outside.)",
    ]


def test_after_a_fortnight_it_is_for_a_head_or_an_admin(closed: Lesson):
    closed.at(TEN + timedelta(days=15))

    with pytest.raises(TooLateToCorrect):
        closed.world.run(Decide(AS_MAYA, LENA_CAME, MATHS.id, reason="Late."))

    closed.world.run(Decide(AS_ADA, LENA_CAME, MATHS.id, reason="She complained."))
    assert closed.status(LENA) is Status.PRESENT


def test_an_organisation_says_how_long_that_is(closed: Lesson):
    closed.policies(correct_within=timedelta(days=1))
    closed.at(TEN + timedelta(days=2))

    with pytest.raises(TooLateToCorrect):
        closed.world.run(Decide(AS_MAYA, LENA_CAME, MATHS.id, reason="Late."))


@pytest.mark.parametrize(
    ("who", "refused"),
    [(AS_LENA, NotPermitted), (AS_SAM, NoSuchSession), (AS_TOM, NoSuchSession)],
)
def test_nobody_else_sees_what_it_said(
    closed: Lesson, who: Actor, refused: type[Exception]
):
    with pytest.raises(refused):
        closed.world.run(EntryHistory(who, MATHS.id, LENA.id))

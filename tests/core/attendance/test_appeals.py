"""A refusal is looked at by a person: one tap asks for it, one tap decides."""

from datetime import timedelta

import pytest

from bot.incoming import PlaceSource
from core.attendance.errors import NothingToAppeal
from core.attendance.model import Status
from core.attendance.review.appeal import Appeal, AppealsOpen
from core.attendance.review.appeal_decided import ShowOldAppeals, WithOldAppeals
from core.kernel.actor import THE_DESK, Actor, desk_of
from core.kernel.permissions import NotPermitted
from core.sessions.errors import NoSuchSession
from tests.core.attendance.lesson import HOUR, MATHS, STRANGERS, TEN, Lesson, selfie
from tests.people import AS_LENA, AS_MAYA, AS_SAM, AS_TOM, HAL, HERE, LENA, MAYA

ASK = "Ask the tutor to look at it"


@pytest.fixture
def refused(lesson: Lesson) -> Lesson:
    lesson.start()
    lesson.photo(seen=selfie(STRANGERS))
    lesson.place(source=PlaceSource.LIVE)
    return lesson


def test_one_tap_appeals_and_the_tutor_decides_by_another(refused: Lesson):
    refused.talk.presses(LENA, ASK)
    told = [each.text for each in refused.heard(MAYA)]
    assert any(t.startswith("Lena Brandt asks you to look at it again") for t in told)

    refused.talk.presses(MAYA, "Look at it and decide")
    refused.talk.presses(MAYA, "present")

    assert refused.status(LENA) is Status.PRESENT
    assert refused.world.run(AppealsOpen(AS_MAYA, MATHS.id)) == []


def test_words_may_go_with_it(refused: Lesson):
    refused.talk.presses(LENA, ASK)
    refused.talk.says(LENA, "I have a new haircut")

    assert any("I have a new haircut" in each.text for each in refused.heard(MAYA))
    [made] = refused.world.run(AppealsOpen(AS_MAYA, MATHS.id))
    assert made.words == "I have a new haircut"


def test_what_the_tutor_or_the_desk_decided_may_be_appealed_against(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + HOUR).end()
    lesson.talk.says(MAYA, "/attend Lena late")
    assert lesson.heard(LENA)[-1].buttons[0].label == ASK

    lesson.talk.presses(LENA, ASK)

    assert len(lesson.world.run(AppealsOpen(AS_MAYA, MATHS.id))) == 1


def test_the_heads_see_what_nobody_looked_at_for_a_day_and_once(refused: Lesson):
    refused.talk.presses(LENA, ASK)
    assert refused.world.run(WithOldAppeals(THE_DESK)) == []
    refused.at(TEN + timedelta(hours=25))

    assert refused.world.run(WithOldAppeals(THE_DESK)) == [HERE.id]
    assert refused.world.run(ShowOldAppeals(desk_of(HERE.id))) == 1

    assert refused.heard(HAL)[-1].text.startswith("Lena Brandt has waited")
    assert refused.world.run(WithOldAppeals(THE_DESK)) == []


def test_what_counts_already_or_is_long_ago_is_none(lesson: Lesson):
    lesson.start()
    with pytest.raises(NothingToAppeal):
        lesson.world.run(Appeal(AS_LENA, MATHS.id))
    lesson.photo()
    lesson.place()
    with pytest.raises(NothingToAppeal):
        lesson.world.run(Appeal(AS_LENA, MATHS.id))


@pytest.mark.parametrize(
    ("who", "no"), [(AS_SAM, NotPermitted), (AS_MAYA, NotPermitted)]
)
def test_only_a_student_appeals(refused: Lesson, who: Actor, no: type[Exception]):
    with pytest.raises(no):
        refused.world.run(Appeal(who, MATHS.id))


@pytest.mark.parametrize(
    ("who", "no"),
    [(AS_SAM, NoSuchSession), (AS_TOM, NoSuchSession), (AS_LENA, NotPermitted)],
)
def test_nobody_else_sees_who_appeals(refused: Lesson, who: Actor, no: type[Exception]):
    with pytest.raises(no):
        refused.world.run(AppealsOpen(who, MATHS.id))

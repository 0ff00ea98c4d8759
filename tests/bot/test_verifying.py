"""A moderator looks a schedule over, and a tap says that it is right (P13)."""

from datetime import timedelta

import pytest

from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.messaging.model import Message
from core.sessions.schedule import EverySchedule
from core.timetable.verifying import (
    NothingVerified,
    ScheduleChanged,
    TakeBackVerification,
    VerifiedOf,
    VerifySchedule,
    seen_of,
)
from tests.people import (
    ADA,
    AS_CORA,
    AS_HAL,
    AS_MAYA,
    AS_SAM,
    CORA,
    HAL,
    LEO,
    MAYA,
    TOM,
)
from tests.world import Talk, World


@pytest.fixture
def booked(talk: Talk) -> Talk:
    """It is Monday 9 March, noon."""
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    talk.says(MAYA, "book Lena maths on Thursday 5pm")
    return talk


def verdict(told: Message) -> str:
    return next((each.value for each in told.fields if each.label == "Verified"), "")


def test_a_week_is_verified_with_a_tap_and_says_who_did(booked: Talk):
    shown = booked.says(CORA, "/verify")
    assert len(shown.fields) == 2
    assert verdict(shown) == ""

    told = booked.presses(CORA, "Verify this")

    assert verdict(told) == "by Cora Lind, Mon 9 Mar, 12:00"
    assert "Verify this" not in {each.label for each in told.buttons}
    assert verdict(booked.says(ADA, "/week")) == verdict(told)


def test_what_changes_afterwards_is_to_be_looked_at_again(booked: Talk):
    booked.says(CORA, "/verify")
    booked.presses(CORA, "Verify this")
    booked.says(MAYA, "move Leo tomorrow to 5pm")

    told = booked.says(HAL, "/verify")

    assert verdict(told) == (
        "1 of 2 is verified as it stands; the rest is new, or changed since."
    )
    assert verdict(booked.presses(HAL, "Verify this")).startswith("by Hal Moss")


def test_nobody_verifies_what_changed_while_they_looked(booked: Talk):
    booked.says(CORA, "/verify")
    booked.says(MAYA, "book Leo maths on Friday 4pm")

    told = booked.presses(CORA, "Verify this")

    assert told.text.startswith("This schedule has changed while you looked at it.")
    assert verdict(booked.says(CORA, "/verify")) == ""


def test_it_is_taken_back(booked: Talk):
    booked.says(CORA, "/verify")
    booked.presses(CORA, "Verify this")

    assert booked.says(CORA, "undo").text == "2 sessions are no longer verified."
    assert verdict(booked.says(CORA, "/verify")) == ""


@pytest.mark.parametrize(
    "said",
    [
        "verify Leo's schedule this week",
        "I want to verify Leo's timetable this week",
        "sign off Leo's timetable for this week",
    ],
)
def test_it_is_asked_for_in_a_sentence(booked: Talk, said):
    told = booked.says(CORA, said)

    assert [each.value for each in told.fields] == ["maths, Leo Hart with Maya Okafor"]
    assert "Verify this" in {each.label for each in told.buttons}


@pytest.mark.parametrize("who", [MAYA, LEO, TOM])
def test_others_are_refused_and_see_no_button(booked: Talk, who):
    assert booked.says(who, "/verify").text.startswith("That needs the right")
    labels = {each.label for each in booked.says(who, "/week").buttons}
    assert "Verify this" not in labels


def test_core_refuses_whoever_may_not_and_another_organisation(world: World):
    seen = seen_of(())
    with pytest.raises(NotPermitted):
        world.run(VerifySchedule(AS_MAYA, (), seen))
    with pytest.raises(NotPermitted):
        world.run(VerifiedOf(AS_SAM, ()))
    with pytest.raises(ScheduleChanged):
        world.run(VerifySchedule(AS_CORA, (), "something else"))


def test_another_moderators_mark_is_not_taken_back(booked: Talk):
    world = booked.world
    now = world.clock.now()
    week = Span(now, now + timedelta(days=7))
    found = world.run(EverySchedule(AS_CORA, week))
    ids = tuple(each.id for each in found)
    mark = world.run(VerifySchedule(AS_CORA, ids, seen_of(found)))
    with pytest.raises(NothingVerified):
        world.run(TakeBackVerification(AS_HAL, mark))
    assert world.run(VerifiedOf(AS_HAL, tuple(found))).whole

"""Who comes, who comes in time: every figure with the sessions behind it."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.feedback.model import Aspect
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.reporting.paths import HowTheyCheckIn, Path
from core.reporting.statistics import AskStatistics, By
from core.sessions.model import SessionId, State
from tests.core.attendance.lesson import MATHS, TEN, Lesson
from tests.people import (
    ADA,
    AS_ADA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    CORA,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    TOM,
)
from tests.world import World

WEEK = timedelta(days=7)
TODAY = TEN.date()
DAYS = Period(TODAY - timedelta(days=6), TODAY)
BEFORE = replace(
    MATHS,
    id=SessionId(UUID(int=711)),
    planned=replace(
        MATHS.planned, start=TEN - WEEK, end=TEN - WEEK + timedelta(hours=1)
    ),
    state=State.COMPLETED,
)


def kept(world: World) -> Lesson:
    lesson = Lesson(world)
    lesson.add(BEFORE)

    def fill(ports: Ports) -> None:
        registers: Registers = ports[Registers]
        for session, status in ((MATHS, Status.LATE), (BEFORE, Status.ABSENT)):
            at = session.planned.start
            entries = (
                RegisterEntry(session.id, LEO.id, Status.PRESENT, at, MAYA.id),
                RegisterEntry(session.id, LENA.id, status, at, MAYA.id),
            )
            registers.add(HERE.id, entries)

    world.work(fill)
    return lesson


def test_figures_stand_beside_those_of_as_many_days_before(world: World):
    kept(world)

    found = world.run(AskStatistics(AS_ADA, DAYS, by=By.TUTOR))

    assert (found.turnout.rate, found.turnout.punctuality) == (100, 50)
    assert found.before.rate == 50
    assert [(name, each.late) for name, each in found.groups] == [("Maya Okafor", 1)]
    assert [session.id for session, _ in found.rows] == [MATHS.id]


def test_a_tutor_sees_what_they_teach_and_nothing_else(world: World):
    kept(world)

    assert world.run(AskStatistics(AS_MAYA, DAYS)).turnout.rate == 100
    assert world.run(AskStatistics(AS_TOM, DAYS)).rows == ()
    assert world.run(AskStatistics(AS_TOM, DAYS, MAYA.id)).rows == ()
    assert world.run(AskStatistics(AS_ADA, DAYS, TOM.id)).rows == ()
    assert world.run(AskStatistics(AS_SAM, DAYS)).rows == ()
    with pytest.raises(NotPermitted):
        world.run(AskStatistics(AS_LENA, DAYS))


def test_it_is_said_in_a_sentence_with_its_reasons(world: World):
    lesson = kept(world)

    said = lesson.talk.says(ADA, f"/stats {DAYS.first}/{DAYS.last} by=tutor")

    assert "100% came, 50% of them in time." in said.text
    assert "before it was 50%" in said.text
    assert said.fields[0].value == "100% (2 of 2, 1 late)"
    assert "maths" in lesson.talk.says(ADA, "why?").text
    assert Aspect.OVERALL not in {each.label for each in said.fields}


def test_ways_to_check_in_are_never_told_of_fewer_than_five(world: World):
    lesson = kept(world)

    assert world.run(HowTheyCheckIn(AS_ADA)) == {}
    assert "Too few" in lesson.talk.says(ADA, "/checkinways").text
    with pytest.raises(NotPermitted):
        world.run(HowTheyCheckIn(AS_MAYA))


def test_ways_to_check_in_are_told_in_rough_shares(world: World):
    lesson = kept(world)

    def fill(ports: Ports) -> None:
        registers: Registers = ports[Registers]
        for each in (CORA, GINA, HAL, TOM, ADA):
            entry = RegisterEntry(MATHS.id, each.id, Status.PRESENT, TEN, MAYA.id)
            registers.add(HERE.id, (entry,))

    world.work(fill)
    lesson.at(TEN + timedelta(hours=1))

    assert world.run(HowTheyCheckIn(AS_ADA)) == {Path.TAP: 100}


def test_a_sentence_about_a_class_is_answered_with_its_figures(world: World):
    lesson = kept(world)
    lesson.talk.says(ADA, "/addclass 10B")

    said = lesson.talk.says(ADA, "show me the attendance of 10B this month")

    assert said.text.startswith("No register was kept then")

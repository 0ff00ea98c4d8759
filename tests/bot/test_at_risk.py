"""Whoever stays away is told of once, in one digest, to those who can do something."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.messaging.model import Message
from core.reporting.at_risk import AskAtRisk, SendAtRisk
from core.reporting.schedule import PlanReports
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.people import (
    ADA,
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    TOM,
)
from tests.world import World

DAY = timedelta(days=1)
STATUSES = {"a": Status.ABSENT, "p": Status.PRESENT, "e": Status.EXCUSED}


def before(ports: Ports, days: int, leo: str, lena: str) -> Session:
    start = TEN - days * DAY
    held = replace(
        MATHS,
        id=SessionId(UUID(int=900 + days)),
        planned=Span(start, start + HOUR),
        state=State.COMPLETED,
    )
    ports[Sessions].add(HERE.id, held)
    entries = [
        RegisterEntry(held.id, who.id, STATUSES[said], start)
        for who, said in ((LEO, leo), (LENA, lena))
    ]
    ports[Registers].add(HERE.id, entries)
    return held


@pytest.fixture
def lesson(world: World) -> Lesson:
    """Both were absent from the last two; Lena was there once in between."""
    made = Lesson(world)

    def days(ports: Ports) -> None:
        for ago, leo, lena in ((5, "a", "a"), (3, "a", "a"), (2, "e", "p")):
            before(ports, ago, leo, lena)

    world.work(days)
    made.start()
    made.at(TEN + HOUR).end()
    return made


def told(lesson: Lesson, who) -> list[Message]:
    while lesson.world.run(SendAtRisk(THE_DESK)):
        pass
    return [m for m in lesson.heard(who) if "stay" in m.text and m.buttons]


def later(lesson: Lesson, by: timedelta = timedelta(minutes=20)) -> Lesson:
    return lesson.at(lesson.world.clock.now() + by)


def test_the_third_in_a_row_is_told_to_tutor_and_head_some_minutes_later(
    lesson: Lesson,
):
    assert told(lesson, MAYA) == []

    for who in (MAYA, HAL):
        (one,) = told(later(lesson), who)
        assert one.text.startswith("One student stays away a lot")
        assert [(f.label, f.value) for f in one.fields] == [
            ("absent in a row", "Leo Hart (3)")
        ]
    assert told(lesson, TOM) == told(lesson, ADA) == told(lesson, GINA) == []


def test_the_rows_behind_it(lesson: Lesson):
    told(later(lesson), MAYA)

    said = lesson.talk.presses(MAYA, "Show the rows")

    assert [(f.label, f.value) for f in said.fields] == [
        ("Leo Hart", "absent 3 times in a row, since Wed 4 Mar")
    ]
    why = lesson.talk.says(MAYA, "why?").text
    assert why.count("Leo Hart, maths") == 3
    assert "absent" in why
    assert said.buttons[0].label == "✉ Leo Hart"


def test_once_a_streak_however_often_it_is_looked_at(lesson: Lesson):
    told(later(lesson), MAYA)
    lesson.world.run(PlanReports(THE_DESK))

    assert len(told(later(lesson, DAY), MAYA)) == 1


def test_again_once_it_was_broken(lesson: Lesson):
    told(later(lesson), MAYA)
    lesson.world.run(PlanReports(THE_DESK))
    later(lesson, 10 * DAY)

    def goes_on(ports: Ports) -> None:
        for ago, leo in ((-1, "p"), (-2, "a"), (-3, "a"), (-4, "a")):
            before(ports, ago, leo, "p")

    lesson.world.work(goes_on)

    assert len(told(lesson, MAYA)) == 2


def test_an_organisation_may_want_guardians_to_hear_and_quiet_hours_are_kept(
    lesson: Lesson,
):
    lesson.policies(streak_tells_guardians=True, quiet_from=TEN.time())
    told(later(lesson), MAYA)
    assert not [m for m in lesson.heard(GINA) if "in a row" in m.text]

    later(lesson, 21 * HOUR)

    (one,) = [m for m in lesson.heard(GINA) if "in a row" in m.text]
    assert one.text == "Leo Hart was absent 3 times in a row. Is there a reason?"
    assert [each.label for each in one.buttons] == ["Say why", "Show what is on record"]
    assert "why" in lesson.talk.presses(GINA, "Say why").text.casefold()


def test_too_few_of_several(lesson: Lesson):
    lesson.policies(at_risk_sessions=3, at_risk_below=50, streak_absences=0)

    (one,) = told(later(lesson), MAYA)

    assert [(f.label, f.value) for f in one.fields] == [
        ("low attendance", "Leo Hart (0 %), Lena Brandt (25 %)")
    ]


@pytest.mark.parametrize(
    "text", ["/atrisk", "who is at risk?", "who keeps missing lessons"]
)
def test_asked_in_ones_own_words(lesson: Lesson, text: str):
    assert lesson.talk.says(HAL, text).fields[0].label == "Leo Hart"


def test_each_sees_what_is_theirs(lesson: Lesson):
    run = lesson.world.run
    assert [c.student.id for c in run(AskAtRisk(AS_CORA))] == [LEO.id]
    assert [c.student.id for c in run(AskAtRisk(AS_MAYA, LEO.id))] == [LEO.id]
    assert run(AskAtRisk(AS_TOM)) == []
    assert run(AskAtRisk(AS_SAM)) == run(AskAtRisk(AS_SAM, LEO.id)) == []
    for each in (AS_LENA, AS_GINA):
        with pytest.raises(NotPermitted):
            run(AskAtRisk(each))

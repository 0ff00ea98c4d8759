"""Attendance over days, by class, by status, in words and as a file."""

import pytest

from core.attendance.model import Status
from core.attendance.register.history import AskHistory
from core.attendance.review.decide import Decide
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from tests.core.attendance.lesson import HOUR, TEN, Lesson
from tests.people import (
    AS_CORA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    LENA,
    LEO,
    MAYA,
    TOM,
)
from tests.world import World

MARCH = Period(TEN.date().replace(day=1), TEN.date().replace(day=31))


@pytest.fixture
def lesson(world: World) -> Lesson:
    made = Lesson(world)
    made.start()
    said = ((LEO.id, Status.LATE), (LENA.id, Status.ABSENT))
    world.run(Decide(AS_MAYA, said))
    made.at(TEN + HOUR).end()
    return made


def test_the_rate_comes_with_the_rows_behind_it(lesson: Lesson):
    said = lesson.talk.says(MAYA, "/attendance period=March")

    assert said.text.startswith("Attendance,")
    assert "50 % came (0 present, 1 late, 1 absent, 0 excused)" in said.text
    assert [each.value for each in said.fields] == ["late", "absent"]


def test_how_often_was_i_late(lesson: Lesson):
    assert lesson.talk.says(LEO, "how often was I late").text.startswith("Late once,")
    assert lesson.talk.says(LENA, "how often was I late").text.startswith("Nothing of")
    assert lesson.talk.says(GINA, "how often was Leo late").text.startswith("Late once")


def test_as_a_file(lesson: Lesson):
    said = lesson.talk.says(MAYA, "attendance this month as excel")

    assert [each.name.rpartition(".")[2] for each in said.files] == ["xlsx"]


def test_as_a_page_to_print(lesson: Lesson):
    lesson.talk.says(MAYA, "/attendance period=March")

    said = lesson.talk.presses(MAYA, "PDF")

    assert [each.mime for each in said.files] == ["application/pdf"]
    asked = lesson.talk.says(MAYA, "attendance this month as pdf")
    assert [each.mime for each in asked.files] == ["application/pdf"]


def test_of_one_tutor(lesson: Lesson):
    assert len(lesson.world.run(AskHistory(AS_CORA, MARCH, tutor=MAYA.id)).rows) == 2
    assert lesson.world.run(AskHistory(AS_CORA, MARCH, tutor=TOM.id)).rows == ()
    said = lesson.talk.says(CORA, "/attendance tutor=Maya period=March")
    assert "50 % came" in said.text


def test_each_sees_what_is_theirs(lesson: Lesson):
    run = lesson.world.run
    mine = run(AskHistory(AS_LENA, MARCH))
    assert [each.student.id for each in mine.rows] == [LENA.id]
    assert len(run(AskHistory(AS_CORA, MARCH)).rows) == 2
    assert run(AskHistory(AS_SAM, MARCH, (LEO.id,))).rows == ()
    with pytest.raises(NotPermitted):
        run(AskHistory(AS_LENA, MARCH, (LEO.id,)))

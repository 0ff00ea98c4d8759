"""Reports at seven levels, of whom one may see, and the figures that agree."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from core.attendance.register.history import AskHistory
from core.curriculum.keep_units import AddUnit
from core.curriculum.ports import Units
from core.curriculum.put_course import PutCourse
from core.curriculum.units import Level, Unit
from core.kernel.actor import Role, desk_of
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.academic_year import AddTerm, AddYear
from core.people.model import Grant
from core.people.ports import People
from core.reporting import reports as package
from core.reporting.figures.ask import AskReport
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked, By, Table
from core.reporting.rollups.fold import FoldSums
from core.reporting.statistics import AskStatistics
from core.sessions.held.adherence import AdherenceWithin
from tests.bot.test_reports import ALGEBRA, MARCH, lesson, rows, toms
from tests.core.attendance.lesson import TEN, Lesson
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    CORA,
    HAL,
    HERE,
    LONDON,
    MAYA,
    actor,
)

__all__ = ["lesson"]
DAYS = Period(TEN.date().replace(day=1), TEN.date().replace(day=31))


@pytest.fixture
def school(lesson: Lesson) -> Lesson:
    """Algebra is of Computing in Science; Leo's session with Maya is of nothing."""
    world = lesson.world
    science = world.run(AddUnit(AS_ADA, "Science", Level.SCHOOL))
    computing = world.run(AddUnit(AS_ADA, "Computing", Level.DEPARTMENT, science.id))
    logic = world.run(AddUnit(AS_ADA, "Logic BSc", Level.PROGRAMME, computing.id))
    world.run(PutCourse(AS_ADA, ALGEBRA.id, logic.id))
    return lesson


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.STUDENT, {"Lena Brandt": 2, "Leo Hart": 1}),
        (By.TUTOR, {"Maya Okafor": 1, "Tom Reid": 1}),
        (By.CLASS, {"10B": 1, "None": 1}),
        (By.COURSE, {"Algebra": 1, "None": 1}),
        (By.PROGRAMME, {"Logic BSc": 1, "None": 1}),
        (By.DEPARTMENT, {"Computing": 1, "None": 1}),
        (By.SCHOOL, {"Science": 1, "None": 1}),
    ],
)
def test_seven_levels(school: Lesson, by: By, expected: dict[str, int]):
    found = school.world.run(AskReport(AS_CORA, Asked("sessions", MARCH, by)))

    assert {name: cells[0] for name, cells in rows(found).items()} == expected
    assert found.totals[0].number == 2


def test_of_a_department_alone_in_its_own_words_and_as_a_file(school: Lesson):
    said = school.talk.says(CORA, "/report sessions where dept=computing this month")

    assert "Computing" in said.text
    assert "Held 1" in said.text
    by_school = "/report overview by school last 30 days as Excel"
    (file,) = school.talk.says(CORA, by_school).files
    assert file.name.endswith(".xlsx")
    both = school.talk.says(CORA, "compare Science and Computing this month")
    assert both.text.startswith("Science and Computing, ")


def test_a_head_of_a_department_sees_what_is_in_it(school: Lesson):
    world = school.world
    [computing] = [
        each for each in everything(school) if each.level is Level.DEPARTMENT
    ]
    hal = HAL.__class__(HAL.id, HAL.name, (Grant(Role.HEAD, computing.id),))
    world.work(lambda ports: ports[People].change(HERE.id, hal))
    world.work(lambda ports: ports[People].end_grant(HERE.id, HAL.id, Role.HEAD, None))
    world.work(lambda ports: ports[People].grant(HERE.id, HAL.id, hal.grants[0]))
    known = world.work(lambda ports: ports[People].find(HERE.id, HAL.id))

    for by in (By.TUTOR, By.STUDENT, By.SCHOOL):
        found = world.run(AskReport(actor(known), Asked("sessions", MARCH, by)))
        assert len(found.rows) == 1
        assert found.totals[0].number == 1


def everything(school: Lesson) -> list[Unit]:
    return school.world.work(lambda ports: ports[Units].every(HERE.id))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("sessions where colour=red this month", "I do not know “colour”"),
        ("sessions where tutor=Maya and size=3", "I do not know “size”"),
        ("sessions where school=Hogwarts", "I know no programme, department or school"),
    ],
)
def test_the_word_that_does_not_fit_is_named(school: Lesson, words: str, answer: str):
    assert school.talk.says(CORA, f"/report {words}").text.startswith(answer)


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("how many sessions did each tutor give this month?", "Sessions"),
        ("how many lessons has every teacher taught this month", "Sessions"),
        ("what was the attendance of each class this month", "Attendance"),
        ("how often was each pupil absent this month", "Attendance"),
        ("number of sessions per department this month", "Sessions"),
        ("sessions held by each tutor last 2 weeks please", "Sessions"),
        ("can you show me the attendance by school for March", "Attendance"),
    ],
)
def test_a_question_is_a_report(school: Lesson, text: str, report: str):
    assert school.talk.says(ADA, text).text.startswith(f"{report}, ")


def test_statistics_adherence_history_and_reports_say_the_same(school: Lesson):
    """Before anything is folded, and after."""
    world = school.world
    for _ in range(2):
        stats = world.run(AskStatistics(AS_ADA, DAYS)).turnout
        history = world.run(AskHistory(AS_ADA, DAYS)).counts
        kept = world.run(AdherenceWithin(AS_ADA, Span(*DAYS.instants(LONDON))))
        attendance = world.run(AskReport(AS_ADA, Asked("attendance", MARCH)))
        came, present, late, absent, *_ = (each.number for each in attendance.totals)
        assert (present, late, absent) == (stats.present, stats.late, stats.absent)
        assert (came, stats.rate) == (50, 50)
        assert (history.present, history.late, history.absent) == (
            present,
            late,
            absent,
        )
        adherence = Asked("adherence", MARCH, By.TUTOR)
        on_time = rows(world.run(AskReport(AS_ADA, adherence)))
        assert on_time["Maya Okafor"] == [
            kept[MAYA.id].percent_on_time,
            len(kept[MAYA.id].late),
            kept[MAYA.id].minutes_late,
        ]
        while world.run(FoldSums(desk_of(HERE.id))):
            pass


def test_of_a_term_the_term_before_is_beside_it(school: Lesson):
    autumn = Period(date(2025, 9, 1), date(2025, 12, 19))
    spring = Period(date(2026, 1, 5), date(2026, 3, 27))
    school.world.run(AddYear(AS_ADA, "25/26", Period(autumn.first, spring.last)))
    for name, days in (("Autumn", autumn), ("Spring", spring)):
        school.world.run(AddTerm(AS_ADA, name, days))
    school.add(toms(820, TEN - timedelta(days=180)))

    found = school.world.run(AskReport(AS_CORA, Asked("sessions", "this-term")))

    assert (found.totals[0].number, found.before[0].number) == (2, 1)
    last = school.world.run(AskReport(AS_CORA, Asked("sessions", "last-term")))
    assert (last.totals[0].number, last.before[0].number) == (1, 0)


NEW = """
from core.reporting.measures import By, Column, Report, Source, Unit

CALLED_OFF = Report(
    "called-off",
    (Column("cancelled", Unit.PERCENT, ("cancelled",), ("held", "cancelled")),),
    frozenset({Source.SESSIONS}),
    (By.TUTOR,),
)
"""


def test_a_report_is_one_file(school: Lesson, tmp_path: Path):
    (tmp_path / "called_off.py").write_text(NEW)
    package.__path__.append(str(tmp_path))
    reports.cache_clear()
    try:
        asked = Asked("called-off", MARCH)
        found: Table = school.world.run(AskReport(AS_CORA, asked))
    finally:
        package.__path__.remove(str(tmp_path))
        reports.cache_clear()

    assert rows(found) == {"Maya Okafor": [0], "Tom Reid": [50]}

"""/report: figures added up by the database, in words, as a picture and as files."""

import csv
import json
from datetime import datetime, timedelta
from io import BytesIO, StringIO
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook

from core.application import Ports
from core.attendance.model import Status
from core.attendance.review.decide import Decide
from core.curriculum.model import Class, Course
from core.curriculum.ports import Classes, Courses
from core.kernel.actor import Actor, Role
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.messaging.conversation import File
from core.messaging.ports import Files
from core.people.errors import NoSuchPerson
from core.people.model import Grant
from core.people.ports import People
from core.reporting.figures.ask import AskReport
from core.reporting.measures import Asked, By, Table
from core.sessions.model import Session, SessionId, State
from tests.core.attendance.lesson import HOUR, TEN, Lesson
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    CORA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    TOM,
    actor,
)
from tests.world import World

ALGEBRA = Course(CourseId(UUID(int=801)), "Algebra", "ALG1")
TEN_B = Class(ClassId(UUID(int=802)), "10B")
MARCH = "2026-03-01/2026-03-31"


def toms(number: int, at: datetime, state: State = State.COMPLETED) -> Session:
    """Of Tom with Lena, in class 10B."""
    times = Span(at, at + HOUR)
    return Session(
        SessionId(UUID(int=number)),
        (TOM.id,),
        (LENA.id,),
        times,
        "algebra",
        state,
        group=TEN_B.id,
        course=ALGEBRA.id,
    )


@pytest.fixture
def lesson(world: World) -> Lesson:
    """Leo came late and Lena not at all; Tom taught one and called one off."""
    made = Lesson(world)
    world.work(_curriculum)
    made.at(TEN + timedelta(minutes=5)).start()
    said = ((LEO.id, Status.LATE), (LENA.id, Status.ABSENT))
    world.run(Decide(AS_MAYA, said))
    made.at(TEN + HOUR).end()
    made.add(toms(811, TEN - timedelta(days=7)))
    made.add(toms(812, TEN - timedelta(days=5), State.CANCELLED))
    return made


def _curriculum(ports: Ports) -> None:
    ports[Courses].add(HERE.id, ALGEBRA)
    ports[Classes].add(HERE.id, TEN_B)


def rows(found: Table) -> dict[str, list[object]]:
    return {
        row.label or str(row.days and row.days.first): [c.number for c in row.cells]
        for row in found.rows
    }


def opened(lesson: Lesson, file: File) -> bytes:
    def read(ports: Ports) -> bytes | None:
        files: Files = ports[Files]
        return files.open(HERE.id, file.id)

    return lesson.world.work(read) or b""


def test_by_tutor_with_a_picture_and_the_figures_in_words(lesson: Lesson):
    said = lesson.talk.says(CORA, "/report sessions by tutor this month")

    assert said.text.startswith("Sessions, ")
    assert "Held 2" in said.text
    assert {each.label: each.value.partition(" ·")[0] for each in said.fields} == {
        "Maya Okafor": "Held 1",
        "Tom Reid": "Held 1",
    }
    assert [each.mime for each in said.files] == ["image/png"]
    labels = [each.label for each in said.buttons]
    assert labels == ["PDF", "Excel", "CSV", "JSON", "Each Monday", "Keep it"]
    sent = lesson.talk.presses(CORA, "Each Monday").text
    assert sent.startswith(
        "From now on it comes to you without asking: Sessions, Tutor"
    )


def test_of_many_days_those_without_anything_are_not_read_out(lesson: Lesson):
    said = lesson.talk.says(CORA, "/report sessions by day last 30 days")

    assert said.fields
    assert not any(each.value == "nothing" for each in said.fields)


@pytest.mark.parametrize("said", ["of Leo last 30 days", "last 30 days for Leo"])
def test_of_somebody_by_their_name_alone(lesson: Lesson, said: str):
    found = lesson.talk.says(CORA, f"/report attendance {said}")

    assert "Leo Hart" in found.text
    unknown = lesson.talk.says(CORA, "/report attendance of Nobody last 30 days").text
    assert "of Nobody last 30 days" in unknown


def test_of_one_course_in_so_many_days(lesson: Lesson):
    said = lesson.talk.says(
        CORA, "/report sessions by tutor where course=algebra last 30 days"
    )

    assert "Algebra" in said.text
    assert [each.label for each in said.fields] == ["Tom Reid"]
    one = lesson.talk.says(CORA, "/report sessions where class=10B and tutor=Tom March")
    assert "10B, Tom Reid" in one.text


def test_every_file_has_the_same_totals(lesson: Lesson):
    lesson.talk.says(CORA, "/report overview by tutor this month")

    made: dict[str, bytes] = {}
    for label in ("Excel", "CSV", "JSON", "PDF"):
        (file,) = lesson.talk.presses(CORA, label).files
        made[label] = opened(lesson, file)

    book = CalamineWorkbook.from_filelike(BytesIO(made["Excel"]))
    excel = book.get_sheet_by_index(0).to_python()
    text = list(csv.reader(StringIO(made["CSV"].decode("utf-8-sig"))))
    told = json.loads(made["JSON"])
    totals = [*told["totals"].values()]
    assert totals == ["Total", 50, 0, 2, 1, 115, 1]
    assert [each for each in excel[-1] if each != ""] == totals
    assert text[-1] == [str(each) for each in totals]
    assert len(excel) == len(text) == len(told["rows"]) + 2
    assert excel[0] == text[0]
    assert made["PDF"].startswith(b"%PDF")


@pytest.mark.parametrize(
    ("report", "by", "expected"),
    [
        ("attendance", By.STUDENT, {"Leo Hart": [100, 0, 1, 0, 0, 0]}),
        ("punctuality", By.STUDENT, {"Leo Hart": [0, 1, 1]}),
        ("adherence", By.TUTOR, {"Maya Okafor": [0, 1, 5]}),
        ("sessions", By.CLASS, {"10B": [1, 1, 60, 60, 60], "": [1, 0, 60, 55, 55]}),
        ("sessions", By.WEEK, {"2026-03-02": [1, 1, 60, 60, 60]}),
        ("sessions", By.STUDENT, {"Lena Brandt": [2, 1, 120, 115, 58]}),
    ],
)
def test_figures(lesson: Lesson, report: str, by: By, expected: dict[str, object]):
    found = rows(lesson.world.run(AskReport(AS_CORA, Asked(report, MARCH, by))))

    assert {label: found[label or "None"] for label in expected} == expected


def test_a_session_of_two_tutors_counts_once_in_the_total(lesson: Lesson):
    both = toms(813, TEN - timedelta(days=3))
    lesson.add(
        Session(both.id, (TOM.id, MAYA.id), (LEO.id,), both.planned, state=both.state)
    )

    found = lesson.world.run(AskReport(AS_CORA, Asked("sessions", MARCH, By.TUTOR)))

    assert [row.cells[0].number for row in found.rows] == [2, 2]
    assert found.totals[0].number == 3


def test_the_days_before_are_beside_it(lesson: Lesson):
    week = AskReport(AS_CORA, Asked("sessions", "2026-03-09/2026-03-15", By.TUTOR))

    found = lesson.world.run(week)

    assert (found.totals[0].number, found.before[0].number) == (1, 1)


def test_marking_is_counted_by_tutor(lesson: Lesson):
    lesson.talk.says(MAYA, "/mark essays 40m")

    found = lesson.world.run(AskReport(AS_ADA, Asked("marking", MARCH, By.TUTOR)))

    assert rows(found) == {"Maya Okafor": [40, 1]}


def test_each_sees_what_is_theirs(lesson: Lesson):
    def held(
        who: Actor, report: str = "sessions", student: PersonId | None = None
    ) -> dict[str, list[object]]:
        asked = Asked(report, MARCH, By.TUTOR, student=student)
        return rows(lesson.world.run(AskReport(who, asked)))

    assert [*held(AS_MAYA)] == ["Maya Okafor"]
    assert [*held(AS_TOM)] == ["Tom Reid"]
    assert [*held(AS_LEO)] == ["Maya Okafor"]
    assert [*held(AS_GINA)] == ["Maya Okafor"]
    assert [*held(AS_LENA)] == ["Maya Okafor", "Tom Reid"]
    assert held(AS_LENA, "attendance")["Maya Okafor"] == [0, 0, 0, 1, 0, 0]
    with pytest.raises(NotPermitted):
        held(AS_LENA, student=LEO.id)
    with pytest.raises(NotPermitted):
        held(AS_LENA, "feedback")
    with pytest.raises(NotPermitted):
        held(AS_CORA, "marking")


def test_a_head_sees_what_is_in_reach(lesson: Lesson):
    head = Grant(Role.HEAD, within=TEN_B.id)
    hal = HAL.__class__(HAL.id, HAL.name, (head,))
    lesson.world.work(lambda ports: ports[People].change(HERE.id, hal))

    found = lesson.world.run(AskReport(actor(hal), Asked("sessions", MARCH, By.TUTOR)))

    assert [row.label for row in found.rows] == ["Tom Reid"]


def test_a_stranger_learns_nothing(lesson: Lesson):
    asked = Asked("sessions", MARCH, By.TUTOR)
    assert lesson.world.run(AskReport(AS_SAM, asked)).rows == ()
    with pytest.raises(NoSuchPerson):
        lesson.world.run(AskReport(AS_SAM, Asked("sessions", MARCH, tutor=MAYA.id)))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("income by tutor", "I know no report called “income”."),
        ("sessions by colour", "I cannot count by “colour”"),
        ("sessions where tutor=Nobody", "I know nobody called “Nobody”"),
        ("sessions by tutor flurb", "I could not read the days “flurb”"),
        ("sessions this term", "No such term has begun."),
        ("feedback by student", "Feedback is never told of one student"),
        ("sessions 2001-01-01/2026-01-01", "That is more than ten years."),
    ],
)
def test_what_cannot_be_counted_is_named(lesson: Lesson, words: str, answer: str):
    assert lesson.talk.says(CORA, f"/report {words}").text.startswith(answer)


def test_what_is_meant_can_be_tapped_without_saying_the_rest_again(lesson: Lesson):
    lesson.talk.says(CORA, "/report income by tutor this month")

    said = lesson.talk.presses(CORA, "Sessions")

    assert [each.label for each in said.fields] == ["Maya Okafor", "Tom Reid"]
    lesson.talk.says(CORA, "/report sessions where course=algebr4 this month")
    assert "Algebra" in lesson.talk.presses(CORA, "Algebra").text


def test_without_a_word_it_asks_on_what(lesson: Lesson):
    lesson.talk.says(ADA, "/report")

    assert lesson.talk.presses(ADA, "Sessions").text.startswith("Sessions, ")


def test_two_beside_each_other_and_their_difference(lesson: Lesson):
    said = lesson.talk.says(CORA, "compare Maya and Tom this month")

    assert said.text.startswith("Maya Okafor and Tom Reid, ")
    told = {each.label: each.value for each in said.fields}
    assert told["Held"] == "1 and 1 (0)"
    assert told["Taught"] == "55 min and 1 h (-5 min)"
    (file,) = lesson.talk.presses(CORA, "JSON").files
    rows = json.loads(opened(lesson, file))
    assert rows[4] == {
        "figure": "Taught, minutes",
        "one": 55,
        "other": 60,
        "difference": -5,
    }
    again = lesson.talk.says(
        CORA, "/compare attendance of class 10B with Algebra March"
    )
    assert again.text.startswith("I could not read the two")
    lost = lesson.talk.says(CORA, "compare Maya and 9A this month")
    assert lost.text.endswith("tutor, student or department called “9A”.")


@pytest.mark.parametrize(
    ("text", "starts", "held"),
    [
        (
            "compare Tom this month and last month",
            "Tom Reid, 1 to 9 Mar",
            "1 and 0 (+1)",
        ),
        ("compare sessions this month with last month", "Sessions, 1", "2 and 0 (+2)"),
        ("/compare class 10B March vs February", "10B, March 2026", "1 and 0 (+1)"),
    ],
)
def test_one_thing_at_two_times(lesson: Lesson, text: str, starts: str, held: str):
    said = lesson.talk.says(CORA, text)

    assert said.text.startswith(starts)
    assert {each.label: each.value for each in said.fields}["Held"] == held


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("report on sessions by tutor this month", "Sessions, "),
        ("show me a report of attendance by student for March", "Attendance, "),
        ("sessions by tutor last 30 days please", "Sessions, "),
        ("Sessions per week this month", "Sessions, "),
        ("compare Leo and Lena this month", "Leo Hart and Lena Brandt, "),
        ("compare Tom to Maya, last 7 days", "Tom Reid and Maya Okafor, "),
    ],
)
def test_in_ones_own_words(lesson: Lesson, text: str, starts: str):
    assert lesson.talk.says(CORA, text).text.startswith(starts)

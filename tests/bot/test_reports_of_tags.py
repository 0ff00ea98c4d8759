"""Tags in reports, and on sessions: whatever bears one is counted together."""

from datetime import timedelta

import pytest

from core.application import Ports
from core.kernel.permissions import NotPermitted
from core.people.tags import NoSuchTag, Taggable, Tagged, TagId, Tags, TagThing
from core.reporting.figures.ask import AskReport
from core.reporting.figures.reach import NotCountedSo
from core.reporting.measures import Asked, By
from tests.bot.test_announcing import to_whom
from tests.bot.test_reports import ALGEBRA, MARCH, TEN_B, lesson, rows
from tests.core.attendance.lesson import MATHS, Lesson
from tests.people import (
    ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HERE,
    LENA,
    MAYA,
    TOM,
)

__all__ = ["lesson"]
OF_LENA = Tagged(Taggable.PERSON, LENA.id)


def tagged(lesson: Lesson, *borne: Tagged) -> Asked:
    for each in borne:
        lesson.world.run(TagThing(AS_CORA, each, "pilot"))
    tag = lesson.world.work(_pilot)
    return Asked("overview", MARCH, By.STUDENT, tag=tag)


def _pilot(ports: Ports) -> TagId:
    tags: Tags = ports[Tags]
    found = tags.named(HERE.id, "pilot")
    assert found is not None
    return found.id


@pytest.mark.parametrize(
    ("borne", "expected", "came", "held"),
    [
        ([OF_LENA], {"Lena Brandt": 2}, 0, 2),
        ([Tagged(Taggable.PERSON, TOM.id)], {"Lena Brandt": 1}, None, 1),
        ([Tagged(Taggable.CLASS, TEN_B.id)], {"Lena Brandt": 1}, None, 1),
        ([Tagged(Taggable.COURSE, ALGEBRA.id)], {"Lena Brandt": 1}, None, 1),
        (
            [Tagged(Taggable.SESSION, MATHS.id)],
            {"Lena Brandt": 1, "Leo Hart": 1},
            50,
            1,
        ),
        (
            [OF_LENA, Tagged(Taggable.SESSION, MATHS.id)],
            {"Lena Brandt": 2, "Leo Hart": 1},
            50,
            2,
        ),
    ],
)
def test_what_bears_it_is_counted_once(
    lesson: Lesson,
    borne: list[Tagged],
    expected: dict[str, int],
    came: int | None,
    held: int,
):
    found = lesson.world.run(AskReport(AS_CORA, tagged(lesson, *borne)))

    assert {name: each[2] for name, each in rows(found).items()} == expected
    assert (found.totals[0].number, found.totals[2].number) == (came, held)
    assert found.names == ("#pilot",)


def test_what_nothing_bears_any_more_counts_nothing(lesson: Lesson):
    lesson.talk.says(CORA, "/tag Lena pilot")
    lesson.talk.says(CORA, "undo")

    said = lesson.talk.says(CORA, "/report sessions by tutor where tag=pilot")

    assert said.text.startswith("There is nothing to count")


def test_said_in_several_ways(lesson: Lesson):
    lesson.talk.says(CORA, "/tag Lena pilot")

    for words in (
        "/report sessions by tutor where tag=pilot this month",
        "/report sessions by tutor where tag=#pilot this month",
        "/report sessions of #pilot this month",
        "/report sessions of students tagged pilot this month",
        "sessions by tutor where tag=pilot this month",
    ):
        said = lesson.talk.says(CORA, words).text
        assert "#pilot" in said.partition("\n")[0], words


def test_by_tag_and_what_is_not_counted_so(lesson: Lesson):
    lesson.talk.says(CORA, "/tag Lena pilot")
    lesson.talk.says(CORA, "/tag ALG1 exam")

    found = lesson.world.run(AskReport(AS_CORA, Asked("sessions", MARCH, By.TAG)))

    assert {k: v[0] for k, v in rows(found).items()} == {"#exam": 1, "#pilot": 2}
    assert found.totals[0].number == 2
    with pytest.raises(NotCountedSo):
        lesson.world.run(AskReport(AS_CORA, Asked("feedback", MARCH, By.TAG)))
    said = lesson.talk.says(ADA, "/report marking where tag=pilot this month")
    assert said.text.startswith("Marking is not counted by")


def test_whoever_sees_no_reports_of_others_sees_none_of_tags(lesson: Lesson):
    asked = tagged(lesson, OF_LENA)

    for actor in (AS_LEO, AS_MAYA, AS_SAM):
        with pytest.raises(NotPermitted):
            lesson.world.run(AskReport(actor, asked))
    assert not lesson.talk.says(MAYA, "/report sessions where tag=pilot").fields


def test_a_tag_that_is_none_here_is_said_to_be_none(lesson: Lesson):
    other = Asked("sessions", MARCH, tag=TagId(MATHS.id))

    with pytest.raises(NoSuchTag):
        lesson.world.run(AskReport(AS_CORA, other))
    unknown = lesson.talk.says(CORA, "/report sessions where tag=nothing")
    assert unknown.text == "Nothing bears a tag called “nothing”."


def test_a_session_bears_one_and_its_students_are_meant(lesson: Lesson):
    said = lesson.talk.says(CORA, '/tag "session today 10am" mock')

    assert "#mock" in said.text
    (field,) = lesson.talk.says(CORA, "/tags").fields
    assert "10:05" in field.value
    told = to_whom(lesson.talk.says(CORA, "/announce #mock Hello").text)
    assert told == "Lena Brandt and Leo Hart."
    lesson.talk.world.clock.forward(timedelta(seconds=1))
    lesson.talk.says(CORA, '/untag "session today 10am" mock')
    assert "bears #mock" in lesson.talk.says(CORA, "undo").text
    lost = lesson.talk.says(CORA, '/tag "session tomorrow 3am" mock')
    assert lost.text.startswith("I found no session then")


def test_it_is_never_sent_to_whoever_is_no_staff(lesson: Lesson):
    lesson.talk.says(CORA, "/tag Lena pilot")
    said = lesson.talk.says(
        CORA, "/schedulereport monday sessions where tag=pilot last week to students"
    )
    assert "for staff only" in said.text

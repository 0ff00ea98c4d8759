"""Who is missing today: one card, with what is known of why, kept up to date."""

from dataclasses import replace
from uuid import UUID

import pytest

from core.attendance.absence.missing_card import SHORTLY, ShowMissing, WatchMissing
from core.attendance.model import Status
from core.attendance.review.decide import Decide
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK
from core.kernel.ids import ClassId
from core.kernel.permissions import NotPermitted
from core.messaging.model import Message
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import (
    ADA,
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    CORA,
    GINA,
    HERE,
    LENA,
    LEO,
    MAYA,
    TOM,
)
from tests.world import World

TENB = Class(ClassId(UUID(int=720)), "10B")


@pytest.fixture
def lesson(world: World) -> Lesson:
    made = Lesson(world)

    def of_a_class(ports) -> None:
        ports[Classes].add(HERE.id, TENB)
        now = replace(MATHS, group=TENB.id, version=2)
        ports[Sessions].change(HERE.id, now, MATHS)

    world.work(of_a_class)
    made.start()
    return made


def rows(message: Message) -> list[tuple[str, str]]:
    return [(each.label, each.value) for each in message.fields]


def shown(lesson: Lesson, who=CORA) -> Message:
    """After what changed has been brought to the cards."""
    lesson.at(lesson.world.clock.now() + SHORTLY)
    lesson.world.run(ShowMissing(THE_DESK))
    return [m for m in lesson.heard(who) if "missing" in m.text or m.fields][-1]


def test_by_session_and_class_with_what_is_known_of_why(lesson: Lesson):
    lesson.talk.says(LENA, "running 20 min late")

    said = lesson.talk.says(CORA, "who's missing today?")

    assert said.text == "2 students are missing today."
    assert rows(said) == [
        ("10:00 · maths · 10B", "2"),
        ("no word", "Leo Hart"),
        ("on the way", "Lena Brandt (20 min)"),
    ]
    assert [each.label for each in said.buttons] == ["✉ Leo Hart", "✉ Lena Brandt"]
    assert "10:00 · maths · 10B: 2" in lesson.talk.says(CORA, "why?").text


@pytest.mark.parametrize(
    "text",
    ["/missing", "who isn't here", "absentees 10B today", "who is absent from 10B"],
)
def test_in_other_words(lesson: Lesson, text: str):
    assert lesson.talk.says(CORA, text).text == "2 students are missing today."


def test_a_child_s_guardian_is_written_to_and_a_grown_up_directly(lesson: Lesson):
    lesson.talk.says(CORA, "/missing")

    lesson.talk.presses(CORA, "✉ Leo Hart")
    lesson.talk.says(CORA, "Is Leo on his way?")
    lesson.talk.presses(CORA, "✉ Lena Brandt")
    lesson.talk.says(CORA, "Where are you?")

    assert "Is Leo on his way?" in lesson.heard(GINA)[-1].text
    assert "Where are you?" in lesson.heard(LENA)[-1].text


def test_the_card_follows_what_happens_and_many_changes_are_one(lesson: Lesson):
    lesson.talk.says(CORA, "/missing")
    before = len(lesson.heard(CORA))
    lesson.talk.says(GINA, "Leo can't come today, doctor")
    lesson.at(TEN + 2 * MINUTE).photo()
    lesson.place()

    now = shown(lesson)

    assert now.text == "Nobody is missing today, 1 asked to be excused."
    assert rows(now)[1:] == [("asked to be excused", "Leo Hart")]
    assert len(lesson.heard(CORA)) == before + 1
    lesson.world.run(ShowMissing(THE_DESK))
    assert len(lesson.heard(CORA)) == before + 1


def test_whoever_is_excused_is_not_counted_and_whoever_is_called_absent_is(
    lesson: Lesson,
):
    said = ((LEO.id, Status.EXCUSED), (LENA.id, Status.ABSENT))
    lesson.world.run(Decide(AS_MAYA, said))
    lesson.at(TEN + HOUR).end()

    text = lesson.talk.says(ADA, "/missing").text

    assert text == "One student is missing today, 1 excused."


def test_the_day_after_the_card_stands_still(lesson: Lesson):
    lesson.at(TEN + 13 * HOUR)
    lesson.talk.says(CORA, "/missing")
    heard = len(lesson.heard(CORA))

    lesson.at(TEN + 14 * HOUR)
    lesson.world.run(Decide(AS_MAYA, ((LEO.id, Status.PRESENT),), MATHS.id))
    lesson.at(TEN + 14 * HOUR + SHORTLY)
    lesson.world.run(ShowMissing(THE_DESK))

    assert len(lesson.heard(CORA)) == heard


def test_another_day_is_a_question_about_the_past(lesson: Lesson):
    said = lesson.talk.says(CORA, "/missing period=yesterday")
    assert said.text.startswith("Nothing of that kind is on record")


def test_a_tutor_sees_own_sessions_and_nobody_else_s(lesson: Lesson):
    assert "2 students" in lesson.talk.says(MAYA, "who's missing today").text
    assert "No session" in lesson.talk.says(TOM, "who's missing today").text
    run = lesson.world.run
    assert len(run(WatchMissing(AS_CORA)).missing.people) == 2
    assert run(WatchMissing(AS_TOM)).missing.people == ()
    assert run(WatchMissing(AS_SAM)).missing.people == ()
    for each in (AS_LENA, AS_GINA):
        with pytest.raises(NotPermitted):
            run(WatchMissing(each))

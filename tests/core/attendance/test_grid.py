"""The tap grid: a button a student, saved together; and a whole day at once."""

from dataclasses import replace
from uuid import UUID

import pytest

from core.application import Ports
from core.attendance.model import Status
from core.kernel.actor import Role
from core.people.model import Person
from core.people.ports import People
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.people import HERE, LENA, LEO, MAYA, SAM, TOM, person


def labels(lesson: Lesson) -> list[str]:
    cards = [each for each in lesson.heard(MAYA) if "Save" in str(each.buttons)]
    return [each.label for each in cards[-1].buttons]


def test_each_tap_goes_on_and_nothing_is_kept_before_it_is_saved(lesson: Lesson):
    lesson.start()
    lesson.talk.says(MAYA, "/grid")
    assert labels(lesson)[:2] == ["· Lena Brandt", "· Leo Hart"]

    lesson.talk.presses(MAYA, "· Lena Brandt")
    lesson.talk.presses(MAYA, "✓ Lena Brandt")
    lesson.talk.presses(MAYA, "· Leo Hart")

    assert labels(lesson)[:2] == ["◷ Lena Brandt", "✓ Leo Hart"]
    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.EXPECTED,) * 2
    lesson.talk.presses(MAYA, "Save")
    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.PRESENT, Status.LATE)


def test_asked_for_again_it_comes_where_whoever_asked_looks(lesson: Lesson):
    """Not as an edit of a card far above: that looks like silence."""
    lesson.start()
    lesson.talk.says(MAYA, "/grid")
    for each in ("/me", "/today", "/code"):
        lesson.talk.says(MAYA, each)

    lesson.talk.says(MAYA, "/grid")

    *earlier, last = lesson.talk.sees(MAYA)
    assert last.text.startswith("Tap a name")
    assert not [each for each in earlier if each.text == last.text]
    assert "There is newer word of this below." in [each.text for each in earlier]


def test_everybody_else_is_one_tap_and_all_is_taken_back_at_once(lesson: Lesson):
    lesson.start()
    lesson.talk.says(MAYA, "/register")
    lesson.talk.presses(MAYA, "Tap them all")
    for label in ("· Leo Hart", "✓ Leo Hart", "◷ Leo Hart", "Everybody else: present"):
        lesson.talk.presses(MAYA, label)
    lesson.talk.presses(MAYA, "Save")

    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.ABSENT, Status.PRESENT)
    lesson.talk.says(MAYA, "undo")
    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.EXPECTED,) * 2


def test_forty_students_are_three_pages_that_keep_what_was_tapped(lesson: Lesson):
    many = [person(300 + n, f"Pupil {n:02}", Role.STUDENT) for n in range(40)]

    def grow(ports: Ports) -> None:
        for each in many:
            ports[People].add(HERE.id, each)
        ids = tuple(each.id for each in many)
        big = Session(SessionId(UUID(int=711)), (MAYA.id,), ids, MATHS.span, "art")
        ports[Sessions].add(HERE.id, big)

    lesson.world.work(grow)
    lesson.talk.says(MAYA, f"/grid session={UUID(int=711)}")
    assert len(labels(lesson)) == 16 + 3
    lesson.talk.presses(MAYA, "· Pupil 00")
    lesson.talk.presses(MAYA, "More names")
    lesson.talk.presses(MAYA, "More names")
    lesson.talk.presses(MAYA, "· Pupil 39")
    lesson.talk.presses(MAYA, "Save")

    art = replace(MATHS, id=SessionId(UUID(int=711)))
    marked = [who for who in many if lesson.status(who, art) is Status.PRESENT]
    assert [each.name for each in marked] == ["Pupil 00", "Pupil 39"]


def test_all_of_a_days_sessions_are_marked_after_a_look(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + HOUR).end()

    asked = lesson.talk.says(MAYA, "/allpresent")
    assert "maths" in asked.text
    assert lesson.status(LEO) is Status.ABSENT
    lesson.talk.presses(MAYA, "Yes, all present")

    assert lesson.status(LEO) is Status.PRESENT


@pytest.mark.parametrize("who", [TOM, SAM, LENA])
def test_it_is_for_those_who_keep_that_register(lesson: Lesson, who: Person):
    lesson.start()
    lesson.talk.says(who, f"/gridsave session={MATHS.id} marks=pp")

    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.EXPECTED,) * 2

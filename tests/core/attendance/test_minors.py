"""Engines tell children apart less well: a young face alone is not enough."""

from dataclasses import replace

import pytest

from core.application import Ports
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.model import Status
from core.people.ports import People
from tests.core.attendance.lesson import MATHS, MINUTE, TEN, Lesson, face, selfie
from tests.people import AS_MAYA, HERE, LENA, LEO


@pytest.fixture
def young(lesson: Lesson) -> Lesson:
    """Lena is a minor, whose face is known with a guardian's consent."""

    def make(ports: Ports) -> None:
        ports[People].change(HERE.id, replace(LENA, minor=True))

    lesson.world.work(make)
    return lesson


def test_a_minor_is_asked_to_turn_the_head_and_is_present_then(young: Lesson):
    young.photo()
    asked = young.place()
    young.photo(seen=selfie(face=face(turn=0.4)))

    assert "turn your head" in asked.text
    assert young.status() is Status.PRESENT


def test_the_tutors_number_does_as_well(young: Lesson):
    shown = young.world.run(ShowCode(AS_MAYA, MATHS.id))
    young.talk.says(LENA, f"/here {shown.code}")
    young.place()

    assert young.status() is Status.PRESENT


@pytest.mark.parametrize(
    ("grade", "status"),
    [(Grade.GOOD, Status.PRESENT), (Grade.REFUSED, None), (Grade.PENDING, None)],
)
def test_an_organisation_may_believe_a_young_face_or_not_at_all(
    young: Lesson, grade: Grade, status: Status | None
):
    young.weighs(Reason.FACE_MINOR, grade)
    young.photo()
    told = young.place()

    assert young.status() is status
    if grade is Grade.REFUSED:
        assert "Engines tell young faces apart less well" in told.text


def test_a_picture_that_two_use_is_looked_at(lesson: Lesson):
    """One took it, the other changed the face: the room around it is the same."""
    leos = (0.0, 0.0, 1.0, 0.0)
    lesson.world.work(lambda ports: lesson.enrol(ports, LEO, leos))
    taken = selfie(looks=0x1234_5678_9ABC_DEF0 >> 1)
    lesson.photo(LENA, taken)
    lesson.place(LENA)

    lesson.photo(LEO, selfie(leos, looks=taken.looks ^ 0b101))
    lesson.place(LEO)

    assert lesson.status(LENA) is Status.PRESENT
    assert lesson.status(LEO) is Status.PENDING


def test_a_camera_that_is_ahead_of_its_time_is_looked_at(lesson: Lesson):
    ahead = selfie(taken=TEN + 30 * MINUTE, from_camera=True)
    lesson.photo(seen=ahead, as_file=True)
    told = lesson.place()

    assert lesson.status() is Status.PENDING
    assert "30 min after it was sent" in told.text


def test_a_message_that_waited_says_so_and_counts(lesson: Lesson):
    lesson.photo()
    lesson.at(TEN + 12 * MINUTE)
    lesson.place(sent_at=TEN)

    assert lesson.status() is Status.PRESENT
    why = f"/evidence session=id:{MATHS.id} student=id:{LENA.id}"
    assert "It reached me 12 min after it was sent." in lesson.talk.says(LENA, why).text


def test_who_was_refused_far_away_a_minute_ago_is_looked_at(lesson: Lesson):
    lesson.photo()
    lesson.place(metres=90_000)
    lesson.at(TEN + MINUTE)
    told = lesson.place()

    assert lesson.status() is Status.PENDING
    assert "away" in told.text

"""Places that follow each other, and several people who send theirs in turns."""

import pytest

from bot.incoming import PlaceSource
from core.attendance.model import Status
from tests.core.attendance.lesson import MINUTE, SECOND, TEN, Lesson, selfie
from tests.people import LENA, LEO

KM = 1_000


def test_who_was_told_to_come_and_came_is_present(lesson: Lesson):
    lesson.place(metres=2 * KM)
    lesson.at(TEN + 8 * MINUTE)
    lesson.place()

    lesson.photo()

    assert lesson.status() is Status.PRESENT


@pytest.mark.parametrize("photo_first", [True, False])
@pytest.mark.parametrize("source", [PlaceSource.PINNED, PlaceSource.FORWARDED])
def test_nobody_was_where_a_pin_or_a_friend_was(lesson: Lesson, photo_first, source):
    if photo_first:
        lesson.photo()
    lesson.place(metres=5 * KM, source=source)
    lesson.at(TEN + 20 * SECOND)
    lesson.place()

    if not photo_first:
        lesson.photo()

    assert lesson.status() is Status.PRESENT


def test_what_several_people_send_in_turns_is_kept_apart(lesson: Lesson):
    lesson.world.work(lambda ports: lesson.enrol(ports, LEO, (0.0, 0.0, 1.0, 0.0)))
    leos = (0.0, 0.0, 1.0, 0.0)

    lesson.photo(LENA)
    lesson.place(LEO)
    lesson.place(LENA, metres=3 * KM)
    lesson.photo(LEO, selfie(leos))

    assert lesson.status(LEO) is Status.PRESENT
    assert lesson.status(LENA) is None
    lesson.at(TEN + 8 * MINUTE)
    lesson.place(LENA)
    assert lesson.status(LENA) is Status.PRESENT


def test_steps_of_a_live_place_may_come_in_any_order(lesson: Lesson):
    """One from before the door arrives after the one in the room: it undoes nothing."""
    lesson.place(message="m1")
    earlier = TEN - 30 * SECOND

    with pytest.raises(IndexError):  # nobody wants to hear of it
        lesson.place(metres=400, message="m1", sent_at=earlier, edited_at=earlier)
    lesson.photo()

    assert lesson.status() is Status.PRESENT

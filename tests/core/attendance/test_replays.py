"""One photo, sent again: as it was, mirrored, and as the answer to a challenge."""

from dataclasses import replace

import pytest

from bot.gather import Gathered, Photo
from bot.incoming import Kind
from core.attendance.model import Status
from core.attendance.photos.replay import MIRRORED
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import MATHS, ONLINE, TEN, Lesson, selfie
from tests.core.attendance.test_attacks import DAY, TOMORROW
from tests.people import HERE, LENA


@pytest.fixture
def online(lesson: Lesson) -> Lesson:
    session = replace(MATHS, room=ONLINE.id, version=2)
    lesson.world.work(lambda ports: ports[Sessions].change(HERE.id, session, MATHS))
    return lesson


def turned():
    seen = selfie()
    assert seen.face is not None
    return replace(seen, face=replace(seen.face, turn=0.4))


def test_a_mirrored_photo_of_another_day_is_known_again(lesson: Lesson):
    lesson.add(TOMORROW)
    first = selfie()
    lesson.photo(seen=first)
    lesson.place()
    lesson.at(TEN + DAY)

    mirrored = replace(selfie(), looks=first.looks ^ MIRRORED)
    lesson.photo(seen=mirrored)
    lesson.place()

    assert lesson.status(session=TOMORROW) is Status.PENDING


def test_one_photo_of_a_turned_head_is_not_two(online: Lesson):
    """Somebody has one old photo, looking aside, and sends it both times."""
    kept = turned()
    online.photo(seen=kept)

    said = online.photo(seen=kept)

    assert "Now look straight" in said.text
    assert online.status() is None


def test_first_aside_and_then_ahead_will_do_as_well(online: Lesson):
    online.photo(seen=turned())

    online.photo(seen=selfie())

    assert online.status() is Status.PRESENT


def test_two_photos_of_one_moment_come_in_one_message(online: Lesson):
    both = Gathered((Photo(selfie()), Photo(turned())))

    said = online.talk.sends(LENA, gathered=both, kind=Kind.MEDIA)

    assert "present" in said.text
    assert online.status() is Status.PRESENT


@pytest.mark.parametrize(
    ("first", "then", "asks"),
    [
        (selfie, selfie, "Now turn your head"),
        (turned, turned, "Now look straight"),
        (turned, selfie, "Now turn your head"),
    ],
)
def test_a_pair_that_is_not_ahead_and_then_aside_is_no_turn(
    online: Lesson, first, then, asks
):
    """A page asks for them in that order, so any other was made for something else."""
    online.photo()
    both = Gathered((Photo(first()), Photo(then())))

    said = online.talk.sends(LENA, gathered=both, kind=Kind.MEDIA)

    assert "in that order" in said.text
    assert asks in said.text
    assert online.status() is None


def test_the_same_photo_twice_in_one_message_is_one(online: Lesson):
    kept = selfie()
    both = Gathered((Photo(kept), Photo(kept)))

    said = online.talk.sends(LENA, gathered=both, kind=Kind.MEDIA)

    assert "Now turn your head" in said.text
    assert online.status() is None

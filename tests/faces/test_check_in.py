"""From a drawn selfie through a real engine to a register entry, and no further."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from adapters.faces.drawn import (
    CAST,
    TURNED,
    draw_blurred,
    draw_dark,
    draw_nobody,
    draw_two_people,
)
from bot.incoming import PlaceSource
from core.attendance.model import Status
from core.attendance.photos.photo import PhotoSeen
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import MATHS, ONLINE, Lesson
from tests.core.attendance.test_attacks import TOMORROW
from tests.faces.hostile import bomb
from tests.faces.reading import look, selfie
from tests.people import CORA, HERE, LENA, MAYA
from tests.world import World

LENAS, ANOTHER = CAST[:2]
"""Whose face Lena's is, and somebody else's."""


@pytest.fixture
def lesson(world: World, read) -> Lesson:
    """Lena's face is learnt from two drawn photos, as anybody's is."""
    made = Lesson(world)
    made.talk.says(LENA, "/forgetface sure=yes")
    made.talk.says(LENA, "/enrolface")
    made.talk.presses(LENA, "I agree")
    made.photo(LENA, look(selfie(LENAS, 0), read))
    made.talk.presses(LENA, "Send another photo")
    said = made.photo(LENA, look(selfie(LENAS, 1), read))
    assert said.text.startswith("I know your face now (2 of 3 photos).")
    return made


def checked_in(lesson: Lesson, seen: PhotoSeen, **how) -> Status | None:
    lesson.talk.says(LENA, "/here")
    lesson.place(LENA, **how)
    lesson.photo(LENA, seen)
    return lesson.status()


def test_the_right_face_in_the_right_place_is_present(lesson, read):
    seen = look(selfie(LENAS, 3, light=0.85), read)

    assert checked_in(lesson, seen) is Status.PRESENT


def test_the_right_face_with_a_pin_is_pending(lesson, read):
    seen = look(selfie(LENAS, 3), read)

    assert checked_in(lesson, seen, source=PlaceSource.PINNED) is Status.PENDING


def test_somebody_elses_face_is_refused(lesson, read):
    assert checked_in(lesson, look(selfie(ANOTHER, 3), read)) is None


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        (draw_nobody, "I see no face"),
        (lambda: draw_two_people(LENAS, ANOTHER), "more than one face"),
        (lambda: draw_dark(LENAS), "too dark"),
        (lambda: draw_blurred(LENAS), "blurred"),
        (bomb, "more pixels than I take"),
        (lambda: b"%PDF-1.7", "could not open that as a photo"),
    ],
)
def test_a_photo_that_cannot_be_judged_is_answered_with_what_to_do(
    lesson, read, drawn, words
):
    lesson.place(LENA)

    said = lesson.photo(LENA, look(drawn(), read))

    assert words in said.text
    assert lesson.status() is None


@pytest.mark.parametrize("how", ["as it was", "saved again", "cropped"])
def test_the_photo_of_another_day_is_known_again(lesson, read, how):
    data = selfie(LENAS, 4)
    lesson.add(TOMORROW)
    assert checked_in(lesson, look(data, read)) is Status.PRESENT
    lesson.at(TOMORROW.planned.start)

    lesson.place(LENA)
    lesson.photo(LENA, look(again(data, how), read))

    expected = None if how == "as it was" else Status.PENDING
    assert lesson.status(session=TOMORROW) is expected


def test_the_photo_that_was_enrolled_is_no_selfie(lesson, read):
    assert checked_in(lesson, look(selfie(LENAS, 0), read)) is None


def test_a_face_much_like_one_enrolled_is_flagged(lesson, read):
    lesson.talk.says(MAYA, "/enrolface")
    lesson.talk.presses(MAYA, "I agree")

    lesson.photo(MAYA, look(selfie(LENAS, 7), read))

    assert lesson.heard(CORA)[-1].text.startswith("Maya Okafor's face is hard to tell")


def test_online_a_head_that_turns_is_asked_for(lesson, read):
    online = replace(MATHS, room=ONLINE.id, version=2)
    lesson.world.work(lambda ports: ports[Sessions].change(HERE.id, online, MATHS))

    seen = look(selfie(LENAS, 3), read)
    said = lesson.photo(LENA, seen)
    assert "Now turn your head" in said.text
    lesson.photo(LENA, look(selfie(LENAS, 4, yaw=TURNED), read))
    assert lesson.status() is Status.PRESENT


def again(data: bytes, how: str) -> bytes:
    if how == "as it was":
        return data
    image = Image.open(BytesIO(data)).convert("RGB")
    if how == "saved again":
        image = image.resize((500, 500))
    else:
        image = image.crop((8, 8, 632, 632))
    written = BytesIO()
    image.save(written, "JPEG", quality=80)
    return written.getvalue()


def test_what_may_be_kept_of_a_photo_is_small_and_tells_nothing_of_its_camera(read):
    seen = look(selfie(LENAS, 3, taken=TOMORROW.planned.start), read)

    kept = Image.open(BytesIO(seen.small))

    assert seen.from_camera
    assert (kept.format, max(kept.size) <= 640, dict(kept.getexif())) == (
        "JPEG",
        True,
        {},
    )

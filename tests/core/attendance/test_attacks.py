"""Whatever somebody tries who is not there, or is not who they say."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from bot.incoming import PlaceSource
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.model import Status
from core.attendance.photos.photo import (
    DARKEST,
    LEAST_SHARP,
    SMALLEST_FACE,
    FaceTemplate,
    PhotoProblem,
    PhotoSeen,
)
from core.kernel.ids import SiteId
from core.kernel.permissions import NotPermitted
from core.kernel.place import Place
from core.kernel.span import Span
from core.organisation.model import DateOrder, Site
from core.organisation.ports import Sites
from core.sessions.errors import NoSuchSession
from core.sessions.model import SessionId
from tests.core.attendance.lesson import (
    CENTRE,
    HALF_LENAS,
    HOUR,
    MATHS,
    MINUTE,
    SECOND,
    STRANGERS,
    TEN,
    Lesson,
    face,
    selfie,
)
from tests.people import (
    AS_GINA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HERE,
    LENA,
    LEO,
    LONDON,
)

DAY = timedelta(days=1)
FAR_NORTH = Place(53.5, CENTRE.lon)
TOMORROW = replace(
    MATHS,
    id=SessionId(UUID(int=712)),
    planned=Span(TEN + DAY, TEN + DAY + HOUR),
)


def verdict_of(lesson: Lesson, seen: PhotoSeen | None = None, **how: Any) -> str:
    lesson.place()
    return lesson.photo(seen=seen, **how).text


def test_a_forwarded_selfie_is_refused(lesson: Lesson):
    said = verdict_of(lesson, forwarded=True)

    assert "The photo was forwarded from another chat." in said
    assert lesson.status() is None


def test_a_gallery_photo_of_oneself_is_never_claimed_to_be_live(lesson: Lesson):
    said = verdict_of(lesson, as_file=True)

    assert "came as a file that does not say when it was taken" in said
    assert lesson.status() is Status.PENDING


def test_a_gallery_photo_is_refused_where_the_policy_says_so(lesson: Lesson):
    lesson.weighs(Reason.PHOTO_FROM_FILE, Grade.REFUSED)

    verdict_of(lesson, as_file=True)

    assert lesson.status() is None


def test_a_photo_taken_yesterday_is_pending(lesson: Lesson):
    old = replace(selfie(), taken=TEN - DAY, from_camera=True)

    said = verdict_of(lesson, old, as_file=True)

    assert "taken 24 h before" in said
    assert lesson.status() is Status.PENDING


def test_an_edited_file_may_tell_any_time_and_is_not_believed(lesson: Lesson):
    forged = replace(selfie(), taken=TEN, from_camera=False)

    verdict_of(lesson, forged, as_file=True)

    assert lesson.status() is Status.PENDING


@pytest.mark.parametrize(
    ("how", "status"),
    [("same id", None), ("same bytes", None), ("saved again", Status.PENDING)],
)
def test_a_photo_sent_before_is_known_again(lesson: Lesson, how, status):
    lesson.add(TOMORROW)
    first = selfie()
    lesson.photo(seen=first, unique="file-1")
    lesson.place()
    lesson.at(TEN + DAY)

    again = selfie() if how == "same id" else first
    if how == "saved again":
        again = replace(first, sha256="f" * 64, looks=first.looks ^ 0b101)
    lesson.photo(seen=again, unique="file-1" if how == "same id" else "file-2")
    lesson.place()

    assert lesson.status(session=TOMORROW) is status


def test_the_same_shot_in_another_picture_is_known_by_its_face(lesson: Lesson):
    lesson.add(TOMORROW)
    first = selfie()
    lesson.photo(seen=first)
    lesson.place()
    lesson.at(TEN + DAY)

    lesson.photo(seen=replace(selfie(), face=first.face))
    lesson.place()

    assert lesson.status(session=TOMORROW) is Status.PENDING


def test_a_photo_that_a_friend_sent_is_refused(lesson: Lesson):
    lesson.world.work(lambda ports: lesson.enrol(ports, LEO))
    seen = selfie()
    lesson.photo(seen=seen)
    lesson.place()

    lesson.photo(LEO, seen)
    said = lesson.place(LEO)

    assert "That very photo has been sent before." in said.text
    assert lesson.status(LEO) is None


def test_the_wrong_person_is_refused(lesson: Lesson):
    said = verdict_of(lesson, selfie(STRANGERS))

    assert "does not show your enrolled face" in said
    assert lesson.status() is None


def test_a_face_hard_to_tell_is_left_to_the_tutor(lesson: Lesson):
    verdict_of(lesson, selfie(HALF_LENAS))

    assert lesson.status() is Status.PENDING


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"faces": 2, "face": None}, "I see more than one face"),
        ({"faces": 0, "face": None}, "I see no face"),
        ({"faces": 0, "face": None, "brightness": 8.0}, "too dark"),
        ({"face": face(brightness=DARKEST - 1)}, "too dark"),
        ({"face": face(side=SMALLEST_FACE - 1)}, "too small"),
        ({"face": face(sharpness=LEAST_SHARP - 1)}, "blurred"),
        ({"unreadable": PhotoProblem.TOO_MANY_PIXELS}, "more pixels than I take"),
    ],
)
def test_a_photo_that_shows_too_little_or_too_many_counts_for_nothing(
    lesson: Lesson, changed, words
):
    said = verdict_of(lesson, replace(selfie(), **changed))

    assert words in said
    assert lesson.status() is None


def test_a_face_of_another_engine_proves_nothing(lesson: Lesson):
    foreign = replace(selfie(), face=face(template=FaceTemplate("dlib", (0.1,) * 128)))

    said = verdict_of(lesson, foreign)

    assert "I would have to learn your face anew" in said
    assert lesson.status() is None


def test_a_dropped_pin_is_pending(lesson: Lesson):
    lesson.photo()
    lesson.place(source=PlaceSource.PINNED)

    assert lesson.status() is Status.PENDING


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"source": PlaceSource.FORWARDED}, "forwarded from another chat"),
        ({"forwarded": True}, "forwarded from another chat"),
        ({"accuracy": 1500}, "only to 1,500 m; 100 m is the most I take"),
        ({"old": 6 * MINUTE}, "was 6 min old"),
        ({"metres": 111}, "You were 111 m from the room's place; 110 m is the limit"),
    ],
)
def test_a_place_that_proves_nothing_is_refused(lesson: Lesson, how, words):
    lesson.photo()

    said = lesson.place(**how)

    assert words in said.text
    assert lesson.status() is None


def test_who_jumped_across_the_country_is_looked_at(lesson: Lesson):
    """Two sites: nobody gets from one to the other within the half hour."""
    north = Site(
        SiteId(UUID(int=720)), "North", LONDON, "GBP", DateOrder.DAY_FIRST, FAR_NORTH
    )
    soon = replace(
        TOMORROW,
        planned=Span(TEN + 40 * MINUTE, TEN + 2 * HOUR),
        site=north.id,
        room=None,
    )
    lesson.world.work(lambda ports: ports[Sites].add(HERE.id, north))
    lesson.add(soon)
    lesson.photo()
    lesson.place()
    lesson.at(TEN + 31 * MINUTE)
    lesson.photo()

    said = lesson.place(metres=222_390)

    assert "m away 31 min before" in said.text
    assert lesson.status(session=soon) is Status.PENDING


def test_a_code_is_guessed_five_times_and_no_more(lesson: Lesson):
    shown = lesson.world.run(ShowCode(AS_MAYA, MATHS.id)).code
    wrong = f"{(int(shown) + 1) % 100_000:05}"
    lesson.talk.says(LEO, "/here")

    left = [lesson.talk.says(LEO, f"/here {wrong}").text for _ in range(5)]
    right = lesson.talk.says(LEO, f"/here {shown}").text

    assert "you have 4 guesses left" in left[0]
    assert "you have one guess left" in left[3]
    assert "you have no guesses left" in left[4]
    assert "you have no guesses left" in right
    lesson.place(LEO)
    assert lesson.status(LEO) is None


def test_an_old_code_is_wrong(lesson: Lesson):
    shown = lesson.world.run(ShowCode(AS_MAYA, MATHS.id)).code
    lesson.at(TEN + timedelta(seconds=90))

    assert "not the number shown now" in lesson.talk.says(LEO, f"/here {shown}").text


def test_a_code_of_another_session_is_wrong(lesson: Lesson):
    lesson.add(TOMORROW)
    lesson.world.run(ShowCode(AS_MAYA, MATHS.id))
    shown = lesson.world.run(ShowCode(AS_MAYA, TOMORROW.id)).code

    assert "not the number shown now" in lesson.talk.says(LEO, f"/here {shown}").text


def test_a_code_that_was_never_shown_cannot_be_right(lesson: Lesson):
    assert "not the number shown now" in lesson.talk.says(LEO, "/here 12345").text


@pytest.mark.parametrize("who", [AS_LENA, AS_GINA])
def test_students_and_guardians_are_shown_no_code(lesson: Lesson, who):
    with pytest.raises(NotPermitted):
        lesson.world.run(ShowCode(who, MATHS.id))


@pytest.mark.parametrize("who", [AS_TOM, AS_SAM])
def test_other_tutors_are_shown_no_code(lesson: Lesson, who):
    with pytest.raises(NoSuchSession):
        lesson.world.run(ShowCode(who, MATHS.id))


def test_a_code_without_a_place_is_not_enough(lesson: Lesson):
    shown = lesson.world.run(ShowCode(AS_MAYA, MATHS.id)).code

    asked = lesson.talk.says(LEO, f"/here {shown}")

    assert "Share your live location with me." in asked.text
    assert lesson.status(LEO) is None
    assert lesson.place(LEO).text.startswith("You are present")


def test_a_wrong_face_is_not_made_good_by_the_right_code(lesson: Lesson):
    """Somebody read the number out to a friend, who holds the phone."""
    shown = lesson.world.run(ShowCode(AS_MAYA, MATHS.id)).code
    lesson.photo(seen=selfie(STRANGERS))
    lesson.talk.says(LENA, f"/here {shown}")
    lesson.place()

    assert lesson.status() is None


def test_a_clock_set_ahead_gains_nothing(lesson: Lesson):
    lesson.at(TEN - 20 * MINUTE)

    said = lesson.photo(sent_at=TEN)

    assert said.text.startswith("No session of yours is open")


def test_a_device_that_says_it_sent_it_long_ago_is_looked_at(lesson: Lesson):
    """A browser tells its own time: it would gladly have been there on time."""
    lesson.at(TEN + 12 * MINUTE)
    lesson.photo()

    said = lesson.place(sent_at=TEN, by_device=True)

    assert lesson.status() is Status.PENDING
    assert "It reached me 12 min after it says it was sent." in said.text


@pytest.mark.parametrize(
    ("late", "told"),
    [(30, Status.PRESENT), (110, None), (200, Status.PENDING)],
)
def test_a_device_cannot_make_an_old_number_good_again_by_its_own_clock(
    lesson: Lesson, late: int, told: Status | None
):
    shown = lesson.world.run(ShowCode(AS_MAYA, MATHS.id)).code
    lesson.at(TEN + late * SECOND)
    claimed: dict[str, Any] = {"sent_at": TEN + 20 * SECOND, "by_device": True}

    lesson.talk.says(LEO, f"/here {shown}", **claimed)
    lesson.place(LEO, **claimed)

    assert lesson.status(LEO) is told

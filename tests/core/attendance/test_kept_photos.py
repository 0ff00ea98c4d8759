"""Pictures are kept where an organisation says so, for as long as it says."""

from dataclasses import replace
from datetime import timedelta

from bot.incoming import PlaceSource
from core.application import Ports
from core.attendance.model import Status
from core.attendance.ports import Enrolments
from core.attendance.register.show import WhyVerdict
from core.attendance.retention import Shelf, Shelves
from tests.core.attendance.lesson import MATHS, STRANGERS, TEN, Lesson, selfie
from tests.people import AS_MAYA, HERE, LENA, LEO, MAYA

DAY = timedelta(days=1)
PICTURE = replace(selfie(), small=b"a small jpeg")


def purged(lesson: Lesson) -> int:
    """How many whose day has come."""
    now = lesson.world.clock.now()

    def empty(ports: Ports) -> int:
        shelves: Shelves = ports[Shelves]
        return shelves.empty(HERE.id, Shelf.PHOTOS, now)

    return lesson.world.work(empty)


def kept(lesson: Lesson) -> tuple[bytes, ...]:
    return lesson.world.run(WhyVerdict(AS_MAYA, MATHS.id, LENA.id)).photos


def test_a_picture_of_which_nothing_is_left_to_decide_is_gone_at_once(lesson: Lesson):
    lesson.photo(seen=PICTURE)
    lesson.place()

    assert kept(lesson) == ()


def test_none_is_kept_where_the_policy_says_so(lesson: Lesson):
    lesson.policies(photos_kept=timedelta())
    lesson.photo(seen=PICTURE)
    lesson.place(source=PlaceSource.PINNED)

    assert kept(lesson) == ()


def test_a_decided_one_goes_as_soon_as_nobody_can_undo_that(lesson: Lesson):
    pending(lesson)
    lesson.talk.says(MAYA, "/attend Lena late")
    assert kept(lesson) == (PICTURE.small,)

    lesson.at(TEN + timedelta(minutes=11))

    assert purged(lesson) == 1
    assert kept(lesson) == ()


def test_the_pending_are_shown_one_after_another_beside_the_enrolled_face(
    lesson: Lesson,
):
    lesson.world.work(lambda ports: lesson.enrol(ports, LEO, STRANGERS))
    stamped(lesson)
    pending(lesson)
    lesson.photo(LEO, replace(selfie(STRANGERS), small=b"another jpeg"))
    lesson.place(LEO, source=PlaceSource.PINNED)
    lesson.card()

    first = lesson.talk.presses(MAYA, "Look at all that are pending")
    assert first.title == "Lena Brandt (1 of 2)"
    assert [file.name for file in first.files] == ["enrolled.jpg", "selfie-1.jpg"]
    assert "The place was a pin on the map" in first.text

    second = lesson.talk.presses(MAYA, "present")
    assert second.title == "Leo Hart (1 of 1)"
    last = lesson.talk.presses(MAYA, "absent")
    assert "Nobody is pending." in last.text
    assert lesson.status(LENA) is Status.PRESENT
    assert lesson.status(LEO) is Status.ABSENT


def pending(lesson: Lesson) -> None:
    lesson.start()
    lesson.photo(seen=PICTURE)
    lesson.place(source=PlaceSource.PINNED)


def stamped(lesson: Lesson) -> None:
    def keep(ports: Ports) -> None:
        known = ports[Enrolments].find(HERE.id, LENA.id)
        ports[Enrolments].keep(HERE.id, replace(known, picture=b"a stamp"))

    lesson.world.work(keep)


def test_whoever_decides_sees_the_picture_until_its_day_comes(lesson: Lesson):
    lesson.policies(photos_kept=7 * DAY)
    lesson.start()
    lesson.photo(seen=PICTURE)
    lesson.place(source=PlaceSource.PINNED)
    lesson.card()

    shown = lesson.talk.presses(MAYA, "Why pending?")

    assert [file.mime for file in shown.files] == ["image/jpeg"]
    assert shown.files[0].alt == "A selfie that Lena Brandt sent to check in"
    lesson.at(TEN + 7 * DAY - timedelta(seconds=1))
    assert purged(lesson) == 0
    lesson.at(TEN + 7 * DAY)
    assert purged(lesson) == 1
    assert kept(lesson) == ()


def test_a_forgotten_face_takes_its_pictures_with_it(lesson: Lesson):
    lesson.policies(photos_kept=7 * DAY)
    lesson.photo(seen=PICTURE)

    lesson.talk.says(LENA, "/forgetface sure=yes")

    assert kept(lesson) == ()


def test_nobodys_picture_shows_in_a_log(lesson: Lesson):
    del lesson
    assert "small jpeg" not in repr(PICTURE)

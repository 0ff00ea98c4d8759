"""Pictures are kept where an organisation says so, for as long as it says."""

from dataclasses import replace
from datetime import timedelta

from bot.incoming import PlaceSource
from core.attendance.overdue import PurgePhotos
from core.attendance.register import WhyVerdict
from core.kernel.actor import THE_DESK
from tests.core.attendance.lesson import MATHS, TEN, Lesson, selfie
from tests.people import AS_MAYA, LENA, MAYA

DAY = timedelta(days=1)
PICTURE = replace(selfie(), small=b"a small jpeg")


def kept(lesson: Lesson) -> tuple[bytes, ...]:
    return lesson.world.run(WhyVerdict(AS_MAYA, MATHS.id, LENA.id)).photos


def test_no_picture_is_kept_unless_the_policy_says_so(lesson: Lesson):
    lesson.photo(seen=PICTURE)
    lesson.place()

    assert kept(lesson) == ()


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
    assert lesson.world.run(PurgePhotos(THE_DESK)) == 0
    lesson.at(TEN + 7 * DAY)
    assert lesson.world.run(PurgePhotos(THE_DESK)) == 1
    assert kept(lesson) == ()


def test_a_forgotten_face_takes_its_pictures_with_it(lesson: Lesson):
    lesson.policies(photos_kept=7 * DAY)
    lesson.photo(seen=PICTURE)

    lesson.talk.says(LENA, "/forgetface sure=yes")

    assert kept(lesson) == ()


def test_nobodys_picture_shows_in_a_log(lesson: Lesson):
    del lesson
    assert "small jpeg" not in repr(PICTURE)

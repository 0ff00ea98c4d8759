"""Nothing is kept longer than was said, and somebody looks whether that is so."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.incoming import PlaceSource
from core.application import Ports
from core.attendance.model import CheckIn, Status
from core.attendance.ports import CheckIns, Enrolments, KeptPhotos, PhotoTraces
from core.attendance.register.show import WhyVerdict
from core.attendance.retention import EmptyShelves, ProveAbsence, Shelf
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.permissions import NotPermitted
from core.messaging.tidy import Tidy
from core.people.erase import ErasePerson
from core.people.manage import RemovePerson
from tests.core.attendance.lesson import HOUR, MATHS, TEN, Lesson
from tests.core.attendance.test_kept_photos import PICTURE
from tests.people import ADA, AS_ADA, AS_MAYA, HERE, LENA, MAYA

DAY = timedelta(days=1)
FACES = (
    "SELECT * FROM enrolment",
    "SELECT * FROM photo_trace",
    "SELECT * FROM kept_photo",
)
HART_LANE = desk_of(HERE.id)


def tries(lesson: Lesson) -> list[CheckIn]:
    def find(ports: Ports) -> list[CheckIn]:
        kept: CheckIns = ports[CheckIns]
        return kept.of(HERE.id, MATHS.id, LENA.id)

    return lesson.world.work(find)


def checked_in(lesson: Lesson) -> None:
    lesson.policies(photos_kept=30 * DAY)
    lesson.start()
    lesson.photo(seen=PICTURE)
    lesson.place(source=PlaceSource.PINNED)
    assert lesson.status() is Status.PENDING


def night(lesson: Lesson, days: int) -> Mapping[Shelf, int]:
    lesson.at(TEN + days * DAY + HOUR)
    lesson.world.run(Tidy(THE_DESK))
    lesson.world.run(EmptyShelves(HART_LANE))
    return lesson.world.run(ProveAbsence(HART_LANE))


def test_a_place_goes_after_its_days_and_the_verdict_is_explained_still(
    lesson: Lesson,
):
    checked_in(lesson)
    before = lesson.world.run(WhyVerdict(AS_MAYA, MATHS.id, LENA.id)).verdicts

    night(lesson, 89)
    assert tries(lesson)[0].evidence.place is not None
    assert night(lesson, 91) == {}
    (gone,) = tries(lesson)

    assert gone.evidence.place is None
    assert gone.signals.place is not None
    after = lesson.world.run(WhyVerdict(AS_MAYA, MATHS.id, LENA.id)).verdicts
    assert after == before
    assert after[0].findings != ()


def test_every_night_it_is_written_down_that_nothing_is_left(lesson: Lesson):
    checked_in(lesson)

    assert night(lesson, 400) == {}
    told = lesson.talk.says(ADA, "/audit")
    shown = lesson.talk.says(LENA, "/retention")

    assert "prove absence · 0 left" in told.fields[0].value
    assert "0 left" in shown.text
    assert shown.fields[1].value == "90 days"


def test_what_is_left_is_told_once_a_day(lesson: Lesson):
    checked_in(lesson)
    lesson.at(TEN + 91 * DAY)

    left = lesson.world.run(ProveAbsence(HART_LANE))

    assert left[Shelf.PLACES] == 1
    assert left[Shelf.PHOTOS] == 1
    assert lesson.world.run(ProveAbsence(HART_LANE)) == {}
    lesson.at(TEN + 92 * DAY)
    assert lesson.world.run(ProveAbsence(HART_LANE))[Shelf.PLACES] == 1


def test_a_shorter_time_is_an_order(lesson: Lesson):
    checked_in(lesson)
    lesson.talk.says(ADA, "/set places_kept 10")

    night(lesson, 11)

    assert tries(lesson)[0].evidence.place is None


def test_nobody_else_empties_a_shelf(lesson: Lesson):
    with pytest.raises(NotPermitted):
        lesson.world.run(EmptyShelves(AS_MAYA))
    with pytest.raises(NotPermitted):
        lesson.world.run(ProveAbsence(AS_MAYA))


def test_of_somebody_erased_nothing_can_be_read(lesson: Lesson):
    checked_in(lesson)

    lesson.world.run(ErasePerson(AS_ADA, LENA.id))

    def look(ports: Ports) -> None:
        photos: KeptPhotos = ports[KeptPhotos]
        traces: PhotoTraces = ports[PhotoTraces]
        enrolments: Enrolments = ports[Enrolments]
        known = enrolments.find(HERE.id, LENA.id)
        assert known is None or known.templates == ()
        assert photos.of(HERE.id, MATHS.id, LENA.id) == []
        assert traces.earlier(HERE.id, LENA.id, besides=None, limit=9) == []

    lesson.world.work(look)
    assert all(each.evidence.place is None for each in tries(lesson))


def test_of_somebody_removed_the_face_is_destroyed_once_that_stands(lesson: Lesson):
    checked_in(lesson)
    lesson.world.run(RemovePerson(AS_ADA, LENA.id))

    def rows(ports: Ports) -> list[int]:
        run = ports[KeptPhotos].connection.exec_driver_sql
        return [len(run(each).all()) for each in FACES]

    assert lesson.world.work(rows) == [1, 1, 1]
    assert night(lesson, 2) == {}
    assert lesson.world.work(rows) == [0, 0, 0]


def test_what_should_be_gone_and_is_not_reaches_a_person_at_any_hour(lesson: Lesson):
    checked_in(lesson)
    lesson.at(TEN + 120 * DAY + 13 * HOUR)

    left = lesson.world.run(ProveAbsence(HART_LANE))

    assert left
    told = lesson.heard(ADA)[-1]
    assert told.text.startswith(f"{sum(left.values())} things that should be gone")
    assert [each.value for each in told.fields] == [str(n) for n in left.values()]
    assert not any("should be gone" in each.text for each in lesson.heard(MAYA))
    lesson.talk.presses(ADA, "How long what is kept")
    assert lesson.world.run(ProveAbsence(HART_LANE)) == {}

"""Leaving while a session is held, as a live place tells it: in minutes, by no map."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest

from core.application import Ports
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.model import CheckIn, Status
from core.attendance.ports import CheckIns
from core.messaging.model import Message
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, SECOND, TEN, Lesson
from tests.people import HERE, LENA, MAYA

FAR = 5_000


@pytest.fixture
def there(lesson: Lesson) -> Lesson:
    """Lena is present, goes on sharing her place, and leaving is only marked."""
    lesson.weighs(Reason.LEFT_FENCE, Grade.GOOD)
    lesson.start()
    lesson.photo()
    lesson.place(message="live")
    assert lesson.status() is Status.PRESENT
    return lesson


def steps(lesson: Lesson, at: datetime, metres: float, accuracy: float = 10) -> str:
    """What she is told then, if anything."""
    before = len(lesson.heard(LENA))
    lesson.at(at)
    with suppress(IndexError):  # nobody wants to hear of each
        lesson.place(metres=metres, accuracy=accuracy, message="live", edited_at=at)
    return "\n".join(each.text for each in lesson.heard(LENA)[before:])


def walks_off(lesson: Lesson, first: datetime, minutes: int) -> list[str]:
    """Out of the door at `first`, and a fix each minute from then on."""
    return [
        steps(lesson, first + n * MINUTE, min(400 * (n + 1), FAR))
        for n in range(minutes + 1)
    ]


def made(lesson: Lesson) -> list[CheckIn]:
    def look(ports: Ports) -> list[CheckIn]:
        check_ins: CheckIns = ports[CheckIns]
        return check_ins.of(HERE.id, MATHS.id, LENA.id)

    return lesson.world.work(look)


def left_on(card: Message) -> list[str]:
    return [each.value for each in card.fields if "left" in each.label]


def test_where_leaving_is_only_marked_it_takes_no_presence_away(there: Lesson):
    said = walks_off(there, TEN + 15 * MINUTE, 6)

    assert there.status() is Status.PRESENT
    assert [bool(each) for each in said] == [False] * 5 + [True, False]
    assert "you have left" in said[5]
    assert left_on(there.card()) == ["Lena Brandt (5 min)"]


def test_the_tutor_reads_for_how_long_once_they_are_back(there: Lesson):
    walks_off(there, TEN + 15 * MINUTE, 10)
    steps(there, TEN + 40 * MINUTE, 0)

    assert left_on(there.card()) == ["Lena Brandt (25 min)"]
    told = there.talk.says(
        MAYA, f"/evidence session=id:{MATHS.id} student=id:{LENA.id}"
    )
    assert "outside for 25 min" in told.text
    assert made(there)[0].signals.left is None


def test_where_the_policy_says_so_the_tutor_decides(there: Lesson):
    there.weighs(Reason.LEFT_FENCE, Grade.PENDING)

    said = walks_off(there, TEN + 15 * MINUTE, 6)

    assert there.status() is Status.PRESENT  # judged under the policy of then
    assert "Your tutor sees that" in said[5]


def test_who_leaves_is_left_to_the_tutor_who_may_know_why(lesson: Lesson):
    lesson.start()
    lesson.photo()
    lesson.place(message="live")

    said = walks_off(lesson, TEN + 15 * MINUTE, 6)

    assert lesson.status() is Status.PENDING
    assert "Your tutor will take a look" in said[5]
    lesson.talk.says(MAYA, "/attend Lena present")
    walks_off(lesson, TEN + 40 * MINUTE, 6)
    assert lesson.status() is Status.PRESENT


def test_one_fix_outside_is_no_leaving(there: Lesson):
    steps(there, TEN + 15 * MINUTE, 400)
    steps(there, TEN + 22 * MINUTE, 0)
    steps(there, TEN + 30 * MINUTE, 400)
    steps(there, TEN + 31 * MINUTE, 0)

    assert left_on(there.card()) == []
    assert len(made(there)) == 1


def test_a_short_walk_and_a_vague_phone_are_no_leaving(there: Lesson):
    for n in range(8):
        steps(there, TEN + (15 + n) * MINUTE, FAR, accuracy=1_500)
    for n in range(4):
        steps(there, TEN + (30 + n) * MINUTE, 300)
    steps(there, TEN + 34 * MINUTE, 0)

    assert left_on(there.card()) == []


def test_what_is_told_before_the_start_or_after_the_end_is_nobodys_business(
    lesson: Lesson,
):
    lesson.at(TEN - 10 * MINUTE)
    lesson.photo()
    lesson.place(message="live")
    walks_off(lesson, TEN - 9 * MINUTE, 8)
    lesson.at(TEN).start()
    steps(lesson, TEN + MINUTE, 0)
    lesson.at(TEN + HOUR).end()
    walks_off(lesson, TEN + HOUR + MINUTE, 12)

    assert len(made(lesson)) == 1


def test_a_place_that_leaps_is_left_to_the_tutor(there: Lesson):
    """Twice in a row: the first such fix may be a slip of the phone's."""
    steps(there, TEN + 5 * MINUTE, 0)
    steps(there, TEN + 5 * MINUTE + 10 * SECOND, 90_000)
    assert there.status() is Status.PRESENT
    steps(there, TEN + 5 * MINUTE + 20 * SECOND, 90_050)

    assert there.status() is Status.PENDING
    [_, later] = made(there)
    assert Reason.PLACE_JUMPED in {each.reason for each in later.verdict.findings}


def test_a_slip_of_the_phone_is_forgotten(there: Lesson):
    for n in range(10):
        at = TEN + 5 * MINUTE + n * timedelta(seconds=10)
        steps(there, at, 90_000 if n % 2 else 0)

    assert there.status() is Status.PRESENT
    assert len(made(there)) == 1


def test_looking_anew_uses_up_no_try(lesson: Lesson):
    lesson.policies(check_in_tries=1)
    lesson.start()
    lesson.photo()
    lesson.place(message="live")
    walks_off(lesson, TEN + 10 * MINUTE, 6)

    assert len([each for each in made(lesson) if not each.instead_of]) == 1

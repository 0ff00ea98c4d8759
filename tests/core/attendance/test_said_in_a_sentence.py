"""Who was there, said in one sentence, and what the register then says of each."""

import pytest

from core.attendance.model import Status
from core.attendance.review.decide import Decide
from core.kernel.actor import Actor
from core.kernel.permissions import NotPermitted
from core.sessions.errors import NoSuchSession
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import AS_LEO, AS_SAM, LENA, LEO, MAYA


def told(lesson: Lesson, sentence: str) -> dict[str, tuple[Status | None, int]]:
    lesson.talk.says(MAYA, sentence)
    told: dict[str, tuple[Status | None, int]] = {}
    for name, who in (("Leo", LEO), ("Lena", LENA)):
        entry = lesson.entry(who)
        if entry is not None and entry.at is not None:
            told[name] = (entry.status, int((entry.at - TEN) / MINUTE))
    return told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "everyone here but Leo, Lena 10 late",
            {"Leo": (Status.ABSENT, 30), "Lena": (Status.LATE, 10)},
        ),
        ("Lena came 10 min late", {"Lena": (Status.LATE, 10)}),
        ("Lena arrived 10:25", {"Lena": (Status.LATE, 25)}),
        ("Lena arrived at 10:05", {"Lena": (Status.PRESENT, 5)}),
        (
            "Leo 5 late, Lena 15",
            {"Leo": (Status.LATE, 5), "Lena": (Status.LATE, 15)},
        ),
        (
            "all here but Leo arrived 10:12",
            {"Leo": (Status.LATE, 12), "Lena": (Status.PRESENT, 30)},
        ),
        (
            "all present except Leo sick",
            {"Leo": (Status.ABSENT, 30), "Lena": (Status.PRESENT, 30)},
        ),
        (
            "Leo was not absent, just 10 late, Lena here",
            {"Leo": (Status.LATE, 10), "Lena": (Status.PRESENT, 30)},
        ),
    ],
)
def test_each_is_what_was_said_of_them(
    lesson: Lesson, sentence: str, expected: dict[str, tuple[Status, int]]
):
    lesson.start()
    lesson.at(TEN + HOUR / 2)

    assert told(lesson, sentence) == expected


def test_the_answer_says_by_how_much_and_is_taken_back(lesson: Lesson):
    lesson.start()

    said = lesson.talk.says(MAYA, "everyone here but Leo, Lena 10 late")

    assert said.text.splitlines()[1:] == [
        "Lena Brandt: late, by 10 min (10:10)",
        "Leo Hart: absent",
    ]
    lesson.talk.says(MAYA, "undo")
    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.EXPECTED,) * 2


def test_a_sentence_that_may_mean_two_things_changes_nothing(lesson: Lesson):
    lesson.start()

    for sentence in (
        "everyone here but Leo and Lena 10 late",
        "everyone but Leo and Lena late",
        "Leo, not Lena, was absent",
    ):
        lesson.talk.says(MAYA, sentence)

    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.EXPECTED,) * 2


@pytest.mark.parametrize(
    ("who", "refused"), [(AS_LEO, NotPermitted), (AS_SAM, NoSuchSession)]
)
def test_nobody_else_says_when_somebody_came(
    lesson: Lesson, who: Actor, refused: type[Exception]
):
    with pytest.raises(refused):
        lesson.world.run(Decide(who, (), MATHS.id, came=((LENA.id, 10 * MINUTE),)))

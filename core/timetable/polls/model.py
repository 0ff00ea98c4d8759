"""A poll: a few times, and to whom of those asked each of them would suit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import ClassId, CourseId, PersonId, RoomId
from core.kernel.span import Span
from core.sessions.model import SessionId

PollId = NewType("PollId", UUID)

LEAST, MOST = 2, 5


class Stand(StrEnum):
    OPEN = "open"
    WON = "won"  # the time that suits most is booked
    NONE = "none"  # nobody could, or none of the times was left
    DROPPED = "dropped"  # whoever asked needs no answer any more


@dataclass(frozen=True, slots=True)
class Option:
    span: Span
    room: RoomId | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Of one student, by themselves or by a guardian."""

    student: PersonId
    suits: frozenset[int] = frozenset()
    """The numbers of the times that do, from 0."""
    done: datetime | None = None
    by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Poll:
    id: PollId
    by: PersonId
    tutors: tuple[PersonId, ...]
    options: tuple[Option, ...]
    answers: tuple[Answer, ...]
    closes: datetime
    subject: str = ""
    group: ClassId | None = None
    course: CourseId | None = None
    makes_up: SessionId | None = None
    stand: Stand = Stand.OPEN
    won: int | None = None

    @property
    def students(self) -> tuple[PersonId, ...]:
        return tuple(each.student for each in self.answers)

    @property
    def all_answered(self) -> bool:
        return all(each.done for each in self.answers)

    def count(self, number: int) -> int:
        return sum(number in each.suits for each in self.answers)

    def ranked(self) -> Sequence[int]:
        """Those that suit anybody: whom most come to first, then the earliest."""
        suit = [n for n in range(len(self.options)) if self.count(n)]
        return sorted(suit, key=lambda n: (-self.count(n), self.options[n].span, n))

    def of(self, student: PersonId) -> Answer:
        return next(each for each in self.answers if each.student == student)

    def with_answer(self, answer: Answer) -> "Poll":
        answers = tuple(
            answer if each.student == answer.student else each for each in self.answers
        )
        return replace(self, answers=answers)

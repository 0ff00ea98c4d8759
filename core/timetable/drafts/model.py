"""A draft: lessons as they are to be, and what publishing them comes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import ClassId, CourseId, PersonId, RoomId
from core.kernel.period import Period
from core.kernel.recurring import Rule
from core.sessions.model import SeriesId

DraftId = NewType("DraftId", UUID)

MOST = 20_000
"""Lessons of one draft."""


class Stage(StrEnum):
    OPEN = "open"
    PUBLISHING = "publishing"
    PUBLISHED = "published"
    WITHDRAWING = "withdrawing"
    DROPPED = "dropped"


class Action(StrEnum):
    """What publishing does about a lesson."""

    NONE = ""
    SAME = "same"
    NEW = "new"
    CHANGE = "change"
    END = "end"


class Done(StrEnum):
    """How far that is. What makes room for others goes before what needs room."""

    NOT = ""
    CLEARED = "cleared"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class TermDraft:
    """Of the days from `first` to `last`. `version` goes up with every change of it."""

    id: DraftId
    name: str
    days: Period
    by: PersonId
    at: datetime
    stage: Stage = Stage.OPEN
    version: int = 1
    published_at: datetime | None = None
    published_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """A row of a draft: what is to come round, with whom and where."""

    rule: Rule
    starts: time
    length: timedelta
    first: date
    last: date
    tutors: tuple[PersonId, ...]
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    course: CourseId | None = None
    subject: str = ""
    kind: str = ""
    room: RoomId | None = None

    @property
    def whose(self) -> "Whose":
        return whose(self.group, self.students)


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson, or, without one, a series that the draft has no place for."""

    number: int
    """Of its row in the file it came from."""
    lesson: Lesson | None
    action: Action = Action.NONE
    done: Done = Done.NOT
    replaces: SeriesId | None = None
    became: SeriesId | None = None
    version: int = 0
    """Of the replaced series, once room was made."""
    left_out: int = 0
    """Days on which somebody or something was taken after all."""


Whose = ClassId | frozenset[PersonId]
"""The class, or the students, that a lesson is for."""


def whose(group: ClassId | None, students: Sequence[PersonId]) -> Whose:
    return group if group is not None else frozenset(students)

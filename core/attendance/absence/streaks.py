"""Who stays away: absent time after time, or too often. Pure; excused never counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.attendance.model import Status
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.organisation.model import Policies
from core.sessions.model import SessionId

CAME = frozenset({Status.PRESENT, Status.LATE})
COUNTS = CAME | {Status.ABSENT}
"""Who is excused, or of whom it is not decided, neither came nor stayed away."""
DAY = timedelta(days=1)


class Sort(StrEnum):
    """Why somebody is told of."""

    IN_A_ROW = "in-a-row"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a register says of a student, and when the session began."""

    session: SessionId
    at: datetime
    status: Status


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on somebody is told of; never with a nought."""

    in_a_row: int
    below: int
    """Of a hundred."""
    at_least: int
    """So many sessions before a rate says anything."""
    within: timedelta

    @property
    def looks_back(self) -> timedelta:
        """A row may be longer than what a rate is of: with a session a week."""
        return max(self.within, self.in_a_row * 4 * 7 * DAY)


@dataclass(frozen=True, slots=True)
class Trouble:
    """`rows` are what it is made of, oldest first; `rate` only of what is below."""

    sort: Sort
    rows: tuple[Mark, ...]
    rate: int | None = None

    @property
    def since(self) -> datetime:
        """A row that began later is another."""
        return self.rows[0].at

    @property
    def absences(self) -> int:
        return sum(each.status is Status.ABSENT for each in self.rows)


def limits_of(policies: Policies) -> Limits:
    return Limits(
        policies.streak_absences,
        policies.at_risk_below,
        max(policies.at_risk_sessions, 1),
        policies.at_risk_days * DAY,
    )


def absent_now(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The absences since somebody was last there, oldest first."""
    row: list[Mark] = []
    for each in sorted(marks, key=_when):
        if each.status in CAME:
            row.clear()
        elif each.status is Status.ABSENT:
            row.append(each)
    return tuple(row)


def counted(marks: Iterable[Mark], since: datetime) -> tuple[Mark, ...]:
    found = (e for e in marks if e.status in COUNTS and e.at >= since)
    return tuple(sorted(found, key=_when))


def rate_of(marks: Sequence[Mark]) -> int | None:
    """Of a hundred; who came late came."""
    if not marks:
        return None
    return 100 * sum(each.status in CAME for each in marks) // len(marks)


def troubles(
    marks: Sequence[Mark], limits: Limits, now: datetime
) -> tuple[Trouble, ...]:
    found = []
    row = absent_now(marks)
    if limits.in_a_row and len(row) >= limits.in_a_row:
        found.append(Trouble(Sort.IN_A_ROW, row))
    of = counted(marks, now - limits.within)
    rate = rate_of(of)
    if rate is not None and len(of) >= limits.at_least and rate < limits.below:
        found.append(Trouble(Sort.BELOW, of, rate))
    return tuple(found)


def is_broken(
    sort: Sort, since: datetime, marks: Sequence[Mark], limits: Limits, now: datetime
) -> bool:
    """What was told of is over: they came, or come often enough again.

    A row is only broken by coming: an absence excused afterwards makes it shorter, and
    nobody is told of the same row again when it grows.
    """
    if sort is Sort.IN_A_ROW:
        row = absent_now(marks)
        came = any(each.status in CAME and each.at >= since for each in marks)
        return not row or came
    of = counted(marks, now - limits.within)
    rate = rate_of(of)
    return rate is None or len(of) < limits.at_least or rate >= limits.below


def _when(mark: Mark) -> tuple[datetime, SessionId]:
    return mark.at, mark.session


class Marks(Protocol):
    """What registers say, student by student; of cancelled sessions nothing."""

    def absent(self, organisation: OrganisationId, span: Span) -> Sequence[PersonId]:
        """Who was absent at least once from a session that began then."""
        ...

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId], span: Span
    ) -> Mapping[PersonId, Sequence[Mark]]:
        """Of sessions that began then, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    student: PersonId
    sort: Sort
    since: datetime


class Troubles(Protocol):
    """Of whom somebody was told, until it is over."""

    def every(self, organisation: OrganisationId) -> Sequence[Told]: ...

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> Sequence[Told]: ...

    def add(self, organisation: OrganisationId, told: Told, at: datetime) -> None: ...

    def drop(
        self, organisation: OrganisationId, student: PersonId, sort: Sort
    ) -> None: ...

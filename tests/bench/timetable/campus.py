"""What a made-up university is made of."""

from dataclasses import dataclass, field
from datetime import time
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Hall:
    """A room; `open` on weekdays between two hours, `repaired` in minutes."""

    id: UUID
    name: str
    seats: int
    longest: int | None
    open: tuple[int, int] | None
    repaired: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Teacher:
    """`free` on weekdays between two hours, `away` on one of them from an hour on."""

    id: UUID
    free: tuple[int, int] | None
    away: tuple[int, int] | None
    in_row: int | None
    lunch: tuple[time, time] | None
    earliest: time | None
    latest: time | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session; its times are minutes since the first midnight."""

    id: UUID
    start: int
    end: int
    hall: UUID
    tutor: UUID
    students: tuple[UUID, ...]
    off: bool


@dataclass(frozen=True, slots=True)
class University:
    halls: list[Hall]
    teachers: list[Teacher]
    meetings: list[Meeting] = field(default_factory=list[Meeting])

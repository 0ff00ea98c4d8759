"""What is in the way of a lesson of a draft."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class What(StrEnum):
    TUTOR = "tutor"
    STUDENT = "student"
    ROOM = "room"
    SEATS = "seats"
    CLOSED = "closed"
    SHUT = "shut"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A row, and what is in its way: another row, or a session that stands.

    `days` counts on how many days; `on` is the first of them.
    """

    row: int
    what: What
    name: str
    on: date
    days: int = 1
    other: int | None = None

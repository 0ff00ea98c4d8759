"""A calendar to be drawn: what stands on which day, in words already chosen."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How it stands with a session: each has a colour, a sign and a word."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Entry:
    """One session: `time` as its reader writes it, `label` who or what it is with."""

    time: str
    label: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Cell:
    """A day. `outside` belongs to the month before or after."""

    heading: str
    entries: tuple[Entry, ...] = ()
    today: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """With `weekdays` a month: a grid of as many columns; without, a list of days.

    `legend` says the word of each mark that is used. `alt` tells all of it in words.
    """

    name: str
    title: str
    about: str
    cells: tuple[Cell, ...]
    legend: tuple[tuple[Mark, str], ...]
    alt: str
    weekdays: tuple[str, ...] = ()

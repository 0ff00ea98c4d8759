"""How an organisation is made up: programmes in departments, departments in schools."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.curriculum.model import Course
from core.kernel.ids import UnitId


class Level(StrEnum):
    """From the smallest to the one that holds the others."""

    PROGRAMME = "programme"
    DEPARTMENT = "department"
    SCHOOL = "school"

    @property
    def rank(self) -> int:
        return tuple(Level).index(self)


@dataclass(frozen=True, slots=True)
class Unit:
    """`parent` is of a higher level; one that was removed holds nothing."""

    id: UnitId
    name: str
    level: Level
    parent: UnitId | None = None


def up_from(unit: UnitId | None, units: Mapping[UnitId, Unit]) -> list[Unit]:
    """It and what it belongs to, upwards."""
    found: list[Unit] = []
    while unit is not None and unit in units:
        found.append(units[unit])
        unit = units[unit].parent
    return found


def at_level(
    unit: UnitId | None, level: Level, units: Mapping[UnitId, Unit]
) -> Unit | None:
    """The programme, department or school that it is or belongs to."""
    found = [each for each in up_from(unit, units) if each.level is level]
    return found[0] if found else None


def places_in_units(
    units: Iterable[Unit], courses: Iterable[Course]
) -> dict[UUID, frozenset[UUID]]:
    """Of each unit all that is in it, down to the courses."""
    known = {each.id: each for each in units}
    found: dict[UUID, set[UUID]] = {each: set() for each in known}
    for unit in known.values():
        for up in up_from(unit.parent, known):
            found[up.id].add(unit.id)
    for course in courses:
        for up in up_from(course.unit, known):
            found[up.id].add(course.id)
    return {unit: frozenset(inside) for unit, inside in found.items()}

"""Add, change and remove units; each can be undone by another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes, reads
from core.curriculum.access import unit_known_to, unused
from core.curriculum.errors import (
    InAnotherUnit,
    NoSuchUnit,
    NotAbove,
    OfAnotherLevel,
)
from core.curriculum.ports import Units
from core.curriculum.units import Level, Unit, up_from
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import UnitId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AddUnit(Request[Unit]):
    name: str
    level: Level
    parent: UnitId | None = None


@dataclass(frozen=True, slots=True)
class HaveUnit(Request[Unit]):
    """The unit of that name, in `parent` if that is said; made where there is none."""

    name: str
    level: Level
    parent: UnitId | None = None


@dataclass(frozen=True, slots=True)
class ChangeUnit(Request[Unit]):
    """Answers it as it was."""

    unit: UnitId
    name: str
    parent: UnitId | None = None


@dataclass(frozen=True, slots=True)
class RemoveUnit(Request[Unit]):
    unit: UnitId


@dataclass(frozen=True, slots=True)
class RestoreUnit(Request[Unit]):
    unit: UnitId


@dataclass(frozen=True, slots=True)
class EveryUnit(Request[Sequence[Unit]]):
    """What a name may mean."""


@changes
def add_unit(request: AddUnit, units: Units) -> Unit:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    name = unused(request.name, units.every(actor.organisation))
    unit = Unit(UnitId(uuid4()), name, request.level, request.parent)
    _refuse_parent(actor, unit, units)
    units.add(actor.organisation, unit)
    return unit


@changes
def have_unit(request: HaveUnit, units: Units) -> Unit:
    """Refused where it says otherwise than what is there: lists move nothing."""
    actor, parent = request.actor, request.parent
    permitted(actor, Permission.MANAGE_CURRICULUM)
    every = {each.id: each for each in units.every(actor.organisation)}
    said = request.name.casefold()
    there = next((e for e in every.values() if e.name.casefold() == said), None)
    if there is None:
        return add_unit(AddUnit(actor, request.name, request.level, parent), units)
    if there.level is not request.level:
        raise OfAnotherLevel(there.name, there.level)
    if parent is None or parent in {each.id for each in up_from(there.parent, every)}:
        return there
    if there.parent is not None:
        raise InAnotherUnit(there.name, every[there.parent].name)
    change_unit(ChangeUnit(actor, there.id, there.name, parent), units)
    return replace(there, parent=parent)


@changes
def change_unit(request: ChangeUnit, units: Units) -> Unit:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    was = unit_known_to(actor, request.unit, units)
    others = [each for each in units.every(actor.organisation) if each.id != was.id]
    now = replace(was, name=unused(request.name, others), parent=request.parent)
    _refuse_parent(actor, now, units)
    units.change(actor.organisation, now)
    return was


@changes
def remove_unit(request: RemoveUnit, units: Units, clock: Clock) -> Unit:
    """What is in it stays, and is in no unit until it is back."""
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    unit = unit_known_to(actor, request.unit, units)
    units.remove(actor.organisation, unit.id, clock.now())
    return unit


@changes
def restore_unit(request: RestoreUnit, units: Units) -> Unit:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    unit = units.removed(actor.organisation, request.unit)
    if unit is None:
        raise NoSuchUnit
    unused(unit.name, units.every(actor.organisation))
    units.restore(actor.organisation, unit.id)
    return unit


@reads
def every_unit(request: EveryUnit, units: Units) -> Sequence[Unit]:
    return units.every(request.actor.organisation)


def _refuse_parent(actor: Actor, unit: Unit, units: Units) -> None:
    """Of a higher level always, so that nothing is above itself."""
    if unit.parent is None:
        return
    parent = unit_known_to(actor, unit.parent, units)
    if parent.level.rank <= unit.level.rank:
        raise NotAbove(parent.name, parent.level, unit.level)

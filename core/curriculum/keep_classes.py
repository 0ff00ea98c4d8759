"""Add, rename and remove classes; each can be undone by another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes, reads
from core.curriculum.access import class_known_to, unused
from core.curriculum.errors import NoSuchClass
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.clock import Clock
from core.kernel.ids import ClassId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AddClass(Request[Class]):
    name: str


@dataclass(frozen=True, slots=True)
class RenameClass(Request[Class]):
    """Answers it as it was."""

    group: ClassId
    name: str


@dataclass(frozen=True, slots=True)
class RemoveClass(Request[Class]):
    group: ClassId


@dataclass(frozen=True, slots=True)
class RestoreClass(Request[Class]):
    group: ClassId


@dataclass(frozen=True, slots=True)
class EveryClass(Request[Sequence[Class]]):
    """What a name in a sentence may mean; see `core.people.look_up.Everybody`."""


@changes
def add_class(request: AddClass, classes: Classes) -> Class:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    name = unused(request.name, classes.every(actor.organisation))
    group = Class(ClassId(uuid4()), name)
    classes.add(actor.organisation, group)
    return group


@changes
def rename_class(request: RenameClass, classes: Classes) -> Class:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    was = class_known_to(actor, request.group, classes)
    others = (c for c in classes.every(actor.organisation) if c.id != was.id)
    now = replace(was, name=unused(request.name, others))
    classes.change(actor.organisation, now)
    return was


@changes
def remove_class(request: RemoveClass, classes: Classes, clock: Clock) -> Class:
    """Its sessions stay as they are; it is offered no longer."""
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    group = class_known_to(actor, request.group, classes)
    classes.remove(actor.organisation, group.id, clock.now())
    return group


@changes
def restore_class(request: RestoreClass, classes: Classes) -> Class:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    group = classes.removed(actor.organisation, request.group)
    if group is None:
        raise NoSuchClass
    unused(group.name, classes.every(actor.organisation))
    classes.restore(actor.organisation, group.id)
    return group


@reads
def every_class(request: EveryClass, classes: Classes) -> Sequence[Class]:
    return classes.every(request.actor.organisation)

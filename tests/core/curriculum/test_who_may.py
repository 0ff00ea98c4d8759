"""Whoever manages one organisation's curriculum finds nothing of another's."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.application import Request
from core.curriculum.enrol import Enrol, MembersOf, PutMemberships, Unenrol
from core.curriculum.errors import (
    InClassAlready,
    NameTaken,
    NoSuchClass,
    NoSuchCourse,
    NoSuchTask,
    NotInClass,
    OnlyStudentsEnrol,
)
from core.curriculum.keep_classes import (
    AddClass,
    EveryClass,
    RemoveClass,
    RenameClass,
    RestoreClass,
)
from core.curriculum.keep_courses import (
    AddCourse,
    ChangeCourse,
    EveryCourse,
    RemoveCourse,
    RestoreCourse,
)
from core.curriculum.keep_tasks import (
    AddTask,
    EveryTask,
    RemoveTask,
    RenameTask,
    RestoreTask,
)
from core.kernel.actor import Actor, Role
from core.kernel.ids import TaskId
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.people.errors import NoSuchPerson
from tests.people import AS_ADA, AS_CORA, AS_LEO, AS_MAYA, AS_SAM, LENA, LEO, MAYA, SAM
from tests.world import World

ELSEWHERES_ADMIN: Actor = replace(AS_SAM, roles=frozenset({Role.ADMIN}))
MONDAY = date(2026, 3, 9)


@pytest.fixture
def requests(world: World):
    """One of each that is about something existing, as `actor` would ask."""
    group = world.run(AddClass(AS_ADA, "10B"))
    course = world.run(AddCourse(AS_ADA, "Logic"))
    task = world.run(AddTask(AS_ADA, course.id, "P12"))

    def of(actor: Actor):
        asked: list[tuple[Request[Any], type[Refusal]]] = [
            (RenameClass(actor, group.id, "10C"), NoSuchClass),
            (RemoveClass(actor, group.id), NoSuchClass),
            (RestoreClass(actor, group.id), NoSuchClass),
            (Enrol(actor, group.id, (LEO.id,)), NoSuchClass),
            (Unenrol(actor, group.id, (LEO.id,), MONDAY), NoSuchClass),
            (PutMemberships(actor, group.id, gone=(LEO.id,)), NoSuchClass),
            (ChangeCourse(actor, course.id, "Sense"), NoSuchCourse),
            (RemoveCourse(actor, course.id), NoSuchCourse),
            (RestoreCourse(actor, course.id), NoSuchCourse),
            (AddTask(actor, course.id, "P13"), NoSuchCourse),
            (RenameTask(actor, task.id, "P13"), NoSuchTask),
            (RemoveTask(actor, task.id), NoSuchTask),
            (RestoreTask(actor, task.id), NoSuchTask),
        ]
        return asked

    return of


def test_another_organisations_admin_finds_nothing(world: World, requests):
    for request, refused in requests(ELSEWHERES_ADMIN):
        with pytest.raises(refused):
            world.run(request)
    assert world.run(EveryClass(ELSEWHERES_ADMIN)) == []
    assert world.run(EveryCourse(ELSEWHERES_ADMIN)) == []
    assert world.run(EveryTask(ELSEWHERES_ADMIN)) == []


@pytest.mark.parametrize("who", [AS_MAYA, AS_LEO])
def test_it_takes_the_right_to_manage_it(world: World, requests, who):
    for request, _ in requests(who):
        with pytest.raises(NotPermitted):
            world.run(request)
    with pytest.raises(NotPermitted):
        world.run(AddClass(who, "X"))


def test_only_students_of_the_organisation_are_enrolled(world: World):
    group = world.run(AddClass(AS_CORA, "10B"))
    with pytest.raises(OnlyStudentsEnrol):
        world.run(Enrol(AS_CORA, group.id, (MAYA.id,)))
    with pytest.raises(NoSuchPerson):
        world.run(Enrol(AS_CORA, group.id, (SAM.id,)))
    with pytest.raises(NotInClass):
        world.run(Unenrol(AS_CORA, group.id, (LEO.id,), MONDAY))
    world.run(Enrol(AS_CORA, group.id, (LEO.id,)))
    with pytest.raises(InClassAlready):
        world.run(Enrol(AS_CORA, group.id, (LENA.id, LEO.id)))
    assert world.run(MembersOf(AS_CORA, group.id, MONDAY)) == [LEO.id]


def test_one_who_left_may_come_back(world: World):
    group = world.run(AddClass(AS_CORA, "10B"))
    world.run(Enrol(AS_CORA, group.id, (LEO.id,), date(2026, 1, 5)))
    [were] = world.run(Unenrol(AS_CORA, group.id, (LEO.id,), MONDAY))
    assert (were.since, were.until) == (date(2026, 1, 5), None)
    assert world.run(MembersOf(AS_CORA, group.id, MONDAY)) == []
    before = MONDAY - timedelta(days=1)
    assert world.run(MembersOf(AS_CORA, group.id, before)) == [LEO.id]

    world.run(Enrol(AS_CORA, group.id, (LEO.id,), MONDAY))

    assert world.run(MembersOf(AS_CORA, group.id, MONDAY)) == [LEO.id]


def test_a_restore_that_would_clash_is_refused(world: World):
    first = world.run(AddClass(AS_ADA, "10B"))
    world.run(RemoveClass(AS_ADA, first.id))
    world.run(AddClass(AS_ADA, "10B"))
    with pytest.raises(NameTaken):
        world.run(RestoreClass(AS_ADA, first.id))
    course = world.run(AddCourse(AS_ADA, "Logic", "LOG1"))
    with pytest.raises(NameTaken):
        world.run(AddCourse(AS_ADA, "Reasoning", "log1"))
    with pytest.raises(NoSuchTask):
        world.run(RemoveTask(AS_ADA, TaskId(uuid4())))
    assert world.run(EveryTask(AS_ADA, course.id)) == []

"""Heads and admins keep the time of those whom they answer for (T13)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.application import Request
from core.curriculum.errors import NoSuchCourse, NoSuchTask
from core.curriculum.keep_courses import AddCourse
from core.curriculum.keep_tasks import AddTask
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId, TaskId
from core.kernel.permissions import NotPermitted
from core.marking.change_marking import ChangeMarking
from core.marking.entries import EntriesOf, OneEntry
from core.marking.errors import (
    EntryChanged,
    LogsNoTime,
    NoSuchEntry,
    NoTimeSpent,
    SharesDoNotFit,
)
from core.marking.log_marking import LogMarking
from core.marking.model import MINUTE, Activity, Share, Target, Wanted
from core.marking.take_back_marking import RestoreMarking, TakeBackMarking
from core.people.errors import NoSuchPerson
from tests.people import AS_ADA, AS_HAL, AS_MAYA, AS_TOM, CORA, LENA, LEO, MAYA, SAM
from tests.world import World

MONDAY = date(2026, 3, 9)
NINE = datetime(2026, 3, 9, 9, tzinfo=UTC)


def course(world: World) -> Target:
    made = world.run(AddCourse(AS_ADA, "Computer Systems", "COS10001"))
    task = world.run(AddTask(AS_ADA, made.id, "P12"))
    return Target(task=task.id, course=made.id)


def head_of(target: Target):
    assert target.course
    return replace(AS_HAL, only_within={Role.HEAD: frozenset({target.course})})


def log(who=AS_MAYA, **said):
    return LogMarking(who, "P12", 30 * MINUTE, **said)


def test_a_head_keeps_what_is_for_their_course_and_nothing_else(world: World):
    ours = course(world)
    hal = head_of(ours)
    theirs = world.run(log()).entry
    kept = world.run(log(hal, tutor=MAYA.id, targets=(Target(task=ours.task),))).entry

    assert kept.tutor == MAYA.id
    assert kept.shares[0].target == ours
    assert world.run(OneEntry(hal, kept.id)) == kept
    assert world.run(EntriesOf(hal)) == [kept]
    every = world.run(EntriesOf(AS_ADA, Wanted(MAYA.id)))
    assert {each.id for each in every} == {theirs.id, kept.id}
    changed = world.run(ChangeMarking(hal, kept.id, spent=40 * MINUTE))
    assert changed.now.id == kept.id
    world.run(TakeBackMarking(hal, kept.id))
    assert world.run(RestoreMarking(hal, kept.id)).spent == 40 * MINUTE
    beyond: list[Request[Any]] = [
        OneEntry(hal, theirs.id),
        ChangeMarking(hal, theirs.id, spent=40 * MINUTE),
        TakeBackMarking(hal, theirs.id),
    ]
    for request in beyond:
        with pytest.raises(NoSuchEntry):
            world.run(request)
    beyond = [
        log(hal, tutor=MAYA.id),
        ChangeMarking(hal, kept.id, targets=(Target(LEO.id),)),
        log(AS_TOM, tutor=MAYA.id, targets=(ours,)),
        EntriesOf(AS_TOM, Wanted(MAYA.id)),
    ]
    for request in beyond:
        with pytest.raises(NotPermitted):
            world.run(request)


def test_time_is_logged_only_for_who_may_have_some(world: World):
    for who in (LEO.id, CORA.id):
        with pytest.raises(LogsNoTime):
            world.run(log(AS_ADA, tutor=who))
    with pytest.raises(NoSuchPerson):
        world.run(log(AS_ADA, tutor=SAM.id))
    with pytest.raises(NotPermitted):
        world.run(log(AS_ADA))


@pytest.mark.parametrize(
    ("target", "refusal"),
    [
        (Target(SAM.id), NoSuchPerson),
        (Target(PersonId(uuid4())), NoSuchPerson),
        (Target(course=CourseId(uuid4())), NoSuchCourse),
        (Target(task=TaskId(uuid4())), NoSuchTask),
    ],
)
def test_time_goes_only_into_what_is_there(world: World, target, refusal):
    with pytest.raises(refusal):
        world.run(log(targets=(target,)))


def test_parts_are_kept_as_said_if_they_fit(world: World):
    parts = (Share(Target(LEO.id), 20 * MINUTE), Share(Target(LENA.id), 10 * MINUTE))
    entry = world.run(log(shares=parts)).entry
    assert entry.shares == parts

    longer = world.run(ChangeMarking(AS_MAYA, entry.id, spent=46 * MINUTE)).now
    minutes = [share.spent // MINUTE for share in longer.shares]
    assert minutes == [31, 15]
    for wrong in (parts[:1], (*parts, Share(Target(), timedelta()))):
        with pytest.raises((SharesDoNotFit, NoTimeSpent)):
            world.run(log(shares=wrong))


def test_a_change_may_change_everything_but_whose_it_is(world: World):
    entry = world.run(log(start=NINE)).entry
    changed = world.run(
        ChangeMarking(
            AS_MAYA,
            entry.id,
            start=NINE - timedelta(days=1, hours=1),
            shares=(Share(Target(LEO.id), 20 * MINUTE),),
            activity=Activity.PREP,
            note="again",
            version=1,
        )
    ).now

    assert (changed.id, changed.version) == (entry.id, 2)
    assert (changed.on, changed.spent) == (date(2026, 3, 8), 20 * MINUTE)
    assert (changed.activity, changed.note) == (Activity.PREP, "again")
    assert world.run(OneEntry(AS_MAYA, entry.id)) == changed
    with pytest.raises(EntryChanged):
        world.run(ChangeMarking(AS_MAYA, entry.id, spent=MINUTE, version=1))
    with pytest.raises(NoTimeSpent):
        world.run(ChangeMarking(AS_MAYA, entry.id, spent=timedelta()))


def test_another_day_is_the_same_time_by_the_clock_there(world: World):
    """Clocks went forward in London on 29 March."""
    world.clock.forward(timedelta(days=30))
    entry = world.run(log(start=datetime(2026, 3, 27, 9, tzinfo=UTC))).entry
    moved = world.run(ChangeMarking(AS_MAYA, entry.id, on=date(2026, 3, 30))).now
    assert moved.start == datetime(2026, 3, 30, 8, tzinfo=UTC)

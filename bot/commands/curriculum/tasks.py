"""/addtask, /renametask and /removetask: what students of a course hand in."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds import Identifier, Line
from bot.whom import ACOURSE, ATASK
from core.curriculum.keep_tasks import AddTask, RemoveTask, RenameTask, RestoreTask
from core.kernel.ids import CourseId, TaskId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class New:
    course: Annotated[CourseId, ACOURSE]
    name: Annotated[str, Line(100)]


@dataclass(frozen=True, slots=True)
class Renamed:
    task: Annotated[TaskId, ATASK]
    name: Annotated[str, Line(100)]


@dataclass(frozen=True, slots=True)
class One:
    task: Annotated[TaskId, ATASK]


@dataclass(frozen=True, slots=True)
class Removed:
    task: Annotated[TaskId, Identifier()]


@command(name="addtask", args=New, allow=Permission.MANAGE_CURRICULUM)
def add_task(args: New, call: Call) -> Reply:
    task = call.run(AddTask(call.actor, args.course, args.name))
    undo = call.undo("droptask", task=f"id:{task.id}")
    return Reply(call.say("task-added", name=task.name), (undo,))


@command(name="renametask", args=Renamed, allow=Permission.MANAGE_CURRICULUM)
def rename_task(args: Renamed, call: Call) -> Reply:
    was = call.run(RenameTask(call.actor, args.task, args.name))
    undo = call.undo("renametask", task=f"id:{was.id}", name=was.name)
    return Reply(call.say("class-renamed", was=was.name, name=args.name), (undo,))


@command(name="removetask", args=One, allow=Permission.MANAGE_CURRICULUM)
def remove_task(args: One, call: Call) -> Reply:
    task = call.run(RemoveTask(call.actor, args.task))
    undo = call.undo("restoretask", task=f"id:{task.id}")
    return Reply(call.say("task-removed", name=task.name), (undo,))


@command(name="droptask", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False)
def drop_task(args: Removed, call: Call) -> Reply:
    """What Undo presses after adding one."""
    task = call.run(RemoveTask(call.actor, args.task))
    return Reply(call.say("task-removed", name=task.name))


@command(
    name="restoretask", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False
)
def restore_task(args: Removed, call: Call) -> Reply:
    task = call.run(RestoreTask(call.actor, args.task))
    return Reply(call.say("task-added", name=task.name))

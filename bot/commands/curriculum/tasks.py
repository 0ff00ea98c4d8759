"""/addtask, /renametask and /removetask: what students of a course hand in."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.curriculum.kept import added, dropped, removed, renamed, restored
from bot.kinds.kind import Identifier, Line
from bot.kinds.whom import ACOURSE, ATASK
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
    return added("task", task.name, call, task=f"id:{task.id}")


@command(name="renametask", args=Renamed, allow=Permission.MANAGE_CURRICULUM)
def rename_task(args: Renamed, call: Call) -> Reply:
    was = call.run(RenameTask(call.actor, args.task, args.name))
    before = {"task": f"id:{was.id}", "name": was.name}
    return renamed(was.name, args.name, call, "renametask", **before)


@command(name="removetask", args=One, allow=Permission.MANAGE_CURRICULUM)
def remove_task(args: One, call: Call) -> Reply:
    task = call.run(RemoveTask(call.actor, args.task))
    return removed("task", task.name, call, task=f"id:{task.id}")


@command(name="droptask", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False)
def drop_task(args: Removed, call: Call) -> Reply:
    return dropped("task", call.run(RemoveTask(call.actor, args.task)).name, call)


@command(
    name="restoretask", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False
)
def restore_task(args: Removed, call: Call) -> Reply:
    return restored("task", call.run(RestoreTask(call.actor, args.task)).name, call)

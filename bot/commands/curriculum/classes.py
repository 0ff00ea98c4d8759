"""/addclass, /renameclass, /removeclass and /classes."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.curriculum.kept import added, dropped, removed, renamed, restored
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line
from bot.kinds.whom import ACLASS, Students, Whom
from core.curriculum.enrol import ClassSizes, Enrol
from core.curriculum.keep_classes import (
    AddClass,
    EveryClass,
    RemoveClass,
    RenameClass,
    RestoreClass,
)
from core.kernel.ids import ClassId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.people.look_up import Find


@dataclass(frozen=True, slots=True)
class New:
    name: Annotated[str, Line(100)]
    who: Annotated[Whom | None, Students()] = if_said()


@dataclass(frozen=True, slots=True)
class Renamed:
    group: Annotated[ClassId, ACLASS]
    name: Annotated[str, Line(100)]


@dataclass(frozen=True, slots=True)
class One:
    group: Annotated[ClassId, ACLASS]


@dataclass(frozen=True, slots=True)
class Removed:
    group: Annotated[ClassId, Identifier()]


@command(
    name="addclass",
    args=New,
    intent="create_class",
    allow=Permission.MANAGE_CURRICULUM,
    slots={"name": "class", "who": "students"},
)
def add_class(args: New, call: Call) -> Reply:
    group = call.run(AddClass(call.actor, args.name))
    reply = added("class", group.name, call, group=f"id:{group.id}")
    if not args.who or not args.who.students:
        return reply
    call.run(Enrol(call.actor, group.id, args.who.students))
    names = [call.run(Find(call.actor, each)).name for each in args.who.students]
    text = call.say("class-added-with", name=group.name, students=names)
    return replace(reply, text=text)


@command(name="renameclass", args=Renamed, allow=Permission.MANAGE_CURRICULUM)
def rename_class(args: Renamed, call: Call) -> Reply:
    was = call.run(RenameClass(call.actor, args.group, args.name))
    before = {"group": f"id:{was.id}", "name": was.name}
    return renamed(was.name, args.name, call, "renameclass", **before)


@command(name="removeclass", args=One, allow=Permission.MANAGE_CURRICULUM)
def remove_class(args: One, call: Call) -> Reply:
    group = call.run(RemoveClass(call.actor, args.group))
    return removed("class", group.name, call, group=f"id:{group.id}")


@command(name="dropclass", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False)
def drop_class(args: Removed, call: Call) -> Reply:
    group = call.run(RemoveClass(call.actor, args.group))
    return dropped("class", group.name, call)


@command(
    name="restoreclass", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False
)
def restore_class(args: Removed, call: Call) -> Reply:
    group = call.run(RestoreClass(call.actor, args.group))
    return restored("class", group.name, call)


@command(
    name="classes",
    args=Nothing,
    allow=Permission.SEE_EVERY_SCHEDULE,
    only_reads=True,
)
def classes(args: Nothing, call: Call) -> Reply:
    del args
    every = call.run(EveryClass(call.actor))
    if not every:
        keeps = "yes" if call.may(Permission.MANAGE_CURRICULUM) else "no"
        return Reply(call.say("classes-none", keeps=keeps))
    sizes = call.run(ClassSizes(call.actor, call.today_here))
    fields = tuple(
        Field(each.name, call.say("class-size", count=sizes.get(each.id, 0)))
        for each in every
    )
    return Reply(title=call.say("classes-title"), fields=fields)

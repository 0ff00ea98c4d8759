"""What the buttons of an entry change: how long, on what day, for whom."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import what
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration, Identifier, Number
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.marking.change_marking import Changed, ChangeMarking, RevertMarking
from core.marking.entries import OneEntry
from core.marking.model import EntryId, Target
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class Length:
    entry: Annotated[EntryId, Identifier()]
    spent: Annotated[timedelta, Duration()]


@dataclass(frozen=True, slots=True)
class Day:
    entry: Annotated[EntryId, Identifier()]
    on: Annotated[date, ADay()]
    start: Annotated[When | None, Moments(Tense.PAST)] = if_said()


@dataclass(frozen=True, slots=True)
class For:
    entry: Annotated[EntryId, Identifier()]
    who: Annotated[Whom, Students()]


@dataclass(frozen=True, slots=True)
class Version:
    entry: Annotated[EntryId, Identifier()]
    version: Annotated[int, Number()]


@command(name="fixmark", args=Length, allow=Permission.SEE_TIME, menu=False)
def change(args: Length, call: Call) -> Reply:
    done = call.run(ChangeMarking(call.actor, args.entry, spent=args.spent))
    words = call.say(
        "marking-changed",
        was=done.was.spent,
        spent=done.now.spent,
        task=what(done.now, call),
    )
    return _with_undo(words, done, call)


@command(name="movemark", args=Day, allow=Permission.SEE_TIME, menu=False)
def move(args: Day, call: Call) -> Reply:
    start: datetime | None = args.start.start if args.start else None
    request = ChangeMarking(call.actor, args.entry, on=args.on, start=start)
    return _now(call.run(request), call)


@command(name="forwhom", args=For, allow=Permission.SEE_TIME, menu=False)
def for_whom(args: For, call: Call) -> Reply:
    """The same work, shared among others."""
    was = call.run(OneEntry(call.actor, args.entry)).shares[0].target
    course = args.who.course or was.course
    targets = tuple(
        Target(each, was.task, course, was.item)
        for each in args.who.students or (None,)
    )
    return _now(call.run(ChangeMarking(call.actor, args.entry, targets=targets)), call)


@command(name="unfixmark", args=Version, allow=Permission.SEE_TIME, menu=False)
def as_before(args: Version, call: Call) -> Reply:
    return _now(call.run(RevertMarking(call.actor, args.entry, args.version)), call)


def _now(done: Changed, call: Call) -> Reply:
    entry = done.now
    words = call.say(
        "marking-now", spent=entry.spent, task=what(entry, call), on=entry.on
    )
    return _with_undo(words, done, call)


def _with_undo(words: str, done: Changed, call: Call) -> Reply:
    back = call.undo(
        "unfixmark", entry=f"id:{done.now.id}", version=str(done.was.version)
    )
    return Reply(words, (back,))

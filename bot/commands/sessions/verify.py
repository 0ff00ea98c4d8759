"""/verify: a schedule is looked over, and a tap says that it is right."""

from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions import calendar
from bot.commands.sessions.calendar import asked_of, page, sessions_of
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.timetable.verifying import TakeBackVerification, VerifySchedule


@dataclass(frozen=True, slots=True)
class Args(calendar.Args):
    seen: Annotated[str | None, Line(16)] = if_said()
    """What the button was under; without it, it is shown to be looked over."""


@dataclass(frozen=True, slots=True)
class Mark:
    mark: Annotated[UUID, Identifier()]


@command(
    name="verify",
    args=Args,
    intent="verify_schedule",
    allow=Permission.VERIFY_SCHEDULES,
    slots={"days": "period", "room": "location"},
)
def verify(args: Args, call: Call) -> Reply:
    asked = replace(asked_of(args), everybody=True)
    if args.seen is None:
        return page(asked, call)
    shown = tuple(each.id for each in sessions_of(asked, call))
    mark = call.run(VerifySchedule(call.actor, shown, args.seen))
    reply = page(asked, call, args.card or "")
    undo = call.undo("takebackverification", mark=f"id:{mark}")
    return replace(reply, choices=(undo, *reply.choices))


@command(
    name="takebackverification",
    args=Mark,
    allow=Permission.VERIFY_SCHEDULES,
    menu=False,
)
def take_back(args: Mark, call: Call) -> Reply:
    count = call.run(TakeBackVerification(call.actor, args.mark))
    return Reply(call.say("schedule-unverified", count=count))

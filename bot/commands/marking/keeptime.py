"""What the buttons under observed time do: keep it, or leave it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.marking.shown import logged
from bot.fields import if_said
from bot.kinds.kind import Duration
from bot.kinds.times import Moments, When
from bot.kinds.whom import ACOURSE
from bot.understand.times.moment import Tense
from core.kernel.ids import CourseId
from core.kernel.permissions import Permission
from core.marking.log_marking import LogMarking
from core.marking.model import Activity, Source, Target
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class Args:
    start: Annotated[When, Moments(Tense.PAST)]
    spent: Annotated[timedelta, Duration()]
    course: Annotated[CourseId | None, ACOURSE] = if_said()


@command(name="keeptime", args=Args, allow=Permission.LOG_OWN_TIME, menu=False)
def keep(args: Args, call: Call) -> Reply:
    request = LogMarking(
        call.actor,
        "",
        args.spent,
        targets=(Target(course=args.course),),
        start=args.start.start,
        activity=Activity.ADMIN,
        source=Source.CONFIRMED,
    )
    return logged(call.run(request), call)


@command(
    name="leavetime",
    args=Nothing,
    allow=Permission.LOG_OWN_TIME,
    only_reads=True,
    menu=False,
)
def leave(args: Nothing, call: Call) -> Reply:
    del args
    return Reply(call.say("observed-left"))

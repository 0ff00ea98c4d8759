"""/work: log time that went into something else than teaching and marking."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import ask_anyway, logged, time_of
from bot.fields import if_said, unless_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration, Line, OneOf, YesNo
from bot.kinds.people import Somebody
from bot.kinds.times import Moments, When
from bot.kinds.whom import ACOURSE, Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.ids import CourseId, PersonId
from core.kernel.permissions import Permission
from core.marking.errors import SpentTwice
from core.marking.log_marking import LogMarking
from core.marking.model import Activity, Target
from core.messaging.conversation import Reply

OTHERS = tuple(each.value for each in Activity if each is not Activity.MARKING)


@dataclass(frozen=True, slots=True)
class Args:
    activity: Annotated[str, OneOf(OTHERS)]
    spent: Annotated[timedelta, Duration()]
    on: Annotated[date, ADay()] = unless_said("today")
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    who: Annotated[Whom | None, Students()] = if_said()
    text: Annotated[str | None, Line(500)] = if_said()
    start: Annotated[When | None, Moments(Tense.PAST)] = if_said()
    tutor: Annotated[PersonId | None, Somebody()] = if_said()
    anyway: Annotated[str | None, YesNo()] = if_said()


@command(name="work", args=Args, intent="log_work", allow=Permission.SEE_TIME)
def log_work(args: Args, call: Call) -> Reply:
    start: datetime | None = args.start.start if args.start else None
    who = args.who or Whom()
    course = args.course or who.course
    targets = tuple(Target(each, course=course) for each in who.students or (None,))
    request = LogMarking(
        call.actor,
        "",
        args.spent,
        time_of(start, call) or args.on,
        call.today,
        targets,
        start,
        Activity(args.activity),
        args.text or "",
        tutor=args.tutor,
        anyway=args.anyway == "yes",
    )
    try:
        return logged(call.run(request), call)
    except SpentTwice as why:
        return ask_anyway(why, call)

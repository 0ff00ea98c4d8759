"""/correctlog: more or less time on a day whose week is locked."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.marking.timesheet import more_or_less
from bot.fields import if_said, unless_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration, Identifier, Line, OneOf
from bot.kinds.people import Somebody
from bot.kinds.whom import ACOURSE
from core.kernel.ids import CourseId, PersonId
from core.kernel.permissions import Permission
from core.marking.adding_up import ACTIVITIES
from core.marking.sheets.correct import CorrectLocked, TakeBackCorrection
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class Args:
    on: Annotated[date, ADay()]
    direction: Annotated[str, OneOf(("more", "less"))]
    spent: Annotated[timedelta, Duration()]
    why: Annotated[str, Line(300)]
    activity: Annotated[str, OneOf(ACTIVITIES)] = unless_said("marking")
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    tutor: Annotated[PersonId | None, Somebody()] = if_said()


@dataclass(frozen=True, slots=True)
class This:
    correction: Annotated[UUID, Identifier()]


@command(name="correctlog", args=Args, allow=Permission.SEE_TIME)
def correct_log(args: Args, call: Call) -> Reply:
    spent = -args.spent if args.direction == "less" else args.spent
    made = call.run(
        CorrectLocked(
            call.actor, args.on, spent, args.why, args.activity, args.course, args.tutor
        )
    )
    text = call.say("correction-made", on=made.on, spent=more_or_less(made.spent, call))
    return Reply(text, (call.undo("uncorrectlog", correction=f"id:{made.id}"),))


@command(name="uncorrectlog", args=This, allow=Permission.SEE_TIME, menu=False)
def take_back_correction(args: This, call: Call) -> Reply:
    found = call.run(TakeBackCorrection(call.actor, args.correction))
    text = call.say(
        "correction-gone", on=found.on, spent=more_or_less(found.spent, call)
    )
    return Reply(text)

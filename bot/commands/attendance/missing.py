"""/missing: who is not there today and what is known of why, kept up to date."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.attendance.history import Asked, history
from bot.fields import if_said
from bot.kinds.period import Days
from bot.kinds.whom import ACLASS, ACOURSE, Whom
from core.attendance.absence.missing_card import Shown, WatchMissing
from core.kernel.ids import ClassId, CourseId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class Args:
    group: Annotated[UUID | None, ACLASS] = if_said()
    course: Annotated[UUID | None, ACOURSE] = if_said()
    period: Annotated[Period | None, Days()] = if_said()
    """Of any other day than today it is a question about the past."""


@command(
    name="missing",
    args=Args,
    intent="who_is_missing",
    allow=Permission.SEE_WHO_IS_MISSING,
    slots={"group": "class"},
)
def missing(args: Args, call: Call) -> Reply:
    today = Period(call.today, call.today)
    if args.period is not None and args.period != today:
        group = ClassId(args.group) if args.group else None
        course = CourseId(args.course) if args.course else None
        return history(Asked(args.period, Whom((), group, course), "absent"), call)
    shown = call.run(WatchMissing(call.actor, args.group or args.course))
    return Reply(
        call.say("missing", **shown.facts),
        shown.choices,
        fields=tuple(_field(*each, call) for each in shown.fields),
        card=shown.card,
        why=_why(shown, call),
        private=True,
    )


def _field(label: str, value: str, call: Call) -> Field:
    return Field(call.say(label) if label.startswith("missing-") else label, value)


def _why(shown: Shown, call: Call) -> tuple[str, ...]:
    return tuple(
        f"{each.label}: {each.value}"
        for each in (_field(*line, call) for line in shown.fields)
    )

"""/workload: what was planned of a tutor's time, against what it came to."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import named
from bot.fields import if_said, unless_said
from bot.kinds.people import Somebody
from bot.kinds.times import Days
from bot.kinds.whom import ACOURSE
from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.marking.workload import WorkloadOf
from core.messaging.conversation import Field, Reply

MOST = 30


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId | None, Somebody()] = if_said()
    period: Annotated[Period, Days()] = unless_said("this week")
    course: Annotated[CourseId | None, ACOURSE] = if_said()


@command(name="workload", args=Args, allow=Permission.SEE_TIME, only_reads=True)
def workload(args: Args, call: Call) -> Reply:
    """One's own; who answers for others sees everybody's, or one tutor's."""
    whose = args.tutor
    if whose is None and not call.may(Permission.SEE_OTHERS_TIME):
        whose = call.actor.person
    zone = call.speaker.zone
    loads = call.run(WorkloadOf(call.actor, args.period, zone, whose, args.course))
    title = call.say("workload-title", period=args.period)
    if not loads:
        return Reply(call.say("workload-none"), title=title)
    names = named(call)
    fields = tuple(
        Field(
            names.get(tutor, "?"),
            call.say(
                "workload-row",
                planned=load.planned,
                taught=load.taught,
                logged=load.logged,
            ),
        )
        for tutor, load in loads[:MOST]
    )
    return Reply(call.say("workload-intro"), title=title, fields=fields, private=True)

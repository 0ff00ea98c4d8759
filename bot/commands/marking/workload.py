"""/workload: what was planned of a tutor's time, against what it came to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
from core.marking.workload import Load, Piece, WorkloadOf
from core.messaging.conversation import Choice, Field, Reply

MOST, PIECES = 30, 60
OTHER_TIMES = ("last week", "this month", "last month")

Loads = Sequence[tuple[PersonId, Load]]


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
    return replace(shown(loads, call), title=title)


def shown(loads: Loads, call: Call) -> Reply:
    if not loads:
        return Reply(call.say("workload-none"), _other_times(call), private=True)
    names = named(call)
    fields = tuple(
        Field(names.get(tutor, "?"), _row(load, call)) for tutor, load in loads[:MOST]
    )
    pieces = [
        _piece(piece, names.get(tutor, "?"), call)
        for tutor, load in loads
        for piece in load.pieces
    ]
    why = tuple(pieces[:PIECES])
    if len(pieces) > PIECES:
        why = (*why, call.say("workload-more", count=len(pieces) - PIECES))
    text = call.say("workload-intro")
    ways = _other_times(call)
    return Reply(text, ways, fields=fields, why=why, private=True)


def _row(load: Load, call: Call) -> str:
    row = call.say(
        "workload-row", planned=load.planned, taught=load.taught, logged=load.logged
    )
    if not load.missed:
        return row
    return f"{row}; {call.say('workload-missed', missed=load.missed)}"


def _piece(piece: Piece, name: str, call: Call) -> str:
    state = "missed" if piece.is_missed else "taught" if piece.taught else "planned"
    return call.say(
        "workload-piece",
        day=piece.on,
        name=name,
        what=piece.what or call.say("workload-unnamed"),
        state=state if piece.planned else "logged",
        planned=piece.planned,
        spent=piece.taught or piece.logged,
    )


def _other_times(call: Call) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            call.say(f"days-{each.replace(' ', '-')}"),
            call.draft.with_answer("period", each),
            again=True,
        )
        for each in OTHER_TIMES
    )

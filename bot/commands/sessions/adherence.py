"""/adherence: who starts late and ends early, planned against actual."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import label, names_here
from bot.fields import unless_said
from bot.kinds.times import Days
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Field, Reply
from core.sessions.held.adherence import Adherence, AdherenceWithin, Kept

MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Args:
    days: Annotated[Period, Days()] = unless_said("this month")


@command(
    name="adherence",
    args=Args,
    allow=Permission.SEE_ATTENDANCE_REPORTS,
    only_reads=True,
)
def adherence(args: Args, call: Call) -> Reply:
    within = Span(*args.days.instants(call.speaker.zone))
    found = call.run(AdherenceWithin(call.actor, within))
    if not found:
        return Reply(call.say("adherence-none", days=args.days))
    names = names_here(call)
    latest = sorted(found.items(), key=lambda each: -each[1].minutes_late)
    fields = tuple(Field(names.get(t, "?"), _line(own, call)) for t, own in latest)
    rows = [(session, kept) for _, own in latest for session, kept in own.rows]
    why = tuple(
        f"{label(session, call)}: {kept_line(kept, call)}"
        for session, kept in rows[:MOST_ROWS]
    )
    return Reply(call.say("adherence", days=args.days), fields=fields, why=why)


def kept_line(kept: Kept, call: Call) -> str:
    """Nothing is said where both were as planned."""
    start = _way(kept.start, "start", call)
    end = _way(kept.end, "end", call)
    return ", ".join(each for each in (start, end) if each) or call.say("kept-exactly")


def _way(minutes: int, which: str, call: Call) -> str:
    if not minutes:
        return ""
    way = "late" if minutes > 0 else "early"
    return call.say(f"kept-{which}-{way}", count=abs(minutes))


def _line(own: Adherence, call: Call) -> str:
    return call.say(
        "adherence-line",
        count=len(own.rows),
        late=len(own.late),
        average=own.average_late,
        short=own.minutes_short,
        over=own.minutes_over,
    )

"""/shift: all of a day, or of some hours of it, so much later or earlier."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.to_move import is_to_come
from bot.commands.sessions.unsessions import undo_of_all
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import OneOf
from bot.kinds.shift import Shift
from bot.kinds.times import Moments, When
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Reply
from core.sessions.changing.shift import ShiftSessions

PARTS = {
    "morning": (time(), time(12)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), time.max),
    "night": (time(18), time.max),
}
"""By when a session begins."""


@dataclass(frozen=True, slots=True)
class Args:
    by: Annotated[timedelta, Shift()]
    since_day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    since: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    part: Annotated[str | None, OneOf(tuple(PARTS))] = if_said()
    scope: Annotated[str | None, OneOf(("all",))] = if_said()


@command(
    name="shift",
    args=Args,
    intent="shift_day",
    allow=Permission.BOOK_SESSIONS,
    slots={"by": "shift", "since": "from", "since_day": "from_date"},
)
def shift(args: Args, call: Call) -> Reply:
    """One's own; from a time on, those of the rest of that day."""
    zone = call.speaker.zone
    day = args.since_day or call.today
    if args.since is not None and args.since.start is not None:
        day = args.since.start.astimezone(zone).date()
    start, end = When(day=day).span(call).start, When(day=day).span(call).end
    if args.since is not None and args.since.start is not None:
        start = args.since.start
    found = [
        each
        for each in sessions_then(call, Span(max(start, min(call.now, end)), end))
        if is_to_come(each, call.now) and call.actor.person in each.tutors
        if each.planned.start >= max(start, call.now)
        if _is_in(each.planned.start.astimezone(zone), args.part)
    ]
    if not found:
        return Reply(call.say("shift-none", on=day))
    done = call.run(ShiftSessions(call.actor, tuple(e.id for e in found), args.by))
    text = call.say(
        "shifted",
        count=len(done),
        on=day,
        later="yes" if args.by > timedelta() else "no",
        length=abs(args.by),
        first=min(each.planned.start for each in done),
        end=max(each.planned.end for each in done),
    )
    return Reply(text, (undo_of_all(done, call),))


def _is_in(start: datetime, part: str | None) -> bool:
    since, until = PARTS[part] if part else (time(), time.max)
    return since <= start.time() < until

"""/swap: two sessions, or more in a circle, trade their times."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, sessions_then
from bot.commands.sessions.shown import label
from bot.commands.sessions.to_move import is_to_come
from bot.commands.sessions.unsessions import undo_of_all
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.several import Identifiers
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.changing.swap import SwapSessions
from core.sessions.model import Session, SessionId
from core.sessions.schedule import ShowSession

AT_MOST = 8
TWO = 2


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    since: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    there: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    since_day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    there_day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    these: Annotated[tuple[SessionId, ...] | None, Identifiers()] = if_said()


@dataclass(frozen=True, slots=True)
class These:
    these: Annotated[tuple[SessionId, ...], Identifiers()]


@command(
    name="swap",
    args=Args,
    intent="swap_sessions",
    allow=Permission.BOOK_SESSIONS,
    slots={"since": "from", "since_day": "from_date"},
)
def swap(args: Args, call: Call) -> Reply:
    """Each is asked for by buttons until it is clear which are meant."""
    chosen = [call.run(ShowSession(call.actor, each)) for each in args.these or ()]
    for meant in _slots(args, call)[len(chosen) :]:
        left = [each for each in meant if each.id not in {e.id for e in chosen}]
        if not left:
            return Reply(call.say("swap-none"))
        if len(left) > 1:
            return _which(left, chosen, call)
        chosen += left
    if len(chosen) < TWO:
        return _which(_others(chosen, call), chosen, call)
    return swapped([each.id for each in chosen], call)


@command(name="swapthese", args=These, allow=Permission.BOOK_SESSIONS, menu=False)
def swap_these(args: These, call: Call) -> Reply:
    return swapped(args.these, call)


def swapped(these: Sequence[SessionId], call: Call) -> Reply:
    done = call.run(SwapSessions(call.actor, tuple(these)))
    lines = [call.say("swapped-line", title=label(each, call)) for each in done]
    text = "\n".join((call.say("swapped", count=len(done)), *lines))
    return Reply(text, (undo_of_all(done, call),))


def _slots(args: Args, call: Call) -> list[list[Session]]:
    """For each place in the circle, the sessions that may be meant."""
    ends = [(args.since, args.since_day), (args.there, args.there_day)]
    spans = [_span(when, day, call) for when, day in ends]
    people = args.who.students if args.who else ()
    if len(people) > 1:  # Leo and Lena, on that day if one was said
        span = next((each for each in spans if each), None)
        return [_then(span, Whom((each,)), call) for each in people]
    return [_then(span, args.who, call) for span in spans if span]


def _span(when: When | None, day: date | None, call: Call) -> Span | None:
    if when is None and day is None:
        return None
    return (when or When(day=day)).span(call)


def _then(span: Span | None, who: Whom | None, call: Call) -> list[Session]:
    within = span or Span(call.now, call.now + WEEK)
    everybody = call.may(Permission.BOOK_FOR_OTHERS)
    theirs = sessions_then(call, within, who, everybody=everybody)
    return [each for each in theirs if is_to_come(each, call.now)]


def _others(chosen: Sequence[Session], call: Call) -> list[Session]:
    ids = {each.id for each in chosen}
    return [each for each in _then(None, None, call) if each.id not in ids]


def _which(found: Sequence[Session], chosen: Sequence[Session], call: Call) -> Reply:
    if not found:
        return Reply(call.say("swap-none"))
    known = {k: v for k, v in call.draft.given.items() if k != "these"}
    choices = tuple(
        Choice(
            label(each, call),
            Draft("swap", {**known, "these": _ids([*chosen, each])}),
        )
        for each in found[:AT_MOST]
    )
    return Reply(call.say("swap-which", count=len(chosen)), choices)


def _ids(these: Sequence[Session]) -> str:
    return ",".join(f"id:{each.id}" for each in these)

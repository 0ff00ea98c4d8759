"""Moving one session, or its series, and what to say of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.call import Call
from bot.commands.sessions.change_series import change_series
from bot.commands.sessions.family import family_asks
from bot.commands.sessions.shown import facts_of, undo_of
from bot.commands.sessions.taken import is_over, taken
from bot.kinds.times import When
from core.kernel.ids import PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.changing.move import MoveSession
from core.sessions.clashing.clashes import Clashes, Hurdle
from core.sessions.errors import InThePast
from core.sessions.model import Session
from core.sessions.series.model import Scope
from core.timetable.finding.alternatives import AlternativesTo

MINUTE = timedelta(minutes=1)
MEANS = {"series": Scope.FOLLOWING}
"""From now on means: from the one that was meant."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a session is to be; of a series how much, if that was said."""

    planned: Span
    scope: str | None = None
    room: RoomId | None = None
    tutor: PersonId | None = None
    despite: frozenset[Hurdle] = frozenset()


def moved(found: Session, goal: Goal, call: Call) -> Reply:
    """One that is in a series is asked about, unless it was said how many are meant."""
    said, planned = goal.scope, goal.planned
    if not call.may(Permission.BOOK_SESSIONS):
        return family_asks(found, planned, call)
    scope = (MEANS.get(said) or Scope(said)) if said else None
    call = _settled(found, planned, scope, call)
    if found.series is None or scope is Scope.THIS:
        request = MoveSession(
            call.actor, found.id, planned, goal.room, goal.tutor, goal.despite
        )
        return _one(found, request, call)
    if scope is None:
        return _how_many(found, planned, call)
    when = When(planned.start, length=planned.length)
    values: dict[str, object] = {"session": found.id, "when": when, "scope": scope}
    return change_series.run({**values, "room": goal.room, "tutor": goal.tutor}, call)


def ask_when(found: Session, scope: str | None, call: Call) -> Reply:
    asking = _asking(found, scope)
    return Reply(call.say("move-when", **facts_of(found, call)), asking=asking)


def _one(found: Session, request: MoveSession, call: Call) -> Reply:
    goal = request.planned or found.planned

    def at(start: datetime) -> Draft:
        return _draft(found, Span(start, start + goal.length), Scope.THIS, call)

    day = goal.start.astimezone(call.speaker.zone).date()
    asking = _asking(found, Scope.THIS, day)
    try:
        there = call.run(request)
    except InThePast as why:
        return is_over(why, at, asking, call)
    except Clashes as why:
        wanted = AlternativesTo(
            call.actor,
            goal,
            (request.tutor,) if request.tutor else found.tutors,
            found.participants,
            room=request.room or found.room,
            session=found.id,
        )
        return taken(why, wanted, at, asking, call)
    was = found.planned.start
    text = call.say("moved-session", **facts_of(there, call), was=call.when(was))
    return Reply(text, (undo_of(there, call),))


def _how_many(found: Session, goal: Span, call: Call) -> Reply:
    choices = tuple(
        Choice(call.say(f"series-scope-{each.value}"), _draft(found, goal, each, call))
        for each in Scope
    )
    return Reply(call.say("series-how-many", **facts_of(found, call)), choices)


def _draft(found: Session, goal: Span, scope: Scope | None, call: Call) -> Draft:
    kept = {k: v for k, v in call.draft.given.items() if k in {"room", "tutor"}}
    given = {
        "session": f"id:{found.id}",
        "there": goal.start.isoformat(),
        "lasting": f"PT{goal.length // MINUTE}M",
    }
    return Draft("move", {**kept, **given, **({"scope": scope} if scope else {})})


def _settled(found: Session, goal: Span, scope: Scope | None, call: Call) -> Call:
    """`no, 6pm` starts from what was meant in the end, as `settled` has it."""
    return replace(call, draft=_draft(found, goal, scope, call))


def _asking(found: Session, scope: str | None, day: date | None = None) -> Draft:
    """A time of day alone means that day."""
    given = {"session": f"id:{found.id}"}
    if scope:
        given["scope"] = scope
    if day is not None:
        given["there_day"] = day.isoformat()
    return Draft("moveto", given)

"""/changeseries: another time, room or tutor from some session on, or for all."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.rhythms import rhythm_in_words
from bot.commands.sessions.shown import facts_of, undo_of, undo_series
from bot.fields import if_said
from bot.kinds.kind import Identifier, OneOf, YesNo
from bot.kinds.people import Somebody
from bot.kinds.times import Moments, When
from bot.kinds.whom import AROOM
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.changing.move import MoveSession
from core.sessions.model import Session, SessionId
from core.sessions.schedule import ShowSession
from core.sessions.series.change import Changed, ChangeSeries
from core.sessions.series.errors import SeriesClashes
from core.sessions.series.model import Scope


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId, Identifier()]
    when: Annotated[When, Moments(Tense.FUTURE)]
    scope: Annotated[str | None, OneOf(tuple(Scope))] = if_said()
    room: Annotated[RoomId | None, AROOM] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    around: Annotated[str | None, YesNo()] = if_said()


@command(name="changeseries", args=Args, allow=Permission.BOOK_SESSIONS, menu=False)
def change_series(args: Args, call: Call) -> Reply:
    """Reached from the card of a series, or of a session in one."""
    found = call.run(ShowSession(call.actor, args.session))
    planned = moved_to(found, args.when, call)
    if args.scope is None:
        return _how_many(found, planned, call)
    if args.scope == Scope.THIS:
        moved = call.run(
            MoveSession(call.actor, found.id, planned, args.room, args.tutor)
        )
        text = call.say("session-moved", **facts_of(moved, call))
        return Reply(text, (undo_of(moved, call),))
    scope, around = Scope(args.scope), args.around == "yes"
    try:
        changed = call.run(
            ChangeSeries(
                call.actor, found.id, scope, planned, args.room, args.tutor, around
            )
        )
    except SeriesClashes as clashes:
        return _taken(clashes, call)
    return _told(changed, call)


def moved_to(found: Session, when: When, call: Call) -> Span:
    """On its own day where only a time of day was said, as long as it is."""
    zone = call.speaker.zone
    day = found.planned.start.astimezone(zone).date()
    there = when.on(day, zone)
    start = there.start
    if start is None:  # only a day: the same time of it
        clock = found.planned.start.astimezone(zone).time()
        start = call.instant(there.day or day, clock)
    return Span(start, start + (there.length or found.planned.length))


def _how_many(found: Session, planned: Span, call: Call) -> Reply:
    given = {**call.draft.given, "when": planned.start.isoformat()}
    minutes = planned.length // timedelta(minutes=1)
    given["when"] += f"/PT{minutes}M"
    choices = tuple(
        Choice(
            call.say(f"series-scope-{scope.value}"),
            Draft("changeseries", {**given, "scope": scope.value}),
        )
        for scope in Scope
    )
    return Reply(call.say("series-how-many", **facts_of(found, call)), choices)


def _taken(found: SeriesClashes, call: Call) -> Reply:
    days = [each.day for each in found.clashes]
    text = call.say(
        "series-change-clashes",
        days=days[:8],
        count=len(days),
        all=found.days,
        who=found.who,
        start=found.start,
    )
    if not found.free:
        return Reply(text)
    around = call.draft.with_answer("around", "yes")
    label = call.say("series-move-rest", count=found.free)
    return Reply(text, (Choice(label, around),))


def _told(changed: Changed, call: Call) -> Reply:
    first = changed.sessions[0] if changed.sessions else None
    text = call.say(
        "series-changed",
        rhythm=rhythm_in_words(changed.series, call),
        on=changed.since,
        start=first.planned.start if first else changed.series.starts,
        end=first.planned.end if first else changed.series.starts,
        count=len(changed.sessions),
        kept=len(changed.kept),
    )
    return Reply(text, (undo_series(changed.was, call),))

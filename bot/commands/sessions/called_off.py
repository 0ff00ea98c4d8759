"""One session that is off, or several; and what to say of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.end_series import end_series
from bot.commands.sessions.shown import facts_of, known_here, undo_of, which, with_whom
from bot.commands.sessions.unsessions import undo_of_all
from bot.fields import if_said, unless_said
from bot.kinds.kind import Line, YesNo
from bot.kinds.several import Identifiers
from bot.turn.advance import not_for
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.cancel_many import CancelSessions
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession
from core.sessions.series.model import Scope

AT_MOST = 12


def called_off(
    session: Session, reason: str, call: Call, scope: str | None = None
) -> Reply:
    """Of a series, this one; those after it by another tap."""
    if scope in {"following", "series"} and session.series is not None:
        values = {"session": session.id, "scope": Scope.FOLLOWING, "reason": reason}
        return end_series.run(values, call)
    own = call.actor.person in session.tutors and session.state is State.SCHEDULED
    if not own and not call.may(Permission.CANCEL_ANY_SESSION):
        return not_for(Permission.CANCEL_ANY_SESSION, call)
    in_time = own and call.now < session.planned.start
    if not in_time and not reason:
        asking = Draft("cancelfor", {"session": f"id:{session.id}"})
        return Reply(call.say("cancel-why", **facts_of(session, call)), asking=asking)
    done = call.run(CancelSession(call.actor, session.id, reason))
    text = call.say("session-cancelled", **facts_of(done, call))
    again = Choice(call.say("makeup-button"), which(done, call, "makeup").draft)
    return Reply(text, (undo_of(done, call), again, *_and_the_rest(done, reason, call)))


def _and_the_rest(done: Session, reason: str, call: Call) -> tuple[Choice, ...]:
    if done.series is None:
        return ()
    more = {"reason": reason} if reason else {}
    given = {**more, "session": f"id:{done.id}", "scope": Scope.FOLLOWING}
    return (call.choice("cancel-following", "endseries", **given),)


def these_or_one(found: Sequence[Session], reason: str, call: Call) -> Reply:
    """Many people may hear of it, so it is said first what it comes to."""
    if len(found) == 1:
        return called_off(found[0], reason, call)
    known = known_here(call)
    lines = [
        call.say(
            "cancel-line",
            when=call.when(each.planned.start),
            who=with_whom(each, call, known),
        )
        for each in found[:AT_MOST]
    ]
    if len(found) > AT_MOST:
        lines.append(call.say("cancel-more", count=len(found) - AT_MOST))
    people = {p for each in found for p in each.people} - {call.actor.person}
    text = call.say("cancel-all-sure", count=len(found), people=len(people))
    given = {"sessions": ",".join(f"id:{each.id}" for each in found), "sure": "yes"}
    if reason:
        given["reason"] = reason
    label = call.say("cancel-all-button", count=len(found))
    choices = (
        Choice(label, Draft("cancelthese", given)),
        call.choice("cancel-keep-button", "cancel"),
    )
    return Reply("\n".join((text, *lines)), choices)


@dataclass(frozen=True, slots=True)
class These:
    sessions: Annotated[tuple[SessionId, ...], Identifiers()]
    reason: Annotated[str | None, Line(500)] = if_said()
    sure: Annotated[str, YesNo()] = unless_said("no")


@command(name="cancelthese", args=These, allow=Permission.BOOK_SESSIONS, menu=False)
def cancel_these(args: These, call: Call) -> Reply:
    """Those that were shown, and no others that were booked since."""
    if args.sure != "yes":
        found = [call.run(ShowSession(call.actor, each)) for each in args.sessions]
        return these_or_one(found, args.reason or "", call)
    done = call.run(CancelSessions(call.actor, args.sessions, args.reason or ""))
    text = call.say("cancelled-all", count=len(done))
    return Reply(text, (undo_of_all(done, call),))

"""The buttons of a family that calls off late, and of a tutor whom one asks."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.family import family_cancels
from bot.commands.sessions.move import move
from bot.commands.sessions.shown import facts_of, undo_of
from bot.fields import if_said
from bot.kinds.kind import Duration, Identifier, Line, Number
from bot.kinds.times import Moments, When
from bot.understand.times.moment import Tense
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.changing.ask_change import AcceptCancelling, DeclineChange
from core.sessions.changing.cancel_policy import WaiveFee
from core.sessions.errors import ChangedSince
from core.sessions.model import SessionId
from core.sessions.schedule import ShowSession


@dataclass(frozen=True, slots=True)
class Own:
    session: Annotated[SessionId, Identifier()]
    reason: Annotated[str | None, Line(500)] = if_said()


@dataclass(frozen=True, slots=True)
class Accepted:
    session: Annotated[SessionId, Identifier()]
    version: Annotated[int, Number()]
    asked: Annotated[When, Moments(Tense.PAST)]
    there: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    lasting: Annotated[timedelta | None, Duration()] = if_said()


@dataclass(frozen=True, slots=True)
class Declined:
    session: Annotated[SessionId, Identifier()]
    asker: Annotated[PersonId, Identifier()]


@dataclass(frozen=True, slots=True)
class Waived:
    session: Annotated[SessionId, Identifier()]
    reason: Annotated[str, Line(500)]


@command(name="cancelown", args=Own, allow=Permission.ASK_CHANGES, menu=False)
def cancel_own(args: Own, call: Call) -> Reply:
    """Pressed by who knows now what it costs."""
    found = call.run(ShowSession(call.actor, args.session))
    return family_cancels(found, args.reason or "", call)


@command(name="acceptchange", args=Accepted, allow=Permission.BOOK_SESSIONS, menu=False)
def accept_change(args: Accepted, call: Call) -> Reply:
    found = call.run(ShowSession(call.actor, args.session))
    if found.version != args.version:
        raise ChangedSince
    if args.there is not None:
        values: dict[str, object] = {"session": found.id, "there": args.there}
        return move.run({**values, "lasting": args.lasting, "scope": "this"}, call)
    asked = args.asked.start or call.now
    off = call.run(AcceptCancelling(call.actor, found.id, args.version, asked))
    fee = off.fee_percent or 0
    text = call.say("cancel-accepted", **facts_of(off, call), fee=fee)
    return Reply(text, (undo_of(off, call),))


@command(
    name="declinechange", args=Declined, allow=Permission.BOOK_SESSIONS, menu=False
)
def decline_change(args: Declined, call: Call) -> Reply:
    found = call.run(DeclineChange(call.actor, args.session, args.asker))
    return Reply(call.say("change-declined-told", **facts_of(found, call)))


@command(name="waivefee", args=Waived, allow=Permission.CANCEL_ANY_SESSION, menu=False)
def waive_fee(args: Waived, call: Call) -> Reply:
    """Pressed on the card of one that was called off late."""
    done = call.run(WaiveFee(call.actor, args.session, args.reason))
    return Reply(call.say("fee-waived", **facts_of(done, call)), (undo_of(done, call),))

"""Confirming the hours of a session, and settling what is disputed."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.kind import Duration, Identifier, Line
from core.billing.confirming.answer import (
    ConfirmHours,
    DisputeHours,
    TakeBackAnswer,
)
from core.billing.confirming.settle import AskDisputes, Dispute, SettleHours
from core.billing.hours.model import Answer
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import SessionId

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Which:
    session: Annotated[SessionId, Identifier()]
    student: Annotated[PersonId, Identifier()]


@dataclass(frozen=True, slots=True)
class Disputing:
    session: Annotated[SessionId, Identifier()]
    student: Annotated[PersonId, Identifier()]
    note: Annotated[str, Line(500)]


@dataclass(frozen=True, slots=True)
class Settling:
    session: Annotated[SessionId, Identifier()]
    student: Annotated[PersonId, Identifier()]
    minutes: Annotated[timedelta, Duration()]


@command(name="confirmhours", args=Which, allow=Permission.CONFIRM_HOURS, menu=False)
def confirm_hours(args: Which, call: Call) -> Reply:
    said = call.run(ConfirmHours(call.actor, args.session, args.student))
    return Reply(call.say("hours-confirmed"), (_undo(said, call),), private=True)


@command(
    name="disputehours", args=Disputing, allow=Permission.CONFIRM_HOURS, menu=False
)
def dispute_hours(args: Disputing, call: Call) -> Reply:
    request = DisputeHours(call.actor, args.session, args.student, args.note)
    said = call.run(request)
    return Reply(call.say("hours-are-disputed"), (_undo(said, call),), private=True)


@command(name="unconfirm", args=Which, allow=Permission.CONFIRM_HOURS, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    call.run(TakeBackAnswer(call.actor, args.session, args.student))
    given = {"session": f"id:{args.session}", "student": f"id:{args.student}"}
    choices = (
        call.choice("hours-right-button", "confirmhours", **given),
        call.choice("hours-wrong-button", "disputehours", **given),
    )
    return Reply(call.say("hours-open-again"), choices, private=True)


@command(name="disputes", args=Nothing, allow=Permission.SETTLE_HOURS, only_reads=True)
def disputes(args: Nothing, call: Call) -> Reply:
    """Hours and what is said of them; no money."""
    del args
    found = call.run(AskDisputes(call.actor))
    if not found:
        return Reply(call.say("disputes-none"), private=True)
    text = call.say("disputes", count=len(found))
    rows = [_row(each, call) for each in found[:SHOWN]]
    choices = tuple(
        choice for each in found[:SHOWN] for choice in _ways(each, len(found), call)
    )
    return Reply("\n".join((text, *rows)), choices, private=True)


def _row(each: Dispute, call: Call) -> str:
    return call.say(
        "dispute-row",
        name=each.student,
        span=each.session.span,
        minutes=each.answer.minutes,
        note=each.answer.note,
    )


def _ways(each: Dispute, count: int, call: Call) -> tuple[Choice, ...]:
    """As charged, none of it, or as many minutes as somebody types."""
    answer = each.answer
    given = {"session": f"id:{answer.session}", "student": f"id:{answer.student}"}
    minutes = answer.minutes // timedelta(minutes=1)
    of = "several" if count > 1 else "one"
    name = each.student
    return (
        Choice(
            call.say("hours-keep-button", name=name, of=of),
            Draft("settlehours", {**given, "minutes": f"PT{minutes}M"}),
        ),
        Choice(
            call.say("hours-none-button", name=name, of=of),
            Draft("settlehours", {**given, "minutes": "PT0M"}),
        ),
        Choice(
            call.say("hours-other-button", name=name, of=of),
            Draft("settlehours", given),
        ),
    )


@command(name="settlehours", args=Settling, allow=Permission.SETTLE_HOURS, menu=False)
def settle(args: Settling, call: Call) -> Reply:
    request = SettleHours(call.actor, args.session, args.student, args.minutes)
    settled = call.run(request)
    text = call.say("hours-settled-by-you", minutes=settled.minutes)
    return Reply(text, final=call.final(), private=True)


def _undo(said: Answer, call: Call) -> Choice:
    given = {"session": f"id:{said.session}", "student": f"id:{said.student}"}
    return call.undo("unconfirm", **given)

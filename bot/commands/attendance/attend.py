"""/attend: say who was there; the tutor's word needs no evidence."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import Command, command
from bot.commands.attendance.register import register
from bot.commands.attendance.titles import title_of
from bot.commands.attendance.when_they_came import A_SESSION, Versions, WhenTheyCame
from bot.commands.sessions.found import taught_then
from bot.commands.sessions.shown import MINUTE, which
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration, Identifier, Line, OneOf
from bot.kinds.people import People
from bot.kinds.whom import ACLASS, Whom
from core.attendance.errors import WhyCorrected
from core.attendance.model import BY_HAND, Status
from core.attendance.review.came import Came
from core.attendance.review.decide import Decide, Decided, TakeBackDecision
from core.kernel.actor import Role
from core.kernel.ids import ClassId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import Session, SessionId, State

HELD = (State.SCHEDULED, State.ACTIVE, State.COMPLETED)

Students = Annotated[tuple[PersonId, ...] | None, People(Role.STUDENT)]
Word = Annotated[str | None, OneOf(tuple(BY_HAND))]


@dataclass(frozen=True, slots=True)
class Args:
    students: Students = if_said()
    status: Word = if_said()
    present: Students = if_said()
    late: Students = if_said()
    absent: Students = if_said()
    excused: Students = if_said()
    others: Word = if_said()
    came: Annotated[tuple[tuple[PersonId, Came], ...] | None, WhenTheyCame()] = (
        if_said()
    )
    late_by: Annotated[timedelta | None, Duration()] = if_said()
    reason: Annotated[str | None, Line(200)] = if_said()
    group: Annotated[ClassId | None, ACLASS] = if_said()
    on: Annotated[date | None, ADay()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight(Args):
    reason: Annotated[str, Line(200)]


@dataclass(frozen=True, slots=True)
class UndoArgs:
    session: Annotated[SessionId, Identifier()]
    versions: Annotated[tuple[tuple[PersonId, int], ...], Versions()]


@command(
    name="attend",
    args=Args,
    intent="mark_attendance",
    allow=Permission.KEEP_REGISTER,
    slots={"group": "class"},
)
def attend(args: Args, call: Call) -> Reply:
    """Where nobody is named the register is shown, with a button for each."""
    if args.session is None and (args.group or args.on):
        return _of_which(args, call)
    lists = {status: getattr(args, status) or () for status in BY_HAND}
    said = [(who, status) for status, people in lists.items() for who in people]
    if args.status:
        said += [(who, Status(args.status)) for who in args.students or ()]
    others = Status(args.others) if args.others else None
    if not (said or others or args.came):
        return _shown(register, args, call)
    asked = Decide(
        call.actor,
        tuple(said),
        args.session,
        others,
        args.came or (),
        args.late_by,
        args.reason or "",
    )
    return told_of(asked, call)


def told_of(asked: Decide, call: Call) -> Reply:
    """What was decided, or the question why a closed register changes."""
    try:
        decided = call.run(asked)
    except WhyCorrected as over:
        return _why(asked, over.session, call)
    return _reply("attended", decided, call)


@command(name="putright", args=PutRight, allow=Permission.KEEP_REGISTER, menu=False)
def put_right(args: PutRight, call: Call) -> Reply:
    """What was asked for, once the reason is said."""
    return attend.run(vars_of(args), call)


@command(name="unattend", args=UndoArgs, allow=Permission.KEEP_REGISTER, menu=False)
def unattend(args: UndoArgs, call: Call) -> Reply:
    request = TakeBackDecision(call.actor, args.session, args.versions)
    return Reply(_told("attended-taken-back", call.run(request), call), private=True)


def _why(asked: Decide, session: Session, call: Call) -> Reply:
    """One of the usual reasons by a tap, or the next words."""
    draft = call.draft if call.draft.command == "attend" else _draft(asked)
    choices = tuple(
        Choice(why, draft.with_answer("reason", why))
        for why in (call.say(f"correct-{each}") for each in REASONS)
    )
    asking = Draft("putright", draft.given)
    return Reply(
        call.say("correct-why", title=title_of(session, call)),
        choices,
        asking=asking,
        private=True,
    )


def _draft(asked: Decide) -> Draft:
    lists = {
        str(status): ",".join(f"id:{who}" for who, to in asked.said if to is status)
        for status in BY_HAND
    }
    given = {status: people for status, people in lists.items() if people}
    return Draft("attend", {**given, "session": f"id:{asked.session}"})


REASONS = ("slip", "was-there", "was-not", "proof")


def _reply(sentence: str, decided: list[Decided], call: Call) -> Reply:
    if not decided:
        return Reply(call.say("attended-nobody"))
    versions = ",".join(f"{d.student.id}:{d.entry.version}" for d in decided)
    undo = call.undo(
        "unattend", session=f"id:{decided[0].session.id}", versions=versions
    )
    return Reply(_told(sentence, decided, call), (undo,), private=True)


def _told(sentence: str, decided: list[Decided], call: Call) -> str:
    lines = [_line(each, call) for each in decided]
    title = title_of(decided[0].session, call) if decided else ""
    return "\n".join([call.say(sentence, title=title), *lines])


def _line(decided: Decided, call: Call) -> str:
    """Who is late is told by how much, where that is known."""
    entry, start = decided.entry, decided.session.planned.start
    said = {
        "name": decided.student.name,
        "status": call.say(f"status-{entry.status}"),
    }
    told = entry.status is Status.LATE and entry.at and start < entry.at
    if not told or entry.at is None or entry.at - start > A_SESSION:
        return call.say("attended-line", **said)
    minutes = (entry.at - start) // MINUTE
    return call.say("attended-late", **said, minutes=minutes, at=entry.at)


def _of_which(args: Args, call: Call) -> Reply:
    """The session of that class or day; of several one is to be tapped."""
    day = args.on or call.today
    within = Span(*Period(day, day).instants(call.speaker.zone))
    named = [each for s in BY_HAND for each in getattr(args, s) or ()]
    who = Whom((*(args.students or ()), *named), args.group)
    found = taught_then(call, within, who, *HELD)
    begun = [each for each in found if each.planned.start <= call.now]
    match begun:
        case []:
            return Reply(call.say("attend-no-session", on=day))
        case [one]:
            chosen = replace(args, session=one.id)
            draft = call.draft.with_answer("session", f"id:{one.id}")
            return attend.run(vars_of(chosen), replace(call, draft=draft))
        case several:
            given = call.draft.given
            choices = (which(each, call, "attend", **given) for each in several)
            return Reply(call.say("session-one-of"), tuple(choices))


def vars_of(args: Args) -> dict[str, object]:
    return {each.name: getattr(args, each.name) for each in fields(args)}


def _shown(shows: Command, args: Args, call: Call) -> Reply:
    return shows.run({"session": args.session} if args.session else {}, call)

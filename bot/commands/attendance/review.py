"""/review: all that are pending, one after another, with pictures and reasons."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.evidence import shown
from bot.commands.attendance.titles import title_of
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, Number, OneOf
from core.attendance.model import BY_HAND, Status
from core.attendance.register.show import Register, ShowRegister, WhyVerdict
from core.attendance.review.decide import Decide
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import SessionId

OFFERED = (Status.PRESENT, Status.LATE, Status.ABSENT)


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId | None, Identifier()] = if_said()
    at: Annotated[int, Number()] = unless_said("0")


@dataclass(frozen=True, slots=True)
class DecideArgs:
    session: Annotated[SessionId, Identifier()]
    student: Annotated[PersonId, Identifier()]
    status: Annotated[str, OneOf(tuple(BY_HAND))]
    at: Annotated[int, Number()] = unless_said("0")


@command(name="review", args=Args, allow=Permission.KEEP_REGISTER, only_reads=True)
def review(args: Args, call: Call) -> Reply:
    return _next(call.run(ShowRegister(call.actor, args.session)), args.at, call)


@command(name="reviewed", args=DecideArgs, allow=Permission.KEEP_REGISTER, menu=False)
def reviewed(args: DecideArgs, call: Call) -> Reply:
    """One tap decides, and the next one is shown."""
    said = ((args.student, Status(args.status)),)
    [made] = call.run(Decide(call.actor, said, args.session))
    versions = f"{made.student.id}:{made.entry.version}"
    undo = call.undo("unattend", session=f"id:{args.session}", versions=versions)
    reply = _next(call.run(ShowRegister(call.actor, args.session)), args.at, call)
    status = call.say(f"status-{made.entry.status}")
    line = call.say("attended-line", name=made.student.name, status=status)
    choices = (*reply.choices, undo)
    return replace(reply, text=f"{line}\n\n{reply.text}", choices=choices)


def _next(register: Register, at: int, call: Call) -> Reply:
    pending = [e for e in register.lines if e.entry.status is Status.PENDING]
    card = f"review:{register.session.id.hex}"
    if not pending:
        title = title_of(register.session, call)
        return Reply(call.say("review-none"), title=title, card=card, private=True)
    at %= len(pending)
    student, session = pending[at].student, register.session
    judged = call.run(WhyVerdict(call.actor, session.id, student.id))
    given = {"session": f"id:{session.id}", "at": str(at)}
    who = {**given, "student": f"id:{student.id}"}
    decide = [
        Choice(call.say(f"status-{s}"), Draft("reviewed", {**who, "status": s}))
        for s in OFFERED
    ]
    if len(pending) > 1:
        draft = Draft("review", {**given, "at": str(at + 1)})
        decide.append(Choice(call.say("review-skip"), draft, again=True))
    reply = shown(judged, tuple(decide), call)
    count = call.say("review-of", at=at + 1, of=len(pending))
    return replace(reply, title=f"{student.name} ({count})", card=card)

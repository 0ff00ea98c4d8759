"""Excused, not excused, and taking either back: the buttons of a request."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.excuse_shown import decisions, described
from bot.kinds.kind import Identifier, Line, Number
from core.attendance.excuses.ask import Asked
from core.attendance.excuses.decide import DecideExcuse, TakeBackExcuse
from core.attendance.excuses.model import ExcuseId, ExcuseState
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class Which:
    excuse: Annotated[ExcuseId, Identifier()]


@dataclass(frozen=True, slots=True)
class Why:
    excuse: Annotated[ExcuseId, Identifier()]
    reason: Annotated[str, Line(300)]


@dataclass(frozen=True, slots=True)
class Version:
    excuse: Annotated[ExcuseId, Identifier()]
    version: Annotated[int, Number()]


@command(name="approveexcuse", args=Which, allow=Permission.KEEP_REGISTER, menu=False)
def approve(args: Which, call: Call) -> Reply:
    asked = call.run(DecideExcuse(call.actor, args.excuse, approved=True))
    return _decided(asked, call)


@command(name="refuseexcuse", args=Which, allow=Permission.KEEP_REGISTER, menu=False)
def refuse(args: Which, call: Call) -> Reply:
    asked = call.run(DecideExcuse(call.actor, args.excuse, approved=False))
    return _decided(asked, call)


@command(name="refusewhy", args=Why, allow=Permission.KEEP_REGISTER, menu=False)
def refuse_because(args: Why, call: Call) -> Reply:
    request = DecideExcuse(call.actor, args.excuse, approved=False, answer=args.reason)
    return _decided(call.run(request), call)


@command(name="undecide", args=Version, allow=Permission.KEEP_REGISTER, menu=False)
def take_back(args: Version, call: Call) -> Reply:
    asked = call.run(TakeBackExcuse(call.actor, args.excuse, args.version))
    text = call.say("excuse-open-again", **described(asked, call))
    return Reply(text, tuple(decisions(asked, call)), private=True)


def _decided(asked: Asked, call: Call) -> Reply:
    excuse = asked.excuse
    sentence = (
        "excuse-approved" if excuse.state is ExcuseState.APPROVED else "excuse-refused"
    )
    undo = call.undo("undecide", excuse=f"id:{excuse.id}", version=excuse.version)
    return Reply(
        call.say(sentence, **described(asked, call)),
        (undo,),
        card=f"excuse:{excuse.id.hex}",
        private=True,
    )

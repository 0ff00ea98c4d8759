"""A moderator's wish that somebody be removed, and an admin's yes or no."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.people.manage import removed
from bot.kinds.kind import Identifier, Line
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.messaging.notices.removals import (
    AgreeToRemoval,
    AskRemoval,
    DeclineRemoval,
    WithdrawRemoval,
)
from core.people.look_up import Find


@dataclass(frozen=True, slots=True)
class Wish:
    person: Annotated[PersonId, Identifier()]
    why: Annotated[str, Line(500)]


@dataclass(frozen=True, slots=True)
class Which:
    person: Annotated[PersonId, Identifier()]


@command(name="askremoval", args=Wish, allow=Permission.MANAGE_PEOPLE, menu=False)
def ask(args: Wish, call: Call) -> Reply:
    name = call.run(Find(call.actor, args.person)).name
    asked = call.run(AskRemoval(call.actor, args.person, args.why))
    text = call.say("removal-put", name=name, names=[each.name for each in asked])
    return Reply(text, (call.undo("withdrawremoval", person=f"id:{args.person}"),))


@command(name="withdrawremoval", args=Which, allow=Permission.MANAGE_PEOPLE, menu=False)
def withdraw(args: Which, call: Call) -> Reply:
    person = call.run(WithdrawRemoval(call.actor, args.person))
    return Reply(call.say("removal-taken-back", name=person.name))


@command(name="agreetoremoval", args=Which, allow=Permission.REMOVE_PEOPLE, menu=False)
def agree(args: Which, call: Call) -> Reply:
    return removed(call.run(AgreeToRemoval(call.actor, args.person)), call)


@command(name="keepuser", args=Which, allow=Permission.REMOVE_PEOPLE, menu=False)
def keep(args: Which, call: Call) -> Reply:
    person = call.run(DeclineRemoval(call.actor, args.person))
    return Reply(call.say("removal-kept", name=person.name))

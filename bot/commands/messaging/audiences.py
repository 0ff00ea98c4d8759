"""/audience, /audiences: whom announcements are often for, under a name."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.audience import Audiences
from bot.kinds.audience_said import said_of
from bot.kinds.kind import Name, Typed, Unreadable
from core.kernel.permissions import Permission
from core.messaging.announcements.saved import (
    DropAudience,
    ListAudiences,
    SaveAudience,
)
from core.messaging.audience import Audience, read
from core.messaging.conversation import Field, Reply

LONGEST = 60


class Definition(Typed):
    """`choir = 10B, Leo except Lena`."""

    def read(self, words: str, call: Call) -> tuple[str, tuple[Audience, ...]]:
        name, mark, terms = words.partition("=")
        name = " ".join(name.strip().strip("\"'").split())
        if not mark or not name or not terms.strip() or len(name) > LONGEST:
            raise Unreadable("Definition")
        try:
            return name, Audiences().read(terms, call)
        except Unreadable as problem:  # what could be tapped would be all of it
            said = problem.said or terms.strip()
            raise Unreadable("AudienceOf", unknown=True, said=said) from None


@dataclass(frozen=True, slots=True)
class Args:
    audience: Annotated[tuple[str, tuple[Audience, ...]], Definition()]


@dataclass(frozen=True, slots=True)
class Which:
    name: Annotated[str, Name()]


@command(name="audience", args=Args, allow=Permission.ANNOUNCE)
def audience(args: Args, call: Call) -> Reply:
    name, audiences = args.audience
    done = call.run(SaveAudience(call.actor, name, audiences))
    if done.before:
        undo = call.undo("audience", audience=f"{name} = {done.before}")
    else:
        undo = call.undo("dropaudience", name=name)
    text = call.say("audience-saved", name=name, whom=_whom(done.now.terms, call))
    return Reply(text, (undo,))


@command(name="dropaudience", args=Which, allow=Permission.ANNOUNCE)
def drop_audience(args: Which, call: Call) -> Reply:
    gone = call.run(DropAudience(call.actor, args.name))
    undo = call.undo("audience", audience=f"{gone.name} = {gone.terms}")
    return Reply(call.say("audience-dropped", name=gone.name), (undo,))


@command(
    name="audiences",
    intent="see_audiences",
    args=Nothing,
    allow=Permission.ANNOUNCE,
    only_reads=True,
)
def audiences(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(ListAudiences(call.actor))
    if not found:
        return Reply(call.say("audiences-none"))
    fields = tuple(
        Field(each.name, call.say("audience-is", whom=_whom(each.terms, call), count=n))
        for each, n in found
    )
    return Reply(call.say("audiences", count=len(fields)), fields=fields)


def _whom(terms: str, call: Call) -> str:
    said = read(terms)
    there = ", ".join(said_of(each, call) for each in said if not each.minus)
    gone = ", ".join(said_of(each, call) for each in said if each.minus)
    return call.say("audience-except", whom=there, minus=gone) if gone else there

"""/org: for which organisation, and for whom, this account speaks."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.kind import Option, Unreadable
from bot.turn.advance import advance
from core.kernel.actor import THE_DESK
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Draft, Reply
from core.people.look_up import Choose, WhoSpeaks
from core.people.model import Speaker

Chosen = tuple[OrganisationId, PersonId]


class OneOfMine:
    """`id:<organisation>/<person>`, or the name of either."""

    def read(self, words: str, call: Call) -> Chosen:
        said = words.strip()
        if said.startswith("id:"):
            organisation, _, person = said.removeprefix("id:").partition("/")
            try:
                return OrganisationId(UUID(organisation)), PersonId(UUID(person))
            except ValueError:
                raise Unreadable("Identifier") from None
        meant = [each for each in _mine(call) if said.casefold() in _named(each)]
        if len(meant) != 1:
            raise Unreadable("Organisation", self.offer(call))
        return meant[0].actor.organisation, meant[0].actor.person

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(
                f"{each.name} · {each.organisation.name}",
                f"id:{each.actor.organisation}/{each.actor.person}",
            )
            for each in _mine(call)
        )


@dataclass(frozen=True, slots=True)
class Args:
    organisation: Annotated[Chosen | None, OneOfMine()] = if_said()


@dataclass(frozen=True, slots=True)
class ChoiceArgs:
    organisation: Annotated[Chosen, OneOfMine()]


@command(name="org", args=Args)
def org(args: Args, call: Call) -> Reply:
    """Asks only where there is something to choose."""
    if args.organisation is not None:
        return choose.run({"organisation": args.organisation}, call)
    mine = _mine(call)
    if len(mine) > 1:
        return advance(choose, Draft(choose.name), call)
    at = call.speaker.organisation.name
    return Reply(call.say("org-only", name=call.speaker.name, at=at))


@command(name="speakfor", args=ChoiceArgs, menu=False)
def choose(args: ChoiceArgs, call: Call) -> Reply:
    now = call.run(Choose(THE_DESK, call.incoming.sender, *args.organisation))
    return Reply(call.say("org-chosen", name=now.name, at=now.organisation.name))


def _mine(call: Call) -> tuple[Speaker, ...]:
    return call.run(WhoSpeaks(THE_DESK, call.incoming.sender)).speakers


def _named(speaker: Speaker) -> str:
    return f"{speaker.name} {speaker.organisation.name}".casefold()

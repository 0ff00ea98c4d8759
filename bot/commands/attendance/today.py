"""/allpresent: every session of one's own today, marked at once."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.commands.sessions.found import taught_then
from bot.fields import unless_said
from bot.kinds.kind import OneOf
from core.attendance.model import Status
from core.attendance.review.decide import Decide, Decided
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Reply
from core.sessions.model import State

HELD = (State.ACTIVE, State.COMPLETED)


@dataclass(frozen=True, slots=True)
class Args:
    sure: Annotated[str, OneOf(("yes", "no"))] = unless_said("no")


@command(name="allpresent", args=Args, allow=Permission.KEEP_REGISTER)
def all_present(args: Args, call: Call) -> Reply:
    """Whoever nothing is settled of; first it shows what that would be."""
    within = Span(*Period(call.today, call.today).instants(call.speaker.zone))
    held = [
        s for s in taught_then(call, within, None, *HELD) if s.planned.start <= call.now
    ]
    if not held:
        return Reply(call.say("allpresent-none"))
    titles = [title_of(each, call) for each in held]
    if args.sure != "yes":
        yes = call.choice("allpresent-yes", "allpresent", sure="yes")
        return Reply("\n".join((call.say("allpresent-sure"), *titles)), (yes,))
    decided: list[Decided] = []
    for each in held:
        now = call.run(Decide(call.actor, (), each.id, Status.PRESENT))
        decided.extend(now)
    text = call.say("allpresent-done", students=len(decided), sessions=len(held))
    return Reply("\n".join((text, *titles)), private=True)

"""/eraseuser: somebody's data, for good."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.kind import YesNo
from bot.kinds.people import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply
from core.people.erase import ErasePerson
from core.people.look_up import Find


@dataclass(frozen=True, slots=True)
class Args:
    person: Annotated[PersonId, Somebody()]
    sure: Annotated[str, YesNo()] = unless_said("no")


@command(name="eraseuser", args=Args, allow=Permission.REMOVE_PEOPLE)
def erase(args: Args, call: Call) -> Reply:
    """Asks first: it is the one change that nobody can take back."""
    name = call.run(Find(call.actor, args.person)).name
    if args.sure != "yes":
        sure = call.draft.with_answer("sure", "yes")
        yes = Choice(call.say("erase-button", name=name), sure)
        dont = call.choice("leave-button", "cancel")
        return Reply(call.say("erase-sure", name=name), (yes, dont))
    call.run(ErasePerson(call.actor, args.person))
    return Reply(call.say("person-erased"), final=call.final())

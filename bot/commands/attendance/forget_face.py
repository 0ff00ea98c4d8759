"""/forgetface: destroy what is known of a face, at once."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, YesNo
from bot.kinds.people import Somebody
from core.attendance.consent.consenting import ForgetFace
from core.attendance.consent.enrol import ClearResemblance
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.people.look_up import Find


@dataclass(frozen=True, slots=True)
class Args:
    person: Annotated[PersonId | None, Somebody()] = if_said()
    sure: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Two:
    person: Annotated[PersonId, Identifier()]


@command(name="forgetface", args=Args, allow=Permission.SEE_SELF)
def forget_face(args: Args, call: Call) -> Reply:
    """It cannot be undone, so it is asked about first."""
    if args.sure != "yes":
        return _ask_first(args.person or call.actor.person, call)
    person = call.run(ForgetFace(call.actor, args.person))
    whose = "own" if person.id == call.actor.person else "other"
    text = call.say("face-forgotten", whose=whose, name=person.name)
    return Reply(text, final=call.final(), private=True)


def _ask_first(whose: PersonId, call: Call) -> Reply:
    """What will happen, and to whom; then a button each way."""
    sure = {"person": f"id:{whose}", "sure": "yes"}
    yes = Choice(call.say("forget-yes"), Draft("forgetface", sure))
    no = call.choice("forget-no", "cancel")
    mine = "yes" if whose == call.actor.person else "no"
    name = call.run(Find(call.actor, whose)).name
    text = call.say("forget-sure", mine=mine, name=name)
    return Reply(text, (yes, no), private=True)


@command(name="twofaces", args=Two, allow=Permission.MANAGE_PEOPLE, menu=False)
def two_faces(args: Two, call: Call) -> Reply:
    person = call.run(ClearResemblance(call.actor, args.person))
    return Reply(call.say("faces-cleared", name=person.name), private=True)

"""/invite: a one-time code for somebody, as a link and as a picture to scan."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Identifier
from bot.kinds.people import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Code, Reply
from core.people.invite import Invite, WithdrawInvitation
from core.people.model import InvitationId


@dataclass(frozen=True, slots=True)
class Args:
    person: Annotated[PersonId, Somebody()]


@dataclass(frozen=True, slots=True)
class Which:
    invitation: Annotated[InvitationId, Identifier()]


@command(name="invite", args=Args, allow=Permission.MANAGE_PEOPLE)
def invite(args: Args, call: Call) -> Reply:
    invited = call.run(Invite(call.actor, args.person))
    text = call.say(
        "invited", name=invited.person.name, code=invited.code, until=invited.until
    )
    undo = call.undo("withdrawinvite", invitation=invited.invitation)
    if not invited.link:
        return Reply(text, (undo,), private=True)
    text = f"{text}\n\n{call.say('invited-link', link=invited.link)}"
    picture = Code("invitation", invited.link, call.say("invited-picture"))
    return Reply(text, (undo,), attachments=(picture,), private=True)


@command(name="withdrawinvite", args=Which, allow=Permission.MANAGE_PEOPLE, menu=False)
def withdraw(args: Which, call: Call) -> Reply:
    call.run(WithdrawInvitation(call.actor, args.invitation))
    return Reply(call.say("invitation-withdrawn"))

"""/page: a link to a page to check in on, wherever it is asked for."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.kinds.kind import Identifier
from core.attendance.checking_in.hand_in import LinksWanted, MakeLink
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(name="page", args=Args, allow=Permission.SEE_SELF, menu=False)
def page(args: Args, call: Call) -> Reply:
    """Asked which one where several are open: a link is for one session."""
    wanted = call.run(LinksWanted(call.actor))
    meant = [each for each in wanted if args.session in {None, each.id}]
    if len(meant) > 1:
        choices = tuple(
            Choice(title_of(each, call), Draft("page", {"session": f"id:{each.id}"}))
            for each in meant
        )
        return Reply(call.say("page-which"), choices)
    session = meant[0].id if meant else args.session
    made = call.run(MakeLink(call.actor, session))
    title = title_of(meant[0], call) if meant else ""
    return Reply(
        call.say("page-link", title=title, link=made.page, until=made.until),
        private=True,
    )

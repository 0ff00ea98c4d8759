"""/assigntutor: one tutor instead of another, for some or all sessions to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import names_here, which
from bot.commands.sessions.substitute import changed
from bot.fields import if_said
from bot.kinds.people import Somebody
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import Session, State

AHEAD = timedelta(days=120)
AT_MOST = 7
AT_ONCE = 30


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId, Somebody()]
    who: Annotated[Whom, Students()]
    when: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()


@command(
    name="assigntutor",
    args=Args,
    intent="assign_tutor",
    allow=Permission.BOOK_FOR_OTHERS,
)
def assign_tutor(args: Args, call: Call) -> Reply:
    """From the day that was said on; an hour means the one session then."""
    start = call.now
    exact = args.when is not None and args.when.start is not None
    if args.when is not None:
        start = max(start, args.when.span(call).start)
    within = Span(start, start + (timedelta(hours=1) if exact else AHEAD))
    found = [
        each
        for each in sessions_then(call, within, args.who, everybody=True)
        if each.state is State.SCHEDULED
        and each.planned.start >= within.start
        and args.tutor not in each.tutors
    ]
    match found[:AT_ONCE]:
        case []:
            return Reply(call.say("assign-none"))
        case [session]:
            return changed(session, args.tutor, call)
        case several:
            return _asked(several, args.tutor, call)


def _asked(found: Sequence[Session], tutor: PersonId, call: Call) -> Reply:
    given = {
        "tutor": f"id:{tutor}",
        "sessions": ",".join(each.id.hex for each in found),
    }
    whole = Choice(call.say("assign-all", count=len(found)), Draft("assignall", given))
    single = [
        which(each, call, "substitute", tutor=f"id:{tutor}")
        for each in found[:AT_MOST]
        if call.actor.person not in each.tutors
    ]
    name = names_here(call).get(tutor, "?")
    return Reply(call.say("assign-which", tutor=name), (whole, *single))

"""/happened: it took place, as planned. A tutor says so; others ask the tutor."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, around, sessions_then
from bot.commands.sessions.shown import facts_of, names_here, undo_of, which
from bot.fields import if_said
from bot.kinds.kind import Duration, Identifier
from bot.kinds.people import Somebody
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Subject, Whom
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.held.claim import SayItHappened, SayItWasHeld
from core.sessions.held.happened import HappenedAsPlanned
from core.sessions.held.planned_then import OPEN
from core.sessions.model import Session, SessionId
from core.sessions.schedule import ShowSession

AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    who: Annotated[Whom | None, Students()] = if_said()
    when: Annotated[When | None, Moments(Tense.PAST)] = if_said()
    subject: Annotated[str | None, Subject()] = if_said()
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(
    name="happened",
    args=Args,
    intent="say_it_happened",
    slots={"who": "students"},
    allow=Permission.SEE_OWN_SCHEDULE,
    aliases=("done",),
)
def happened(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _one(call.run(ShowSession(call.actor, args.session)), call)
    within = args.when.span(call) if args.when else around(call, WEEK, timedelta())
    over = [
        each
        for each in sessions_then(call, within, args.who)
        if each.state in OPEN
        and each.planned.end <= call.now
        and args.tutor in {None, *each.tutors}
    ]
    match over:
        case [session]:
            return _one(session, call)
        case []:
            return _unplanned(args, call)
        case several:
            choices = tuple(which(each, call, "happened") for each in several[:AT_MOST])
            return Reply(call.say("happened-which"), choices)


def _one(session: Session, call: Call) -> Reply:
    if call.actor.person in session.tutors:
        held = call.run(HappenedAsPlanned(call.actor, session.id))
        facts = facts_of(held, call)
        return Reply(call.say("session-happened", **facts), (undo_of(held, call),))
    asked = call.run(SayItHappened(call.actor, session.id))
    return Reply(call.say("happened-asked", tutors=_names(asked, call)))


def _unplanned(args: Args, call: Call) -> Reply:
    """Nobody had planned it: who says so must say with whom and when it was."""
    if args.tutor is None or args.when is None or args.when.start is None:
        return Reply(call.say("happened-none"))
    student = args.who.students[0] if args.who and args.who.students else None
    held = replace(args.when, length=args.lasting or args.when.length).span(call)
    request = SayItWasHeld(call.actor, args.tutor, student, held, args.subject or "")
    return Reply(call.say("happened-asked", tutors=_names(call.run(request), call)))


def _names(people: tuple[PersonId, ...], call: Call) -> list[str]:
    names = names_here(call)
    return [names.get(each, "?") for each in people]

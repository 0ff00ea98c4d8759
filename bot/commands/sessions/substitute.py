"""/substitute: another tutor for a session; and the buttons of whoever is asked."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, around, taught_then
from bot.commands.sessions.shown import facts_of, names_here, undo_of, which
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.people import Somebody
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Reply
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession
from core.sessions.substitutes.change_tutor import ChangeTutor
from core.sessions.substitutes.substitute import AskSubstitute

AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId | None, Somebody()] = if_said()
    who: Annotated[Whom | None, Students()] = if_said()
    when: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(
    name="substitute",
    args=Args,
    intent="find_substitute",
    slots={"who": "students"},
    allow=Permission.BOOK_SESSIONS,
    aliases=("cover",),
)
def substitute(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _asked(call.run(ShowSession(call.actor, args.session)), args, call)
    within = args.when.span(call) if args.when else around(call, WEEK - WEEK, 2 * WEEK)
    within = Span(max(within.start, call.now), max(within.end, call.now))
    own = taught_then(call, within, args.who, State.SCHEDULED)
    everybody = call.may(Permission.BOOK_FOR_OTHERS)
    found = own or taught_then(
        call, within, args.who, State.SCHEDULED, everybody=everybody
    )
    match [each for each in found if args.tutor not in each.tutors]:
        case []:
            return Reply(call.say("substitute-none"))
        case [session]:
            return _asked(session, args, call)
        case several:
            choices = (_choice(each, args, call) for each in several[:AT_MOST])
            return Reply(call.say("substitute-which"), tuple(choices))


def _choice(session: Session, args: Args, call: Call) -> Choice:
    more = {"tutor": f"id:{args.tutor}"} if args.tutor else {}
    return which(session, call, "substitute", **more)


def _asked(session: Session, args: Args, call: Call) -> Reply:
    """One's own is offered; of another's a tutor who is named is decided."""
    own = call.actor.person in session.tutors
    if args.tutor is not None and not own:
        return changed(session, args.tutor, call)
    asked = call.run(AskSubstitute(call.actor, session.id, args.tutor))
    names = names_here(call)
    tutors = call.show([names.get(each, "?") for each in asked])
    text = call.say(
        "substitute-sent",
        tutors=tutors,
        count=len(asked),
        **facts_of(session, call),
    )
    return Reply(text, (call.undo("nosubstitute", session=f"id:{session.id}"),))


def changed(session: Session, tutor: PersonId, call: Call) -> Reply:
    done = call.run(ChangeTutor(call.actor, session.id, tutor))
    facts = facts_of(done, call) | {"tutor": names_here(call).get(tutor, "?")}
    students = _students(done, call)
    text = call.say("assigned-tutor", students=students, **facts)
    return Reply(text, (undo_of(done, call),))


def _students(session: Session, call: Call) -> str:
    names = names_here(call)
    return call.show([names.get(each, "?") for each in session.participants])

"""How a session is put into words, for whoever reads it."""

from collections.abc import Mapping
from datetime import timedelta

from bot.call import Call
from core.curriculum.keep_classes import EveryClass
from core.kernel.ids import PersonId
from core.messaging.conversation import Choice, Draft
from core.people.look_up import Everybody
from core.sessions.model import Session

MOST_NAMES = 4
MINUTE = timedelta(minutes=1)


def names_here(call: Call) -> Mapping[PersonId, str]:
    return {each.id: each.name for each in call.run(Everybody(call.actor))}


def facts_of(session: Session, call: Call) -> dict[str, object]:
    """What any sentence about a session may tell."""
    then = session.span
    return {
        "who": with_whom(session, call),
        "subject": session.subject or call.say("session-no-subject"),
        "on": then.start.astimezone(call.speaker.zone).date(),
        "start": then.start,
        "end": then.end,
        "length": then.length // MINUTE * MINUTE,
        "state": session.state,
    }


def with_whom(session: Session, call: Call) -> str:
    """Students hear of their tutors only; a class is called by its name."""
    names = names_here(call)
    tutors = [names.get(each, "?") for each in session.tutors]
    me = call.actor.person
    if me in session.participants:
        return call.show(tutors)
    if session.group is not None:
        groups = [g for g in call.run(EveryClass(call.actor)) if g.id == session.group]
        students = groups[0].name if groups else _counted(session, call)
    elif len(session.participants) > MOST_NAMES:
        students = _counted(session, call)
    else:
        students = call.show([names.get(each, "?") for each in session.participants])
    if me in session.tutors:
        return students
    return call.say("session-both", students=students, tutors=tutors)


def _counted(session: Session, call: Call) -> str:
    return call.say("session-students", count=len(session.participants))


def label(session: Session, call: Call) -> str:
    """Short enough for a button."""
    return call.say("session-label", **facts_of(session, call))


def which(session: Session, call: Call, command: str, **more: object) -> Choice:
    """A button for this session, which goes on with `command`."""
    given = {name: str(value) for name, value in more.items()}
    draft = Draft(command, {**given, "session": f"id:{session.id}"})
    return Choice(label(session, call), draft)


def undo_of(session: Session, call: Call) -> Choice:
    return call.undo("unsession", session=f"id:{session.id}", version=session.version)

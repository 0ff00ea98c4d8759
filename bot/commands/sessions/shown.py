"""How a session is put into words, for whoever reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.call import Call
from core.curriculum.keep_classes import EveryClass
from core.kernel.ids import ClassId, PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft
from core.people.look_up import Everybody
from core.sessions.model import Session
from core.sessions.series.model import Series

MOST_NAMES = 4
MINUTE = timedelta(minutes=1)


def names_here(call: Call) -> Mapping[PersonId, str]:
    return {each.id: each.name for each in call.run(Everybody(call.actor))}


@dataclass(frozen=True, slots=True)
class Known:
    """Names, looked up once for a whole list."""

    people: Mapping[PersonId, str]
    classes: Mapping[ClassId, str]


def known_here(call: Call) -> Known:
    classes = {each.id: each.name for each in call.run(EveryClass(call.actor))}
    return Known(names_here(call), classes)


def facts_of(
    session: Session, call: Call, known: Known | None = None
) -> dict[str, object]:
    """What any sentence about a session may tell."""
    then = session.span
    return {
        "who": with_whom(session, call, known or known_here(call)),
        "subject": session.subject or call.say("session-no-subject"),
        "on": then.start.astimezone(call.speaker.zone).date(),
        "start": then.start,
        "end": then.end,
        "length": then.length // MINUTE * MINUTE,
        "state": session.state,
    }


def with_whom(session: Session, call: Call, known: Known) -> str:
    """Students hear of their tutors only; a class is called by its name."""
    tutors = [known.people.get(each, "?") for each in session.tutors]
    me = call.actor.person
    if me in session.participants:
        return call.show(tutors)
    students = students_of(session, call, known)
    if me in session.tutors:
        return students
    return call.say("session-both", students=students, tutors=tutors)


def students_of(session: Session, call: Call, known: Known) -> str:
    whole = _runs(session, call)
    if whole and session.group is not None and session.group in known.classes:
        return known.classes[session.group]
    if len(session.participants) > MOST_NAMES:
        return _counted(session, call)
    return call.show([known.people.get(each, "?") for each in session.participants])


def _runs(session: Session, call: Call) -> bool:
    """Whether the class is a word to the reader: a guardian has a child's name."""
    teaches = call.actor.person in session.tutors
    return teaches or call.may(Permission.SEE_EVERY_SCHEDULE)


def _counted(session: Session, call: Call) -> str:
    return call.say("session-students", count=len(session.participants))


def label(session: Session, call: Call) -> str:
    """Short enough for a button."""
    return call.say("session-label", **facts_of(session, call) | named(session, call))


def named(session: Session, call: Call) -> dict[str, str]:
    """In a list or on a button it stands without an article."""
    return {"subject": session.subject or call.say("session-plain")}


def which(session: Session, call: Call, command: str, **more: object) -> Choice:
    """A button for this session, which goes on with `command`."""
    given = {name: str(value) for name, value in more.items()}
    draft = Draft(command, {**given, "session": f"id:{session.id}"})
    return Choice(label(session, call), draft)


def undo_of(session: Session, call: Call) -> Choice:
    return call.undo("unsession", session=f"id:{session.id}", version=session.version)


def undo_series(series: Series, call: Call) -> Choice:
    return call.undo("unseries", series=f"id:{series.id}", version=series.version)

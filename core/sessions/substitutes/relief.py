"""Who may hand a session over, which one, and in whose place."""

from dataclasses import replace
from datetime import datetime

from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.people.access import person_known_to
from core.sessions.access import (
    in_reach,
    names_of,
)
from core.sessions.clashing.diary import TEACHES, Diary
from core.sessions.errors import (
    InThePast,
    NotATutor,
    NotToCome,
    NotYourSession,
    TeachesItAlready,
    WhichTutor,
)
from core.sessions.model import Session, State


def refuse_others(actor: Actor, session: Session, diary: Diary) -> None:
    if not in_reach(actor, Permission.BOOK_FOR_OTHERS, session):
        raise NotYourSession(names_of(actor, session.tutors, diary.people))


def refuse_over(session: Session, now: datetime) -> None:
    """What has begun stays with whoever began it."""
    if session.state is not State.SCHEDULED:
        raise NotToCome(session.state)
    if session.planned.end <= now:
        raise InThePast(session.planned.start)


def former_of(actor: Actor, session: Session, said: PersonId | None) -> PersonId:
    """Whose place it is: as said, the actor's own, or the only tutor's."""
    if said in session.tutors:
        return said
    if said is None and actor.person in session.tutors:
        return actor.person
    if said is not None or len(session.tutors) != 1:
        raise WhichTutor
    return session.tutors[0]


def as_taught_by(
    actor: Actor, session: Session, former: PersonId, tutor: PersonId, diary: Diary
) -> Session:
    """The session as it would be; only for people who teach, and not this already."""
    person = person_known_to(actor, tutor, diary.people)
    if not person.roles_at(diary.clock.now()) & TEACHES:
        raise NotATutor(person.name)
    if tutor in session.tutors:
        raise TeachesItAlready(person.name)
    tutors = tuple(tutor if each == former else each for each in session.tutors)
    return replace(session, tutors=tutors)

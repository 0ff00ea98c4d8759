"""Take back the last change of a session: the inverse of every other use case here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.application import Fact, Facts, Request, changes
from core.kernel.actor import Actor
from core.sessions.access import held_session
from core.sessions.clashing.diary import Diary
from core.sessions.errors import ChangedSince
from core.sessions.facts import (
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionReopened,
    SessionRestored,
    SessionTakenBack,
    SessionUnstarted,
    TutorsChanged,
    WindowsChanged,
)
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class TakeBackSession(Request[Session]):
    """Answers the session as it is again; one that is gone, as it was.

    `version` is the one that the change made; only the last can be taken back, by
    whoever made it and for as long as the organisation lets undo.
    """

    session: SessionId
    version: int


@changes
def take_back_session(request: TakeBackSession, diary: Diary, facts: Facts) -> Session:
    actor, now = request.actor, diary.clock.now()
    session = held_session(actor, request.session, diary.sessions)
    fresh = diary.policies(actor.organisation).undo_within
    if (
        session.version != request.version
        or session.changed_by != actor.person
        or session.changed_at is None
        or now - session.changed_at > fresh
    ):
        raise ChangedSince
    before = diary.sessions.before(actor.organisation, session.id, session.version)
    if before is None:
        diary.sessions.remove(actor.organisation, session.id, now)
        facts.tell(SessionTakenBack(actor, session))
        return session
    before = as_before(before, session)
    if session.state is State.CANCELLED or is_elsewhere(before, session):
        diary.refuse_clashes(actor.organisation, before)
    diary.sessions.put_back(actor.organisation, before, session)
    for fact in _told(actor, before, session):
        facts.tell(fact)
    return before


def as_before(before: Session, session: Session) -> Session:
    """Whoever joined or left its class since did so for good."""
    again = replace(before, sequence=session.sequence + 1)
    if session.group is None:
        return again
    return replace(again, participants=session.participants)


def _told(actor: Actor, now: Session, was: Session) -> Iterator[Fact]:
    """What is true again, in the words of the slices above."""
    match was.state, now.state:
        case State.COMPLETED, _:
            yield SessionReopened(actor, now, was)
        case State.ACTIVE, State.SCHEDULED:
            yield SessionUnstarted(actor, now, was)
        case State.CANCELLED, _:
            yield SessionRestored(actor, now, was)
        case State.SCHEDULED, State.CANCELLED:
            yield SessionCancelled(actor, now, was)
        case before, after if before is after and _where(was) != _where(now):
            yield SessionMoved(actor, now, was)
        case before, after if before is after and was.tutors != now.tutors:
            yield TutorsChanged(actor, now, was)
        case before, after if before is after:
            yield WindowsChanged(actor, now, was)
        case _:
            pass
    if now.state is State.COMPLETED:
        yield SessionCompleted(actor, now)


def is_elsewhere(one: Session, other: Session) -> bool:
    """Whether somebody or some room is needed by one and not by the other, or then."""
    return (*_where(one), one.tutors) != (*_where(other), other.tutors)


def _where(session: Session) -> tuple[object, ...]:
    return session.planned, session.room

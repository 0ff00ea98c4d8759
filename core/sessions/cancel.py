"""Cancel a session."""

from dataclasses import dataclass

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission
from core.sessions.access import held_session, in_reach, moved, names_of
from core.sessions.diary import Diary
from core.sessions.errors import NotYourSession, ReasonWanted
from core.sessions.facts import SessionCancelled
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class CancelSession(Request[Session]):
    session: SessionId
    reason: str = ""


@changes
def cancel_session(request: CancelSession, diary: Diary, facts: Facts) -> Session:
    """Its tutor before it starts; a head or admin at any time, saying why."""
    actor, now = request.actor, diary.clock.now()
    session = held_session(actor, request.session, diary.sessions)
    own = actor.person in session.tutors and session.state is State.SCHEDULED
    if not own and not in_reach(actor, Permission.CANCEL_ANY_SESSION, session):
        raise NotYourSession(names_of(actor, session.tutors, diary.people))
    in_time = own and now < session.planned.start
    if not in_time and not request.reason:
        raise ReasonWanted
    cancelled = moved(session, State.CANCELLED, actor, now, reason=request.reason)
    diary.sessions.change(actor.organisation, cancelled, session)
    facts.tell(SessionCancelled(actor, cancelled, session))
    return cancelled

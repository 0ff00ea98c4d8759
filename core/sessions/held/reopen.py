"""Open a completed or cancelled session again."""

from dataclasses import dataclass

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.sessions.access import held_session, moved, only_from
from core.sessions.clashing.diary import Diary
from core.sessions.errors import ReasonWanted
from core.sessions.facts import SessionReopened, SessionRestored
from core.sessions.model import Flag, Session, SessionId, State


@dataclass(frozen=True, slots=True)
class ReopenSession(Request[Session]):
    session: SessionId
    reason: str


@changes
def reopen_session(request: ReopenSession, diary: Diary, facts: Facts) -> Session:
    """A completed one runs again until ended; a cancelled one is planned again."""
    actor = request.actor
    permitted(actor, Permission.REOPEN_SESSIONS)
    session = held_session(actor, request.session, diary.sessions)
    only_from(session, State.ACTIVE, State.COMPLETED, State.CANCELLED)
    if not request.reason:
        raise ReasonWanted
    if session.state is State.CANCELLED:
        return _planned_again(request, session, diary, facts)
    now = diary.clock.now()
    reopened = moved(
        session,
        State.ACTIVE,
        actor,
        now,
        ended=None,
        closes=now + diary.policies(actor.organisation).end_late,
        reason=request.reason,
        flags=(session.flags | {Flag.REOPENED}) - {Flag.CLOSED_BY_ITSELF},
    )
    diary.sessions.change(actor.organisation, reopened, session)
    facts.tell(SessionReopened(actor, reopened, session))
    return reopened


def _planned_again(
    request: ReopenSession, session: Session, diary: Diary, facts: Facts
) -> Session:
    """Unless somebody has something else by now."""
    actor = request.actor
    restored = moved(
        session,
        State.SCHEDULED,
        actor,
        diary.clock.now(),
        started=None,
        ended=None,
        closes=None,
        reason=request.reason,
        cancelled_by=None,
        notice=None,
        fee_percent=None,
        flags=session.flags | {Flag.REOPENED},
    )
    diary.refuse_clashes(actor.organisation, restored)
    diary.sessions.change(actor.organisation, restored, session)
    facts.tell(SessionRestored(actor, restored, session))
    return restored

"""Start a session: only its own tutor, and only around its time."""

from dataclasses import dataclass
from datetime import datetime

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.access import moved, only_from, own_session
from core.sessions.clashing.diary import Diary
from core.sessions.errors import ProofWanted, TooEarlyToStart, TooLateToStart
from core.sessions.facts import SessionStarted
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import EvidenceOfTutors


@dataclass(frozen=True, slots=True)
class StartSession(Request[Session]):
    session: SessionId
    at: datetime
    """When it was asked for: a message may have waited on its way."""


@changes
def start_session(
    request: StartSession, diary: Diary, evidence: EvidenceOfTutors, facts: Facts
) -> Session:
    actor, at = request.actor, min(request.at, diary.clock.now())
    permitted(actor, Permission.RUN_SESSIONS)
    session = own_session(actor, request.session, diary.sessions, diary.people)
    only_from(session, State.ACTIVE, State.SCHEDULED)
    policies = diary.policies(actor.organisation)
    ends = session.ends_within(policies)
    started = moved(session, State.ACTIVE, actor, at, started=at, closes=ends.end)
    _refuse_outside(session.starts_within(policies), at)
    if (policies.tutors_place or policies.tutors_face) and not evidence.since(
        actor.organisation,
        session.id,
        actor.person,
        session.starts_within(policies).start,
    ):
        raise ProofWanted(place=policies.tutors_place, face=policies.tutors_face)
    diary.sessions.change(actor.organisation, started, session)
    facts.tell(SessionStarted(actor, started))
    return started


def _refuse_outside(window: Span, at: datetime) -> None:
    """Both ends of the window belong to it, to the second."""
    if at < window.start:
        raise TooEarlyToStart(window.start)
    if at > window.end:
        raise TooLateToStart(window.end)

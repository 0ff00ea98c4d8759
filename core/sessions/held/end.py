"""End a session: only its own tutor, and only around its time."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.model import Policies
from core.sessions.access import moved, only_from, own_session
from core.sessions.clashing.diary import Diary
from core.sessions.errors import ProofWanted, TooEarlyToEnd, TooLateToEnd
from core.sessions.facts import SessionCompleted
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import EvidenceOfTutors


@dataclass(frozen=True, slots=True)
class EndSession(Request[Session]):
    session: SessionId
    at: datetime


@changes
def end_session(
    request: EndSession, diary: Diary, evidence: EvidenceOfTutors, facts: Facts
) -> Session:
    actor, at = request.actor, min(request.at, diary.clock.now())
    permitted(actor, Permission.RUN_SESSIONS)
    session = own_session(actor, request.session, diary.sessions, diary.people)
    only_from(session, State.COMPLETED, State.ACTIVE)
    policies = diary.policies(actor.organisation)
    window = session.ends_within(policies)
    ended = moved(
        session, State.COMPLETED, actor, at, ended=_end(session, at, policies)
    )
    _refuse_outside(window, at)
    if (policies.tutors_place or policies.tutors_face) and not evidence.since(
        actor.organisation, session.id, actor.person, window.start
    ):
        raise ProofWanted(place=policies.tutors_place, face=policies.tutors_face)
    diary.sessions.change(actor.organisation, ended, session)
    facts.tell(SessionCompleted(actor, ended))
    return ended


def _end(session: Session, at: datetime, policies: Policies) -> datetime:
    """One that was opened again long after its time did not go on until now."""
    on_time = replace(session, closes=None).ends_within(policies)
    return session.planned.end if at > on_time.end else at


def _refuse_outside(window: Span, at: datetime) -> None:
    """Both ends of the window belong to it, to the second."""
    if at < window.start:
        raise TooEarlyToEnd(window.start)
    if at > window.end:
        raise TooLateToEnd(window.end)

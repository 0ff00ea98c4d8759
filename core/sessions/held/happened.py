"""One tap: it happened as planned."""

from dataclasses import dataclass

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.sessions.access import moved, own_session
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NotOverYet
from core.sessions.facts import SessionCompleted
from core.sessions.model import Flag, Session, SessionId, State


@dataclass(frozen=True, slots=True)
class HappenedAsPlanned(Request[Session]):
    session: SessionId


@changes
def happened_as_planned(
    request: HappenedAsPlanned, diary: Diary, facts: Facts
) -> Session:
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.LOG_OWN_TIME)
    session = own_session(actor, request.session, diary.sessions, diary.people)
    policies = diary.policies(actor.organisation)
    began = session.started or session.planned.start
    held = moved(
        session,
        State.COMPLETED,
        actor,
        now,
        started=began,
        ended=max(session.planned.end, began),
        flags=session.flags | {Flag.LOGGED},
    )
    if session.planned.end - policies.end_early > now:
        raise NotOverYet(session.planned.end)
    diary.claim(actor.organisation, session.people)
    diary.refuse_held_twice(actor, session.participants, held.span, session.id)
    diary.sessions.change(actor.organisation, held, session)
    facts.tell(SessionCompleted(actor, held, held.participants))
    return held

"""A session that nobody ended closes itself, and says so."""

from dataclasses import dataclass

from core.application import Facts, Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.sessions.access import moved
from core.sessions.facts import SessionCompleted
from core.sessions.model import Flag, Session, State
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class WhoForgot(Request[list[OrganisationId]]):
    """Organisations with sessions that should have been ended by now."""


@dataclass(frozen=True, slots=True)
class CloseForgotten(Request[list[Session]]):
    """For the desk itself, in each of those organisations."""


@reads
def who_forgot(
    request: WhoForgot, sessions: Sessions, clock: Clock
) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return sessions.with_some_due_to_close(clock.now())


@changes
def close_forgotten(
    request: CloseForgotten, sessions: Sessions, clock: Clock, facts: Facts
) -> list[Session]:
    """With the end that was planned: nobody knows a better one."""
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.CANCEL_ANY_SESSION)
    closed: list[Session] = []
    for session in sessions.due_to_close(actor.organisation, now):
        began = session.started or session.planned.start
        done = moved(
            session,
            State.COMPLETED,
            actor,
            now,
            started=began,
            ended=max(session.planned.end, began),
            flags=session.flags | {Flag.CLOSED_BY_ITSELF},
        )
        sessions.change(actor.organisation, done, session)
        facts.tell(SessionCompleted(actor, done))
        closed.append(done)
    return closed

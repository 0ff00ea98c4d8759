"""When some are to be asked, while a session is held, whether they are still there."""

from datetime import timedelta
from secrets import randbelow

from core.application import on
from core.attendance.pings.rounds import ASK, Pinging
from core.messaging.due import Due
from core.sessions.facts import (
    SessionCancelled,
    SessionCompleted,
    SessionReopened,
    SessionStarted,
    SessionTakenBack,
    SessionUnstarted,
)
from core.sessions.model import State


@on(SessionStarted, SessionReopened)
def plan_ping(fact: SessionStarted | SessionReopened, pinging: Pinging) -> None:
    """Some time after it has run for long enough, and in time to be answered in it."""
    session, where = fact.session, fact.actor.organisation
    policies = pinging.policies(where)
    wanted = policies.ping_after and policies.ping_students
    if not wanted or session.state is not State.ACTIVE:
        return
    first = max(session.span.start + policies.ping_after, pinging.now)
    seconds = int((session.planned.end - policies.ping_within - first).total_seconds())
    before = pinging.pings.of_session(where, session.id)
    if seconds > 0 and all(each.by for each in before):
        at = first + timedelta(seconds=randbelow(seconds))
        pinging.dues.plan(Due(where, ASK, session.id, at))


@on(SessionCompleted, SessionCancelled, SessionUnstarted, SessionTakenBack)
def ask_no_more(
    fact: SessionCompleted | SessionCancelled | SessionUnstarted | SessionTakenBack,
    pinging: Pinging,
) -> None:
    pinging.call_off(fact.actor.organisation, fact.session)

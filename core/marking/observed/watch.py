"""What tutors do in chat beside their sessions is seen, where that is wished."""

from core.application import on
from core.kernel.actor import NOBODY
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, may
from core.kernel.span import Span
from core.marking.observed.model import LEAD, Observation
from core.marking.observed.ports import Observations
from core.organisation.ports import Organisations
from core.sessions.facts import (
    RegisterWorkedOn,
    SessionBooked,
    SessionCompleted,
    SessionMoved,
)

Seen = RegisterWorkedOn | SessionBooked | SessionCompleted | SessionMoved


@on(RegisterWorkedOn, SessionBooked, SessionCompleted, SessionMoved)
def watch(
    fact: Seen, organisations: Organisations, observations: Observations, clock: Clock
) -> None:
    """Not within the session itself: that is time taught."""
    actor, session = fact.actor, fact.session
    if actor.person == NOBODY or not may(actor, Permission.LOG_OWN_TIME):
        return
    home = organisations.find(actor.organisation)
    if home is None or not home.policies.observe_time:
        return
    now = clock.now()
    taught = Span(session.span.start, session.span.end + LEAD)
    if taught.start <= now < taught.end:
        return
    seen = Observation(actor.person, now, session.course)
    observations.add(actor.organisation, seen)

"""Ask those whose moment has come, and count the answers once their time is up."""

from dataclasses import dataclass
from secrets import SystemRandom

from core.application import Change, Request, keeps
from core.attendance.pings.rounds import ASK, COUNT, Pinging
from core.kernel.actor import desk_of
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.sessions.model import Session, SessionId, State

A_TIME = 100


@dataclass(frozen=True, slots=True)
class SendPings(Request[int]):
    """Answers how many sessions were looked at."""


@keeps
def send_pings(request: SendPings, pinging: Pinging) -> int:
    """Asked, and written down that they were, in one transaction: so only once."""
    permitted(request.actor, Permission.OPERATE)
    now, sessions = pinging.now, pinging.scene.sessions
    asking = pinging.dues.take(ASK, now, A_TIME)
    for due in asking:
        session = sessions.hold(due.organisation, SessionId(due.subject))
        if session is not None and session.state is State.ACTIVE:
            _ask_some(due.organisation, session, pinging)
    counting = pinging.dues.take(COUNT, now, A_TIME)
    for due in counting:
        session = sessions.hold(due.organisation, SessionId(due.subject))
        if session is not None and session.state is State.ACTIVE:
            pinging.count(due.organisation, session)
    return len(asking) + len(counting)


def _ask_some(organisation: OrganisationId, session: Session, pinging: Pinging) -> None:
    """Not while the tutor is asking already."""
    if pinging.dues.is_planned(organisation, COUNT, session.id):
        return
    there = pinging.there(organisation, session)
    many = min(pinging.policies(organisation).ping_students, len(there))
    if not many:
        return
    actor = desk_of(organisation)
    asked = pinging.ask(actor, session, SystemRandom().sample(there, many))
    facts = {"students": ", ".join(str(each.student) for each in asked)}
    change = Change(
        actor, "SendPings", facts, pinging.now, kind="session", thing=session.id
    )
    pinging.journal.record(change)

"""All answers that may be told of, and who hears them."""

from dataclasses import dataclass

from core.feedback.pools import Heap, heaps
from core.feedback.ports import Feedbacks
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may
from core.people.ports import People
from core.sessions.access import in_reach
from core.sessions.model import Session
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Heard:
    """A bundle of ports: all answers that may be told of."""

    feedbacks: Feedbacks
    sessions: Sessions
    people: People
    clock: Clock

    def heaps(self, organisation: OrganisationId) -> list[Heap]:
        over = self.feedbacks.closed(organisation, self.clock.now())
        found = self.sessions.some(organisation, [session for session, _ in over])
        known = {each.id: each for each in found}
        closed = [(known[one], at) for one, at in over if one in known]
        return heaps(closed, self.feedbacks.answers(organisation, found))


def hears(actor: Actor, session: Session) -> bool:
    if actor.person in session.tutors:
        return may(actor, Permission.HEAR_FEEDBACK)
    everybodys = Permission.SEE_ATTENDANCE_REPORTS
    return may(actor, everybodys) and in_reach(actor, everybodys, session)

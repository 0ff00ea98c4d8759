"""What a session's feedback comes to, once nobody can change theirs."""

from dataclasses import dataclass

from core.application import Request, reads
from core.feedback.model import Answer, Summary, added_up
from core.feedback.pools import Heap, heaps
from core.feedback.ports import Feedbacks
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, may, permitted
from core.people.ports import People
from core.sessions.access import in_reach
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class OfSession:
    """`named` is who said what, where that was not anonymous."""

    session: Session
    summary: Summary
    open: bool
    named: tuple[tuple[str, Answer], ...] = ()


@dataclass(frozen=True, slots=True)
class FeedbackOn(Request[OfSession]):
    """For whoever teaches it, and whoever sees reports of attendance."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class OfTutor:
    tutor: str
    summary: Summary
    sessions: int


@dataclass(frozen=True, slots=True)
class FeedbackFor(Request[OfTutor]):
    """Of all that was ever said of a tutor's sessions; one's own without a tutor."""

    tutor: PersonId | None = None


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


@reads
def feedback_on(request: FeedbackOn, heard: Heard) -> OfSession:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.HEAR_FEEDBACK)
    session = heard.sessions.find(where, request.session)
    if session is None or not _hears(actor, session):
        raise NoSuchSession
    round_ = heard.feedbacks.round(where, session.id)
    if round_ is None:
        return OfSession(session, Summary(), open=False)
    if heard.clock.now() < round_.closes:
        return OfSession(session, Summary(), open=True)
    answers = heard.feedbacks.answers(where, [session])
    by = {each.student: each for each in answers if each.student}
    names = {each.id: each.name for each in heard.people.some(where, list(by))}
    named = sorted((names.get(who, "?"), each) for who, each in by.items())
    return OfSession(session, added_up([answers]), open=False, named=tuple(named))


def _hears(actor: Actor, session: Session) -> bool:
    if actor.person in session.tutors:
        return may(actor, Permission.HEAR_FEEDBACK)
    everybodys = Permission.SEE_ATTENDANCE_REPORTS
    return may(actor, everybodys) and in_reach(actor, everybodys, session)


@reads
def feedback_for(request: FeedbackFor, heard: Heard) -> OfTutor:
    actor, where = request.actor, request.actor.organisation
    tutor = request.tutor or actor.person
    if tutor == actor.person:
        permitted(actor, Permission.HEAR_FEEDBACK)
    else:
        permitted(actor, Permission.SEE_ATTENDANCE_REPORTS)
    theirs = [
        heap
        for heap in heard.heaps(where)
        if all(tutor in s.tutors and _hears(actor, s) for s in heap.sessions)
    ]
    person = heard.people.find(where, tutor)
    return OfTutor(
        person.name if person else "?",
        added_up([heap.answers for heap in theirs]),
        sum(len(heap.sessions) for heap in theirs),
    )

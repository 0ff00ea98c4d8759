"""What all that was said of a tutor comes to."""

from dataclasses import dataclass

from core.application import Request, reads
from core.feedback.heard import Heard, hears
from core.feedback.model import Summary, added_up
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class OfTutor:
    tutor: str
    summary: Summary
    sessions: int


@dataclass(frozen=True, slots=True)
class FeedbackFor(Request[OfTutor]):
    """Of all that was ever said of a tutor's sessions; one's own without a tutor."""

    tutor: PersonId | None = None


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
        if all(tutor in s.tutors and hears(actor, s) for s in heap.sessions)
    ]
    person = heard.people.find(where, tutor)
    return OfTutor(
        person.name if person else "?",
        added_up([heap.answers for heap in theirs]),
        sum(len(heap.sessions) for heap in theirs),
    )

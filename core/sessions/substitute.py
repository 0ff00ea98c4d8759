"""Ask for another tutor for one session, of one or of all who are free."""

from dataclasses import dataclass

from core.application import Request, changes
from core.kernel.actor import Actor, Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.sessions.access import (
    held_session,
)
from core.sessions.diary import Diary
from core.sessions.errors import (
    NobodyFree,
)
from core.sessions.exchange import Exchange
from core.sessions.model import Session, SessionId, State
from core.sessions.relief import as_taught_by, former_of, refuse_others, refuse_over
from core.sessions.substitution import Asked


@dataclass(frozen=True, slots=True)
class AskSubstitute(Request[tuple[PersonId, ...]]):
    """Without a tutor, of everybody who is free then; answers who was asked."""

    session: SessionId
    tutor: PersonId | None = None
    instead_of: PersonId | None = None


@changes
def ask_substitute(request: AskSubstitute, exchange: Exchange) -> tuple[PersonId, ...]:
    """By its tutor, or by whoever may cancel or book it for them."""
    actor, diary = request.actor, exchange.diary
    permitted(actor, Permission.BOOK_SESSIONS)
    session = held_session(actor, request.session, diary.sessions)
    if actor.person not in session.tutors:
        refuse_others(actor, session, diary)
    refuse_over(session, diary.clock.now())
    former = former_of(actor, session, request.instead_of)
    if request.tutor is None:
        tutors = _free(actor, session, former, diary)
    else:
        replaced = as_taught_by(actor, session, former, request.tutor, diary)
        diary.refuse_clashes(actor.organisation, replaced)
        tutors = (request.tutor,)
    if not tutors:
        raise NobodyFree
    now = diary.clock.now()
    exchange.substitutions.put(
        actor.organisation,
        [Asked(session.id, each, former, actor.person, now) for each in tutors],
    )
    exchange.offers.make(actor, session, former, tutors)
    return tutors


def _free(
    actor: Actor, session: Session, former: PersonId, diary: Diary
) -> tuple[PersonId, ...]:
    """Every tutor who teaches nothing then, and does not sit in it."""
    here, now = actor.organisation, diary.clock.now()
    tutors = [
        each.id
        for each in diary.people.every(here)
        if Role.TUTOR in each.roles_at(now) and not session.concerns(each.id)
    ]
    then = diary.sessions.of_people(here, tutors, session.span) if tutors else []
    busy = {
        person
        for other in then
        if other.state is not State.CANCELLED
        for person in other.people
    }
    return tuple(each for each in tutors if each not in busy and each != former)

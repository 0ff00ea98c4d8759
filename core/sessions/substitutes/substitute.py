"""Ask for another tutor for one session, of one or of all who are free."""

from dataclasses import dataclass

from core.application import Request, changes
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.sessions.access import (
    held_session,
)
from core.sessions.errors import (
    NobodyFree,
)
from core.sessions.model import SessionId
from core.sessions.substitutes.exchange import Exchange
from core.sessions.substitutes.relief import (
    as_taught_by,
    former_of,
    refuse_others,
    refuse_over,
)
from core.sessions.substitutes.relievers import Relievers
from core.sessions.substitutes.substitution import Asked


@dataclass(frozen=True, slots=True)
class AskSubstitute(Request[tuple[PersonId, ...]]):
    """Without a tutor, of all who could teach it then; answers who was asked."""

    session: SessionId
    tutor: PersonId | None = None
    instead_of: PersonId | None = None


@changes
def ask_substitute(
    request: AskSubstitute, exchange: Exchange, relievers: Relievers
) -> tuple[PersonId, ...]:
    """By its tutor, or by whoever may cancel or book it for them."""
    actor, diary = request.actor, exchange.diary
    permitted(actor, Permission.BOOK_SESSIONS)
    session = held_session(actor, request.session, diary.sessions)
    if actor.person not in session.tutors:
        refuse_others(actor, session, diary)
    refuse_over(session, diary.clock.now())
    former = former_of(actor, session, request.instead_of)
    if request.tutor is None:
        tutors = relievers.best(actor, session, former)
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

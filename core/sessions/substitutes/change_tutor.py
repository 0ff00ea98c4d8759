"""Decide who teaches instead, or look for nobody any more."""

from dataclasses import dataclass

from core.application import Request, changes
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.sessions.access import (
    held_session,
)
from core.sessions.errors import (
    TakenAlready,
)
from core.sessions.model import Session, SessionId
from core.sessions.substitutes.exchange import Exchange
from core.sessions.substitutes.relief import (
    as_taught_by,
    former_of,
    refuse_others,
    refuse_over,
)
from core.sessions.substitutes.substitution import Answer


@dataclass(frozen=True, slots=True)
class WithdrawSubstitute(Request[Session]):
    """Nobody is needed any more; whoever was asked is told."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class ChangeTutor(Request[Session]):
    """Decided without asking, by whoever books for others."""

    session: SessionId
    tutor: PersonId
    instead_of: PersonId | None = None


@changes
def withdraw_substitute(request: WithdrawSubstitute, exchange: Exchange) -> Session:
    actor = request.actor
    permitted(actor, Permission.BOOK_SESSIONS)
    session = held_session(actor, request.session, exchange.diary.sessions)
    if actor.person not in session.tutors:
        refuse_others(actor, session, exchange.diary)
    asked = exchange.substitutions.of_session(actor.organisation, session.id)
    if not any(each.answer is Answer.WAITED_FOR for each in asked):
        raise TakenAlready
    exchange.close(actor, session, asked, Answer.NOT_NEEDED)
    return session


@changes
def change_tutor(request: ChangeTutor, exchange: Exchange) -> Session:
    actor, diary = request.actor, exchange.diary
    permitted(actor, Permission.BOOK_FOR_OTHERS)
    session = held_session(actor, request.session, diary.sessions)
    refuse_others(actor, session, diary)
    refuse_over(session, diary.clock.now())
    former = former_of(actor, session, request.instead_of)
    as_taught_by(actor, session, former, request.tutor, diary)
    return exchange.hand_over(actor, session, former, request.tutor)

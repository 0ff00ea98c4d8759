"""Whoever is asked to teach for another accepts, and is the first, or declines."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.sessions.access import (
    names_of,
)
from core.sessions.errors import (
    TakenAlready,
    TeachesItAlready,
)
from core.sessions.model import Session, SessionId
from core.sessions.substitutes.exchange import Exchange
from core.sessions.substitutes.relief import refuse_over
from core.sessions.substitutes.substitution import Answer


@dataclass(frozen=True, slots=True)
class AcceptSubstitute(Request[Session]):
    session: SessionId


@dataclass(frozen=True, slots=True)
class DeclineSubstitute(Request[Session]):
    session: SessionId


@changes
def accept_substitute(request: AcceptSubstitute, exchange: Exchange) -> Session:
    """The first to accept teaches it: its row is held, so there is one first."""
    actor = request.actor
    permitted(actor, Permission.RUN_SESSIONS)
    session, mine = exchange.asked(actor, request.session)
    if actor.person in session.tutors:
        raise TeachesItAlready(*names_of(actor, (actor.person,), exchange.diary.people))
    closed = mine.answer in {Answer.TOO_LATE, Answer.NOT_NEEDED}
    if closed or mine.instead_of not in session.tutors:
        raise TakenAlready
    refuse_over(session, exchange.diary.clock.now())
    changed = exchange.hand_over(actor, session, mine.instead_of, actor.person)
    accepted = replace(mine, answer=Answer.ACCEPTED)
    exchange.substitutions.put(actor.organisation, [accepted])
    return changed


@changes
def decline_substitute(request: DeclineSubstitute, exchange: Exchange) -> Session:
    """Whoever asked hears of it, and when nobody is left who might say yes."""
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.RUN_SESSIONS)
    session, mine = exchange.asked(actor, request.session)
    if mine.answer is not Answer.WAITED_FOR:
        raise TakenAlready
    exchange.substitutions.put(here, [replace(mine, answer=Answer.DECLINED)])
    asked = exchange.substitutions.of_session(here, session.id)
    waited = any(each.answer is Answer.WAITED_FOR for each in asked)
    exchange.offers.declined(actor, session, mine.by, anybody_left=waited)
    return session

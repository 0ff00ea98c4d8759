"""What becomes of questions for a substitute as their session changes."""

from dataclasses import replace

from core.application import on
from core.sessions.facts import (
    SessionCancelled,
    SessionMoved,
    SessionStarted,
    SessionTakenBack,
    TutorsChanged,
)
from core.sessions.substitutes.exchange import Exchange
from core.sessions.substitutes.substitution import Answer
from core.sessions.telling.tell_people import Herald


@on(TutorsChanged)
def tell_of_tutors(fact: TutorsChanged, herald: Herald, exchange: Exchange) -> None:
    """Everybody concerned once; and whoever else was asked need not answer."""
    here, session = fact.actor.organisation, fact.session
    if not fact.quiet:
        herald.tell_of_tutors(fact, session, fact.was)
    asked = exchange.substitutions.of_session(here, session.id)
    back = [
        replace(each, answer=Answer.DECLINED)
        for each in asked
        if each.answer is Answer.ACCEPTED and each.tutor not in session.tutors
    ]
    exchange.substitutions.put(here, back)
    mine = {each.tutor for each in asked if each.tutor in session.tutors}
    gone = [
        each
        for each in asked
        if each.instead_of not in session.tutors and each.tutor not in mine
    ]
    exchange.close(fact.actor, session, gone, Answer.TOO_LATE)


@on(SessionCancelled, SessionMoved, SessionStarted, SessionTakenBack)
def nobody_is_needed(
    fact: SessionCancelled | SessionMoved | SessionStarted | SessionTakenBack,
    exchange: Exchange,
) -> None:
    """Who was asked for another time was asked for nothing that there is."""
    asked = exchange.substitutions.of_session(fact.actor.organisation, fact.session.id)
    exchange.close(fact.actor, fact.session, asked, Answer.NOT_NEEDED)

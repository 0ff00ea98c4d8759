"""What a session's feedback comes to, once nobody can change theirs."""

from dataclasses import dataclass

from core.application import Request, reads
from core.feedback.heard import Heard, hears
from core.feedback.model import Answer, Summary, added_up
from core.kernel.permissions import Permission, permitted
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId


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


@reads
def feedback_on(request: FeedbackOn, heard: Heard) -> OfSession:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.HEAR_FEEDBACK)
    session = heard.sessions.find(where, request.session)
    if session is None or not hears(actor, session):
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

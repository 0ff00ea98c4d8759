"""Give one session windows of its own."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.sessions.access import changed_by, held_session, in_reach, names_of
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NotNow, NotYourSession
from core.sessions.facts import WindowsChanged
from core.sessions.held.planned_then import OPEN
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class OverrideWindow(Request[Session]):
    """`window` is a field of `Overrides`; None is the organisation's own again."""

    session: SessionId
    window: str
    length: timedelta | None


@changes
def override_window(request: OverrideWindow, diary: Diary, facts: Facts) -> Session:
    actor = request.actor
    permitted(actor, Permission.BOOK_SESSIONS)
    session = held_session(actor, request.session, diary.sessions)
    own = actor.person in session.tutors
    if not own and not in_reach(actor, Permission.CANCEL_ANY_SESSION, session):
        raise NotYourSession(names_of(actor, session.tutors, diary.people))
    if session.state not in OPEN:
        raise NotNow(session.state, session.state)
    overrides = replace(session.overrides, **{request.window: request.length})
    changed = replace(session, overrides=overrides)
    if session.state is State.ACTIVE:
        policies = diary.policies(actor.organisation)
        planned_anew = replace(changed, closes=None).ends_within(policies)
        changed = replace(changed, closes=planned_anew.end)
    now = changed_by(changed, actor, diary.clock.now())
    diary.sessions.change(actor.organisation, now, session)
    facts.tell(WindowsChanged(actor, now, session))
    return now

"""When students are to be asked, and when not after all."""

from core.application import on
from core.attendance.facts import AttendanceDecided
from core.attendance.register.settle import HERE
from core.feedback.ask import RULE, Asking
from core.sessions.facts import (
    SessionCancelled,
    SessionCompleted,
    SessionReopened,
    SessionTakenBack,
)
from core.sessions.model import State


@on(SessionCompleted)
def plan_to_ask(fact: SessionCompleted, asking: Asking) -> None:
    asking.plan(fact.actor, fact.session)


@on(AttendanceDecided)
def ask_who_was_decided(fact: AttendanceDecided, asking: Asking) -> None:
    """Who was pending at the end, and was there after all, is asked as well."""
    there = any(each.status in HERE for each in fact.entries)
    if there and fact.session.state is State.COMPLETED:
        asking.plan(fact.actor, fact.session)


@on(SessionReopened, SessionCancelled, SessionTakenBack)
def ask_nobody(
    fact: SessionReopened | SessionCancelled | SessionTakenBack, asking: Asking
) -> None:
    where, session = fact.actor.organisation, fact.session
    asking.dues.drop(where, RULE, session.id)
    if isinstance(fact, SessionTakenBack):
        asking.feedbacks.close(where, session.id)

"""Calendars that somebody looks at follow the sessions on them."""

from uuid import UUID

from core.application import on
from core.kernel.clock import Clock
from core.messaging.replies.live_cards import LiveCards
from core.sessions.facts import (
    ParticipantsChanged,
    SessionBooked,
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionReopened,
    SessionRestored,
    SessionStarted,
    SessionTakenBack,
    SessionUnstarted,
    TutorsChanged,
)
from core.sessions.model import Session

Changed = (
    SessionBooked
    | SessionStarted
    | SessionCompleted
    | SessionCancelled
    | SessionMoved
    | SessionReopened
    | SessionUnstarted
    | SessionRestored
    | SessionTakenBack
    | ParticipantsChanged
    | TutorsChanged
)


@on(
    SessionBooked,
    SessionStarted,
    SessionCompleted,
    SessionCancelled,
    SessionMoved,
    SessionReopened,
    SessionUnstarted,
    SessionRestored,
    SessionTakenBack,
    ParticipantsChanged,
    TutorsChanged,
)
def touch_calendars(fact: Changed, live: LiveCards, clock: Clock) -> None:
    where = fact.actor.organisation
    seen = concerned(fact.session)
    was: Session | None = getattr(fact, "was", None)
    if was is not None:
        seen |= concerned(was)
    live.touch(where, {where, *seen}, clock.now())


def concerned(session: Session) -> set[UUID]:
    """Whose calendars it stands in; an organisation's own has every session."""
    more = (session.group, session.course, session.room)
    return {*session.people, *(each for each in more if each)}

"""What becomes of requests as sessions are booked, and as people come after all."""

from dataclasses import replace

from core.application import on
from core.attendance.excuses.leave import Leave
from core.attendance.excuses.model import Excuse, ExcuseState
from core.attendance.excuses.tell import tell_deciders
from core.attendance.facts import AttendanceDecided
from core.attendance.register.settle import HERE
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.sessions.facts import (
    ParticipantsChanged,
    SessionBooked,
    SessionMoved,
    SessionRestored,
)
from core.sessions.model import Session


@on(SessionBooked, SessionMoved, ParticipantsChanged, SessionRestored)
def cover_new_sessions(
    fact: SessionBooked | SessionMoved | ParticipantsChanged | SessionRestored,
    leave: Leave,
) -> None:
    """What was said of those days holds for what is booked into them later."""
    session = fact.session
    if isinstance(fact, SessionMoved):
        _uncover(fact, leave)
    for excuse in leave.excuses.of(
        fact.actor.organisation, session.participants, session.planned
    ):
        if excuse.session is None and excuse.covers(session):
            _cover(fact.actor, excuse, session, leave, quiet=fact.quiet)


def _uncover(fact: SessionMoved, leave: Leave) -> None:
    """What was said of days holds no longer for what is on another day now."""
    where, session, was = fact.actor.organisation, fact.session, fact.was
    for excuse in leave.excuses.of(where, was.participants, was.planned):
        if excuse.session is None and not excuse.covers(session):
            leave.undo(fact.actor, excuse, only_to_come=True, only=session.id)


def _cover(
    actor: Actor, excuse: Excuse, session: Session, leave: Leave, *, quiet: bool
) -> None:
    where = actor.organisation
    if excuse.state is ExcuseState.APPROVED:
        made = leave.excuse(actor, excuse, session)
        if made is None:
            return
        leave.excuses.keep_made(where, excuse.id, [made])
    if not quiet:
        told = replace(excuse, reason=_for(excuse))
        tell_deciders(where, told, leave, news=session.id.hex)


def _for(excuse: Excuse) -> str:
    """Why is for whoever decides; once decided, that they are excused is enough."""
    return excuse.reason if excuse.state is ExcuseState.ASKED else ""


@on(AttendanceDecided)
def settle_who_came(fact: AttendanceDecided, leave: Leave) -> None:
    """Whoever asked to be excused from this one session, and came, asks no more."""
    there: list[PersonId] = [e.student for e in fact.entries if e.status in HERE]
    if not there:
        return
    where, session = fact.actor.organisation, fact.session
    for excuse in leave.excuses.of(where, there, session.planned):
        if excuse.session == session.id and excuse.state is ExcuseState.ASKED:
            gone = replace(
                excuse, state=ExcuseState.WITHDRAWN, version=excuse.version + 1
            )
            leave.excuses.change(where, gone)
            tell_deciders(where, replace(gone, reason=""), leave)

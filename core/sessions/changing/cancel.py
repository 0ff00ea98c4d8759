"""Cancel a session: by its tutor, by the desk, or by the family it is for."""

from dataclasses import dataclass
from datetime import datetime

from core.application import Facts, Request, changes
from core.kernel.actor import Actor
from core.kernel.permissions import NotPermitted, Permission, may, permitted
from core.people.families import Families
from core.sessions.access import held_session, in_reach, moved, names_of, own_students
from core.sessions.changing.cancel_policy import fee_of, notice_of
from core.sessions.clashing.diary import Diary
from core.sessions.errors import (
    NoSuchSession,
    NotTheirsAlone,
    NotToCome,
    NotYourSession,
    ReasonWanted,
)
from core.sessions.facts import SessionCancelled
from core.sessions.model import Session, SessionId, Side, State


@dataclass(frozen=True, slots=True)
class CancelSession(Request[Session]):
    session: SessionId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CancelOwnSession(Request[Session]):
    """By its student or a guardian, where the organisation lets families do so."""

    session: SessionId
    reason: str = ""


@changes
def cancel_session(request: CancelSession, diary: Diary, facts: Facts) -> Session:
    """Its tutor before it starts; a head or admin at any time, saying why."""
    actor, now = request.actor, diary.clock.now()
    session = held_session(actor, request.session, diary.sessions)
    refuse_others_to_cancel(actor, session, request.reason, diary)
    cancelled = off_by_the_desk(session, actor, now, request.reason)
    diary.sessions.change(actor.organisation, cancelled, session)
    facts.tell(SessionCancelled(actor, cancelled, session))
    return cancelled


@changes
def cancel_own_session(
    request: CancelOwnSession, diary: Diary, families: Families, facts: Facts
) -> Session:
    """Not one that others learn in as well: who will not be there says that."""
    actor, here = request.actor, request.actor.organisation
    session = held_for_family(actor, request.session, diary, families)
    if not diary.policies(here).families_cancel:
        raise NotPermitted(Permission.CANCEL_ANY_SESSION)
    cancelled = off_by_family(session, actor, diary, request.reason)
    diary.sessions.change(here, cancelled, session)
    facts.tell(SessionCancelled(actor, cancelled, session))
    return cancelled


def held_for_family(
    actor: Actor, wanted: SessionId, diary: Diary, families: Families
) -> Session:
    """One that is still to come, of the actor's own students and nobody else."""
    permitted(actor, Permission.ASK_CHANGES)
    session = diary.sessions.hold(actor.organisation, wanted)
    own = own_students(actor, families)
    if session is None or not any(each in session.participants for each in own):
        raise NoSuchSession
    if not set(session.participants) <= set(own) or session.group is not None:
        raise NotTheirsAlone
    if session.state is not State.SCHEDULED:
        raise NotToCome(session.state)
    if session.planned.start <= diary.clock.now():
        raise NotToCome(State.ACTIVE)
    return session


def off_by_family(session: Session, actor: Actor, diary: Diary, reason: str) -> Session:
    now = diary.clock.now()
    policies = diary.policies(actor.organisation)
    return moved(
        session,
        State.CANCELLED,
        actor,
        now,
        reason=reason,
        cancelled_by=Side.FAMILY,
        notice=notice_of(session, now),
        fee_percent=fee_of(session, Side.FAMILY, policies, now),
    )


def refuse_others_to_cancel(
    actor: Actor, session: Session, reason: str, diary: Diary
) -> None:
    """A moderator runs the desk, and still asks its tutor, a head or an admin."""
    now = diary.clock.now()
    own = actor.person in session.tutors and session.state is State.SCHEDULED
    if not own and not in_reach(actor, Permission.CANCEL_ANY_SESSION, session):
        if may(actor, Permission.BOOK_FOR_OTHERS):
            raise NotPermitted(Permission.CANCEL_ANY_SESSION)
        raise NotYourSession(names_of(actor, session.tutors, diary.people))
    in_time = own and now < session.planned.start
    if not in_time and not reason:
        raise ReasonWanted


def off_by_the_desk(
    session: Session, actor: Actor, now: datetime, reason: str
) -> Session:
    """Nobody pays for what the desk calls off."""
    return moved(
        session,
        State.CANCELLED,
        actor,
        now,
        reason=reason,
        cancelled_by=Side.DESK,
        notice=notice_of(session, now),
        fee_percent=0,
    )

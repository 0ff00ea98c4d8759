"""Move a session that is still to come: to another time, room or tutor."""

from dataclasses import dataclass, replace

from core.application import Facts, Request, changes
from core.kernel.actor import Actor
from core.kernel.ids import PersonId, RoomId
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.kernel.span import Span
from core.sessions.access import changed_by, held_session, in_reach, names_of
from core.sessions.clashing.clashes import Hurdle, overlooked
from core.sessions.clashing.diary import Diary, sensible
from core.sessions.errors import InThePast, NothingMoves, NotToCome, NotYourSession
from core.sessions.facts import SessionMoved
from core.sessions.model import Flag, Session, SessionId, State


@dataclass(frozen=True, slots=True)
class MoveSession(Request[Session]):
    """What is not said stays; its people come along."""

    session: SessionId
    planned: Span | None = None
    room: RoomId | None = None
    tutor: PersonId | None = None
    """Alone from then on."""
    despite: frozenset[Hurdle] = frozenset()


@changes
def move_session(request: MoveSession, diary: Diary, facts: Facts) -> Session:
    """Refused as booking it there would be; a series has it there for once."""
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.BOOK_SESSIONS)
    session = held_session(actor, request.session, diary.sessions)
    refuse_to_move(actor, session, diary)
    there = as_moved(request, session, diary)
    if there == session:
        raise NothingMoves
    if there.planned.end <= now:
        raise InThePast(there.planned.start)
    if there.tutors != session.tutors:
        if not in_reach(actor, Permission.BOOK_FOR_OTHERS, session):
            raise NotPermitted(Permission.BOOK_FOR_OTHERS)
        diary.refuse_strangers(actor.organisation, there)
    despite = overlooked(actor, request.despite)
    diary.refuse_clashes(actor.organisation, there, despite=despite, by=actor)
    moved = changed_by(
        replace(there, flags=there.flags - {Flag.NOT_STARTED}), actor, now
    )
    diary.sessions.change(actor.organisation, moved, session)
    facts.tell(SessionMoved(actor, moved, session))
    return moved


def refuse_to_move(actor: Actor, session: Session, diary: Diary) -> None:
    """Its tutor may, and whoever books for others; nobody once it has begun."""
    own = actor.person in session.tutors
    if not own and not in_reach(actor, Permission.BOOK_FOR_OTHERS, session):
        raise NotYourSession(names_of(actor, session.tutors, diary.people))
    if session.state is not State.SCHEDULED:
        raise NotToCome(session.state)


def as_moved(request: MoveSession, session: Session, diary: Diary) -> Session:
    planned, now = request.planned or session.planned, diary.clock.now()
    room, site = session.room, session.site
    if request.room is not None:
        room = request.room
        site = diary.site_of(request.actor.organisation, room)
    return replace(
        session,
        planned=sensible(planned.start, planned.end, now),
        room=room,
        site=site,
        tutors=(request.tutor,) if request.tutor else session.tutors,
    )

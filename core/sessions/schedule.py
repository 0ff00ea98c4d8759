"""Whose sessions are when."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import ClassId, PersonId, RoomId
from core.kernel.permissions import NotPermitted, Permission, may, permitted
from core.kernel.span import Span
from core.people.families import Families
from core.sessions.access import as_seen_by, own_students, sees
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class ScheduleOf(Request[Sequence[Session]]):
    """Sessions `within`, cancelled ones too: the actor's own, or of those asked for.

    A guardian's own are those of their students.
    """

    within: Span
    of: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class EverySchedule(Request[Sequence[Session]]):
    """Everybody's; or those only that a person, a class or a room is part of."""

    within: Span
    person: PersonId | None = None
    group: ClassId | None = None
    room: RoomId | None = None


@dataclass(frozen=True, slots=True)
class ShowSession(Request[Session]):
    session: SessionId


@reads
def schedule_of(
    request: ScheduleOf, sessions: Sessions, families: Families
) -> Sequence[Session]:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    own = own_students(actor, families)
    who = request.of or own
    if set(who) <= set(own):
        found = sessions.of_people(actor.organisation, who, request.within)
        return [as_seen_by(actor, own, each) for each in found]
    if not may(actor, Permission.SEE_EVERY_SCHEDULE):
        return _shared(request, sessions)
    found = sessions.of_people(actor.organisation, who, request.within)
    return [each for each in found if sees(actor, each)]


def _shared(request: ScheduleOf, sessions: Sessions) -> Sequence[Session]:
    """Of others, a tutor sees the sessions they teach them."""
    actor = request.actor
    if not may(actor, Permission.RUN_SESSIONS):
        raise NotPermitted(Permission.SEE_EVERY_SCHEDULE)
    own = sessions.of_tutor(actor.organisation, actor.person, request.within)
    return [s for s in own if any(s.concerns(each) for each in request.of)]


@reads
def every_schedule(request: EverySchedule, sessions: Sessions) -> Sequence[Session]:
    permitted(request.actor, Permission.SEE_EVERY_SCHEDULE)
    found = _asked_for(request, sessions)
    return [each for each in found if sees(request.actor, each)]


def _asked_for(request: EverySchedule, sessions: Sessions) -> Sequence[Session]:
    """Of a whole university's no more than that is read."""
    where, within = request.actor.organisation, request.within
    if request.person is not None:
        return sessions.of_people(where, [request.person], within)
    if request.group is not None:
        return sessions.of_class(where, request.group, within)
    if request.room is not None:
        return sessions.in_room(where, request.room, within)
    return sessions.between(where, within)


@reads
def show_session(
    request: ShowSession, sessions: Sessions, families: Families
) -> Session:
    actor = request.actor
    found = sessions.find(actor.organisation, request.session)
    if found is None:
        raise NoSuchSession
    own = own_students(actor, families)
    if not sees(actor, found) and not any(found.concerns(each) for each in own):
        raise NoSuchSession
    return as_seen_by(actor, own, found)

"""Sessions where nobody can meet any more: told once, and never moved silently."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.application import Request, on, reads
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.messaging.notices.post import Letter, Post
from core.organisation.closures import RoomClosed
from core.organisation.errors import NoSuchClosure
from core.organisation.facts import RoomRemoved
from core.organisation.model import Closure, ClosureId
from core.organisation.ports import Closures
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session, State

FAR_AHEAD = timedelta(days=500)
"""Nothing is planned further ahead."""


@dataclass(eq=False)
class StillPlannedThere(Refusal):
    """A room or a site with sessions to come stays."""

    name: str
    count: int
    day: date
    start: datetime


@dataclass(frozen=True, slots=True)
class SessionsThen(Request[list[Session]]):
    """Those still to come that a closure stands in the way of."""

    closure: ClosureId


@reads
def sessions_then(
    request: SessionsThen, closures: Closures, diary: Diary
) -> list[Session]:
    actor = request.actor
    permitted(actor, Permission.KEEP_ROOMS)
    closure = closures.find(actor.organisation, request.closure)
    if closure is None:
        raise NoSuchClosure
    return _there(actor.organisation, closure, diary)


@on(RoomClosed)
def tell_tutors(fact: RoomClosed, diary: Diary, post: Post) -> None:
    """Whoever closed it reads the list in the answer."""
    where, closure = fact.actor.organisation, fact.closure
    for session in _there(where, closure, diary):
        tutors = [each for each in session.tutors if each != fact.actor.person]
        facts = {
            "start": session.planned.start,
            "subject": session.subject,
            "name": _name(where, closure, diary),
        }
        key = f"closed:{closure.id}:{session.id}"
        post.write(where, tutors, Letter(key, "room-closed-told", facts))


@on(RoomRemoved)
def refuse_in_use(fact: RoomRemoved, diary: Diary) -> None:
    """What is planned there would be nowhere; the refusal undoes the removal."""
    where, now = fact.actor.organisation, diary.clock.now()
    within = Span(now, now + FAR_AHEAD)
    if fact.room is not None:
        found = diary.sessions.in_room(where, fact.room, within)
    else:
        every = diary.sessions.between(where, within)
        found = [each for each in every if each.site == fact.site]
    planned = [each for each in found if each.state is State.SCHEDULED]
    if planned:
        first = min(planned, key=lambda each: each.planned.start)
        zone = diary.zone(where, first.site)
        day = first.planned.start.astimezone(zone).date()
        raise StillPlannedThere(fact.name, len(planned), day, first.planned.start)


def _there(where: OrganisationId, closure: Closure, diary: Diary) -> list[Session]:
    rooms = {each.id: each for each in diary.sites.rooms(where)}
    found: list[Session] = []
    for session in diary.sessions.between(where, closure.span):
        room = rooms.get(session.room) if session.room else None
        virtual = room is not None and room.virtual
        here = closure.room is not None and session.room == closure.room
        there = closure.site is not None and session.site == closure.site
        if session.state is State.SCHEDULED and (here or (there and not virtual)):
            found.append(session)
    return found


def _name(where: OrganisationId, closure: Closure, diary: Diary) -> str:
    room = diary.sites.room(where, closure.room) if closure.room else None
    site = diary.sites.find(where, closure.site) if closure.site else None
    return room.name if room else site.name if site else ""

"""Other times for a session that cannot be when it was to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, PersonId, RoomId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.clashing.diary import sensible
from core.sessions.model import Session, SessionId
from core.timetable.finding.find_time import Finder, sensible_days
from core.timetable.finding.wanted import Slot

LOOKS_AHEAD = timedelta(days=13)


@dataclass(frozen=True, slots=True)
class AlternativesTo(Request[Sequence[Slot]]):
    """Of what was to be booked or moved; `session` where it is booked already."""

    planned: Span
    tutors: tuple[PersonId, ...]
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    room: RoomId | None = None
    session: SessionId | None = None


@reads
def alternatives(request: AlternativesTo, finder: Finder) -> Sequence[Slot]:
    """For whoever books; at most five, the best first."""
    actor, diary = request.actor, finder.diary
    permitted(actor, Permission.BOOK_SESSIONS)
    planned = sensible(request.planned.start, request.planned.end, diary.clock.now())
    diary.refuse_unfit(actor.organisation, request.tutors, request.students)
    site = diary.site_of(actor.organisation, request.room)
    day = planned.start.astimezone(diary.zone(actor.organisation, site)).date()
    members = (
        finder.classes.members_of(actor.organisation, request.group, day)
        if request.group
        else ()
    )
    there = Session(
        request.session or SessionId(actor.person),
        request.tutors,
        tuple(dict.fromkeys((*request.students, *members))),
        planned,
        site=site,
        room=request.room,
    )
    return alternatives_to(actor, there, finder)


def alternatives_to(actor: Actor, session: Session, finder: Finder) -> Sequence[Slot]:
    """In the fortnight from its day on; what it takes itself is free for it."""
    zone = finder.diary.zone(actor.organisation, session.site)
    first = session.planned.start.astimezone(zone).date()
    days = Period(first, first + LOOKS_AHEAD)
    if first + LOOKS_AHEAD < finder.diary.clock.now().astimezone(zone).date():
        return ()
    days = sensible_days(days, finder.diary.clock.now(), zone)
    return finder.instead_of(actor, session, days, apart_from={session.id}).slots

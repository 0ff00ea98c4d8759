"""Find when what was missed or called off can be made up for."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.sessions.access import own_students, sees
from core.sessions.changing.makeups import Missed
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId
from core.timetable.finding.find_time import ANY_HOURS, Finder, Found, sensible_days
from core.timetable.finding.wanted import Hours

LOOKS_AHEAD, DAY = timedelta(days=20), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Who still has to make up for it, and when that could be."""

    missed: Session
    students: tuple[PersonId, ...]
    found: Found


@dataclass(frozen=True, slots=True)
class FindMakeup(Request[ForWhom]):
    """Without students, for all who were to be there and have not made up for it."""

    missed: SessionId
    students: tuple[PersonId, ...] = ()
    days: Period | None = None
    hours: Hours = ANY_HOURS


@reads
def find_makeup(request: FindMakeup, missed: Missed, finder: Finder) -> ForWhom:
    """For those who could see it; a family makes up for its own students only.

    One may come today still; several need a day's notice, unless days are said, and
    days to choose from.
    """
    actor, now = request.actor, finder.diary.clock.now()
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    session = finder.diary.sessions.find(actor.organisation, request.missed)
    if session is None:
        raise NoSuchSession
    students = _whose(actor, session, request.students, finder)
    left = missed.still_to_make_up(actor, session, students)
    zone = finder.diary.zone(actor.organisation, session.site)
    today = now.astimezone(zone).date()
    several = len(left) > 1
    first = today + DAY if several else today
    days = request.days or Period(first, today + LOOKS_AHEAD)
    days = sensible_days(days, now, zone)
    people = (*session.tutors, *left)
    found = finder.instead_of(
        actor, session, days, people, a_day=int(several), hours=request.hours
    )
    return ForWhom(session, left, found)


def _whose(
    actor: Actor, session: Session, said: tuple[PersonId, ...], finder: Finder
) -> tuple[PersonId, ...]:
    if may(actor, Permission.BOOK_SESSIONS):
        if not sees(actor, session):
            raise NoSuchSession
        return said
    own = set(own_students(actor, finder.families))
    theirs = tuple(each for each in session.participants if each in own)
    if not theirs or not set(said) <= set(theirs):
        raise NoSuchSession
    return said or theirs

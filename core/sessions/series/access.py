"""The only ways to a series by its id."""

from dataclasses import replace
from datetime import datetime

from core.kernel.actor import Actor
from core.kernel.permissions import Permission
from core.sessions.access import in_reach, names_of, sees
from core.sessions.errors import NoSuchSession, NotYourSession
from core.sessions.model import SeriesId, Session, SessionId, State
from core.sessions.series.errors import NoSeries, NoSuchSeries
from core.sessions.series.model import Scope, Series
from core.sessions.series.plan import Planner


def held_series(actor: Actor, series: SeriesId | None, planner: Planner) -> Series:
    """Held until the unit ends."""
    if series is None:
        raise NoSeries
    found = planner.book.hold(actor.organisation, series)
    if found is None:
        raise NoSuchSeries
    return found


def refuse_others(
    actor: Actor, series: Series, session: Session, also: Permission, planner: Planner
) -> None:
    """Its tutors may change it, and whoever has `also`."""
    if actor.person in series.tutors or in_reach(actor, also, session):
        return
    raise NotYourSession(names_of(actor, series.tutors, planner.diary.people))


def since_when(scope: Scope, session: Session, rest: list[Session]) -> list[Session]:
    """Those of a series that a change is meant for, besides what is no longer planned.

    All of them are those that are still to come: what was, was.
    """
    if scope is Scope.THIS:
        return [session]
    if scope is Scope.ALL or session.original_day is None:
        return rest
    first = session.original_day
    return [each for each in rest if each.original_day and each.original_day >= first]


def to_come(session: Session, now: datetime) -> bool:
    return session.state is State.SCHEDULED and session.planned.start > now


def of_series(
    actor: Actor, session: SessionId, planner: Planner
) -> tuple[Session, Series]:
    """A session that the actor may see, and its series, which is held.

    First the series and then its sessions: whoever holds both does so in that order.
    """
    found = planner.diary.sessions.find(actor.organisation, session)
    if found is None or not sees(actor, found):
        raise NoSuchSession
    return found, held_series(actor, found.series, planner)


def renewed(series: Series, actor: Actor, at: datetime) -> Series:
    return replace(
        series,
        version=series.version + 1,
        sequence=series.sequence + 1,
        changed_at=at,
        changed_by=actor.person,
    )

"""What series somebody has, or has a hand in."""

from dataclasses import dataclass, replace
from datetime import date

from core.application import Request, reads
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, PersonId
from core.kernel.permissions import Permission, permitted, reach
from core.people.families import Families
from core.sessions.access import own_students
from core.sessions.model import SeriesId, SessionId
from core.sessions.series.errors import NoSuchSeries
from core.sessions.series.model import Occurrence, Series, Skip
from core.sessions.series.plan import Planner

AHEAD = 5
"""Days that a card names."""


@dataclass(frozen=True, slots=True)
class EverySeries(Request[list[Series]]):
    """Those that are not over: one's own, or of `people` or a class, as far as seen."""

    people: tuple[PersonId, ...] = ()
    group: ClassId | None = None


@dataclass(frozen=True, slots=True)
class ShowSeries(Request["Shown"]):
    series: SeriesId


@dataclass(frozen=True, slots=True)
class Shown:
    series: Series
    next: tuple[Occurrence, ...]
    """Its next days, skipped ones left out."""
    skips: tuple[Skip, ...]
    """Days to come that yield no session."""
    session: SessionId | None
    """The next of its sessions, by which the series can be changed."""


@reads
def every_series(
    request: EverySeries, planner: Planner, families: Families
) -> list[Series]:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    today = _today(actor, planner)
    if request.group is not None:
        found = planner.book.of_class(where, request.group, today)
    elif request.people:
        found = _of(actor, request.people, today, planner)
    elif _sees_all(actor):
        found = planner.book.every(where, today)
    else:
        found = _of(actor, own_students(actor, families), today, planner)
    seen = [each for each in found if _sees(actor, each, planner, families)]
    return [_as_seen(actor, each, families) for each in seen]


@reads
def show_series(request: ShowSeries, planner: Planner, families: Families) -> Shown:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    series = planner.book.find(where, request.series)
    if series is None or not _sees(actor, series, planner, families):
        raise NoSuchSeries
    today = _today(actor, planner)
    skips = tuple(s for s in planner.book.skips(where, series.id) if s.day >= today)
    left_out = {each.day for each in skips}
    days = planner.days(series, today, planner.horizon(series))
    coming = [series.on(day) for day in days if day not in left_out]
    now = planner.diary.clock.now()
    coming = [each for each in coming if each.span.end > now]
    session = next(
        (
            each.id
            for each in planner.diary.sessions.in_series(where, series.id, today)
            if each.planned.start > now
        ),
        None,
    )
    series = _as_seen(actor, series, families)
    return Shown(series, tuple(coming[:AHEAD]), skips, session)


def _today(actor: Actor, planner: Planner) -> date:
    zone = planner.diary.zone(actor.organisation, None)
    return planner.diary.clock.now().astimezone(zone).date()


def _of(
    actor: Actor, people: tuple[PersonId, ...], today: date, planner: Planner
) -> list[Series]:
    """That name them, and of the classes that they are in today."""
    where = actor.organisation
    found = {each.id: each for each in planner.book.of_people(where, people, today)}
    for person in people:
        for group in planner.classes.classes_of(where, person, today):
            found |= {e.id: e for e in planner.book.of_class(where, group, today)}
    return sorted(found.values(), key=lambda each: (each.first, each.id))


def _sees_all(actor: Actor) -> bool:
    return reach(actor, Permission.SEE_EVERY_SCHEDULE) is None


def _as_seen(actor: Actor, series: Series, families: Families) -> Series:
    """Who neither teaches it nor runs the desk learns of no other family in it."""
    limits = reach(actor, Permission.SEE_EVERY_SCHEDULE)
    staff = limits is None or limits & {series.course, series.group}
    if staff or actor.person in series.tutors:
        return series
    own = own_students(actor, families)
    mine = tuple(each for each in series.students if each in own)
    return replace(series, students=mine, reason="")


def _sees(actor: Actor, series: Series, planner: Planner, families: Families) -> bool:
    limits = reach(actor, Permission.SEE_EVERY_SCHEDULE)
    if limits is None or limits & {series.course, series.group}:
        return True
    own = own_students(actor, families)
    if set(own) & set(series.people):
        return True
    if series.group is None:
        return False
    today = _today(actor, planner)
    members = planner.classes.members_of(actor.organisation, series.group, today)
    return bool(set(own) & set(members))

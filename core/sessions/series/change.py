"""Change a series from some session on, or all of it that is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from core.application import Facts, Request, changes
from core.kernel.ids import PersonId, RoomId
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.kernel.span import Span
from core.sessions.access import in_reach
from core.sessions.clashing.diary import sensible
from core.sessions.errors import InThePast, NothingMoves
from core.sessions.facts import SessionMoved, TimetableChanged
from core.sessions.model import SeriesId, Session, SessionId
from core.sessions.series.access import of_series, refuse_others, renewed
from core.sessions.series.book import clashing
from core.sessions.series.carry_out import carried_out
from core.sessions.series.cut import Cut
from core.sessions.series.end import first_day
from core.sessions.series.errors import Clash, NoneFollow
from core.sessions.series.facts import SeriesChanged
from core.sessions.series.model import Scope, Series
from core.sessions.series.plan import A_DAY, Made, Planner
from core.sessions.series.shift import at_other_times, day_after

FAR = timedelta(days=366 * 2)


@dataclass(frozen=True, slots=True)
class ChangeSeries(Request["Changed"]):
    """`planned` is where this session is to be; the others go as far, in local time.

    What is not said stays. Without `around`, days that are taken then are refused;
    with it, they stay where they are.
    """

    session: SessionId
    scope: Scope
    planned: Span | None = None
    room: RoomId | None = None
    tutor: PersonId | None = None
    around: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    series: Series
    """What holds from `since` on; another than before, if there was one before."""
    was: Series
    """What was changed, as it is now: its version takes the change back."""
    since: date
    sessions: tuple[Session, ...]
    kept: tuple[Session, ...]
    """As they were: moved by hand before, or others are in the way."""


@changes
def change_series(request: ChangeSeries, planner: Planner, facts: Facts) -> Changed:
    """Its past is never touched; sessions moved by hand stay where they were put."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.BOOK_SESSIONS)
    session, old = of_series(actor, request.session, planner)
    refuse_others(actor, old, session, Permission.BOOK_FOR_OTHERS, planner)
    cut = _cut(request, session, old, planner)
    held = planner.diary.sessions.hold_in_series(where, old.id, cut.since)
    now = planner.diary.clock.now()
    rest = [each for each in held if each.planned.start > now]  # brought forward, over
    going = [each for each in rest if cut.is_as_planned(each)]
    clashes = _clashes(cut, going)
    if clashes and not request.around:
        free = tuple(each for each in going if each.id not in clashes)
        raise clashing(
            Made(cut.since, free, (), tuple(clashes.values())), planner, actor
        )
    going = [each for each in going if each.id not in clashes]
    done = carried_out(cut, rest, going)
    news = tuple((was, there) for there, was in done.pairs if was in going)
    for was, there in news:
        facts.tell(SessionMoved(actor, there, was, quiet=True))
    facts.tell(SeriesChanged(actor, cut.new, old, cut.since))
    added = tuple((None, each) for each in done.added)
    facts.tell(TimetableChanged(actor, news + added, "series-changed"))
    kept = tuple(each for each in rest if each not in going)
    return Changed(cut.new, done.was, cut.since, tuple(n for _, n in news), kept)


def _cut(request: ChangeSeries, session: Session, old: Series, planner: Planner) -> Cut:
    actor, now = request.actor, planner.diary.clock.now()
    since = first_day(request.scope, session, old, planner)
    day = session.original_day or since
    planned = request.planned or old.on(day).span
    sensible(planned.start, planned.end, now)
    new, shift = at_other_times(old, day, planned)
    if request.room is not None:
        site = planner.diary.site_of(actor.organisation, request.room)
        new = replace(new, room=request.room, site=site)
    if request.tutor is not None:
        new = replace(new, tutors=(request.tutor,))
    if new == old:
        raise NothingMoves
    if new.tutors != old.tutors:
        if not in_reach(actor, Permission.BOOK_FOR_OTHERS, session):
            raise NotPermitted(Permission.BOOK_FOR_OTHERS)
        like = replace(session, tutors=new.tutors)
        planner.diary.refuse_strangers(actor.organisation, like)
    there = day_after(day, shift)
    if shift or since > old.first:
        left = planner.days(old, since, since + FAR)
        if not left:
            raise NoneFollow
        first = there(left[0])
        last = old.last and max(map(there, _last_days(old, old.last, planner)))
        new = replace(new, id=SeriesId(uuid4()), follows=old.id, first=first, last=last)
        new = replace(new, version=1, sequence=0)
        new = replace(new, ahead_to=max(old.ahead_to, first - A_DAY), changed_at=now)
        new = replace(new, changed_by=actor.person)
    else:
        new = renewed(new, actor, now)
    return Cut(actor, planner, old, new, since, there)


def _last_days(series: Series, last: date, planner: Planner) -> Sequence[date]:
    """Its last ones: on which weekday it ends is not said by its last date."""
    weeks = timedelta(weeks=series.rule.interval)
    return planner.days(series, last - weeks, last) or (last,)


def _clashes(cut: Cut, going: Sequence[Session]) -> dict[SessionId, Clash]:
    apart = [each.id for each in going]
    found: dict[SessionId, Clash] = {}
    now = cut.planner.diary.clock.now()
    for each in going:
        there = cut.moved(each)
        if there.planned.end <= now:
            raise InThePast(there.planned.start)
        clash = cut.planner.clash(cut.actor.organisation, there, apart)
        if clash is not None:
            found[each.id] = clash
    return found

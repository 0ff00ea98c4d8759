"""Holidays that come after a series was booked, and those that are none any more.

There may be thousands of sessions on those days: some are seen to at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Request, keeps, on
from core.kernel.actor import Actor, desk_of
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.messaging.due import Due, Dues
from core.organisation.facts import HolidayAdded, HolidayRemoved
from core.organisation.model import Holiday, HolidayId
from core.sessions.access import moved
from core.sessions.facts import SessionCancelled, SessionRestored, TimetableChanged
from core.sessions.model import Session, State
from core.sessions.series.access import to_come
from core.sessions.series.model import Skip, Why
from core.sessions.series.plan import Planner

ADDED, REMOVED = "holiday added", "holiday removed"
A_TIME = 40
FAR = timedelta(days=366 * 3)


@dataclass(frozen=True, slots=True)
class SeeToHolidays(Request[int]):
    """Some sessions of one holiday; answers how many holidays were waiting: 0 or 1."""


@on(HolidayAdded)
def leave_out(fact: HolidayAdded, planner: Planner, dues: Dues) -> None:
    now = planner.diary.clock.now()
    dues.plan(Due(fact.actor.organisation, ADDED, fact.holiday.id, now))


@on(HolidayRemoved)
def give_back(fact: HolidayRemoved, planner: Planner, dues: Dues) -> None:
    now = planner.diary.clock.now()
    dues.plan(Due(fact.actor.organisation, REMOVED, fact.days, now))


@keeps
def see_to_holidays(request: SeeToHolidays, planner: Planner, dues: Dues) -> int:
    """Nothing is left of one when a look at it finds nothing."""
    permitted(request.actor, Permission.OPERATE)
    now = planner.diary.clock.now()
    for due in dues.take(ADDED, now, 1):
        if _left_out(desk_of(due.organisation), HolidayId(due.subject), planner):
            dues.plan(due)
        return 1
    for due in dues.take(REMOVED, now, 1):
        if _given_back(desk_of(due.organisation), HolidayId(due.subject), planner):
            dues.plan(due)
        return 1
    return 0


def _left_out(desk: Actor, holiday: HolidayId, planner: Planner) -> int:
    found = _found(desk, holiday, planner)
    if found is None:
        return 0
    where, diary, now = desk.organisation, planner.diary, planner.diary.clock.now()
    zone = diary.zone(where, found.site)
    within = Span(*found.days.instants(zone))
    within = Span(max(within.start, now), max(within.end, now))
    off = diary.sessions.planned_by_series(where, within, found.site, A_TIME)
    pairs = [
        (moved(each, State.CANCELLED, desk, now, reason=found.name), each)
        for each in off
        if to_come(each, now)
    ]
    diary.sessions.change_all(where, pairs)
    for session, was in pairs:
        if session.series and session.original_day:
            skip = Skip(session.original_day, Why.HOLIDAY, holiday)
            planner.book.skip(where, session.series, [skip])
        planner.facts.tell(SessionCancelled(desk, session, was, quiet=True))
    news = tuple((was, session) for session, was in pairs)
    planner.facts.tell(TimetableChanged(desk, news, "series-holiday", found.name))
    return len(pairs)


def _found(desk: Actor, holiday: HolidayId, planner: Planner) -> Holiday | None:
    organisation = planner.diary.organisations.find(desk.organisation)
    if organisation is None:
        return None
    now = planner.diary.clock.now()
    today = now.astimezone(organisation.zone).date()
    coming = Period(today, today + FAR)
    found = planner.diary.calendar.holidays(desk.organisation, coming)
    return next((each for each in found if each.id == holiday), None)


def _given_back(desk: Actor, holiday: HolidayId, planner: Planner) -> int:
    where = desk.organisation
    skipped = planner.book.skipped_for(where, holiday, A_TIME)
    news: list[tuple[Session | None, Session]] = []
    for series_id in dict.fromkeys(series for series, _ in skipped):
        days = [day for series, day in skipped if series == series_id]
        planner.book.unskip(where, series_id, days)
        series = planner.book.hold(where, series_id)
        if series is not None:
            first = min(days)
            there = planner.diary.sessions.hold_in_series(where, series_id, first)
            mine = [each for each in there if each.original_day in days]
            news += _restored(desk, mine, planner)
            known = planner.diary.sessions.days_in_series(where, series_id, first)
            made = planner.fill(
                desk, series, [d for d in days if d not in known], series.ahead_to
            )
            planner.keep(desk, series, made)
            news += [(None, each) for each in made.sessions]
    planner.facts.tell(TimetableChanged(desk, tuple(news), "series-back"))
    return len(skipped)


def _restored(
    desk: Actor, sessions: Sequence[Session], planner: Planner
) -> list[tuple[Session | None, Session]]:
    """Where nothing else stands there by now."""
    where, now = desk.organisation, planner.diary.clock.now()
    news: list[tuple[Session | None, Session]] = []
    for was in sessions:
        off = was.state is State.CANCELLED and was.planned.start > now
        again = replace(was, state=State.SCHEDULED, reason="")
        if not off or planner.clash(where, again) is not None:
            continue
        session = moved(was, State.SCHEDULED, desk, now, reason="")
        planner.diary.sessions.change(where, session, was)
        planner.facts.tell(SessionRestored(desk, session, was, quiet=True))
        news.append((was, session))
    return news

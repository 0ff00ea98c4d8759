"""A calendar's picture: what is drawn in which cell, in the reader's language."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from bot.call import Call
from bot.commands.sessions.days_shown import by_day, day_fields
from bot.commands.sessions.shown import Known, facts_of, known_here, named, with_whom
from bot.words.formats import weekday_names
from core.kernel.period import Period
from core.messaging.calendar import Calendar, Cell, Entry, Mark
from core.sessions.model import Session, State
from core.timetable.views import View, grid_of

MARKS = {
    State.SCHEDULED: Mark.PLANNED,
    State.ACTIVE: Mark.RUNNING,
    State.COMPLETED: Mark.HELD,
    State.CANCELLED: Mark.CANCELLED,
}
MOST_ALT = 900
"""Platforms show so much of what a picture says in words."""


def picture_of(
    view: View, days: Period, title: str, found: Sequence[Session], call: Call
) -> Calendar:
    known, sessions = known_here(call), by_day(found, call)
    starts = call.speaker.organisation.policies.first_weekday
    is_month = view is View.MONTH
    shown = grid_of(days, starts) if is_month else days
    alt = [title, *(f"{f.label}: {f.value}" for f in day_fields(sessions, call, known))]
    legend = [(mark, call.say(f"mark-{mark.value}")) for mark in Mark]
    drawn = _month_cells if is_month else _day_cells
    return Calendar(
        name=f"{call.say('file-called', what='calendar')}-{days.first}",
        title=title,
        about=call.say("calendar-about", count=len(found), zone=call.speaker.zone),
        cells=tuple(drawn(shown, days, sessions, call, known)),
        legend=tuple(each for each in legend if _is_used(each[0], found)),
        alt="\n".join(alt)[:MOST_ALT],
        weekdays=weekday_names(starts, call.language) if is_month else (),
    )


def _is_used(mark: Mark, found: Sequence[Session]) -> bool:
    return any(MARKS[each.state] is mark for each in found)


def _month_cells(
    shown: Period,
    month: Period,
    sessions: Mapping[date, list[Session]],
    call: Call,
    known: Known,
) -> Iterator[Cell]:
    for day in _each(shown):
        here = sessions.get(day, []) if day in month else []
        entries = tuple(
            Entry(
                call.show(each.span.start),
                with_whom(each, call, known),
                MARKS[each.state],
            )
            for each in here
        )
        yield Cell(str(day.day), entries, day == call.today, day not in month)


def _day_cells(
    shown: Period,
    _: Period,
    sessions: Mapping[date, list[Session]],
    call: Call,
    known: Known,
) -> Iterator[Cell]:
    for day in _each(shown):
        entries = tuple(_entry(each, call, known) for each in sessions.get(day, []))
        yield Cell(call.show(day), entries, day == call.today)


def _entry(session: Session, call: Call, known: Known) -> Entry:
    then = session.span
    facts = facts_of(session, call, known) | named(session, call)
    return Entry(
        call.say("schedule-time", start=then.start, end=then.end),
        call.say("schedule-line", **facts),
        MARKS[session.state],
    )


def _each(days: Period) -> Iterator[date]:
    day = days.first
    while day <= days.last:
        yield day
        day += timedelta(days=1)

"""From sessions to events: days of a series that are alike are written down once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.kernel.period import Period
from core.kernel.recurring import Recurring
from core.kernel.span import Span
from core.sessions.model import SeriesId
from core.sessions.series.model import Occurrence, Series
from core.timetable.feeds.model import Event
from core.timetable.seen import Seen

KEPT = timedelta(days=60)
"""So long something called off is still shown as such; then it is just not there."""
OURS = "tutordesk"


def events_of(
    found: Sequence[Seen],
    series: Mapping[SeriesId, Series],
    recurring: Recurring,
    now: datetime,
) -> list[Event]:
    """Each session once, by itself or as a day of its series; in a steady order."""
    alone: list[Seen] = []
    by_series: defaultdict[SeriesId, list[Seen]] = defaultdict(list)
    for each in found:
        if each.is_off and each.session.planned.end < now - KEPT:
            continue
        known = each.session.series
        if known is not None and known in series and each.session.original_day:
            by_series[known].append(each)
        else:
            alone.append(each)
    events: list[Event] = []
    for known, members in by_series.items():
        made, left = _of_series(series[known], members, recurring)
        events += made
        alone += left
    events += map(_alone, alone)
    return sorted(events, key=lambda e: (e.starts, e.uid, e.instead_of is not None))


def _of_series(
    series: Series, found: Sequence[Seen], recurring: Recurring
) -> tuple[list[Event], list[Seen]]:
    """Its events, and the sessions that its rule does not tell of.

    Those are on days that it has no more, or when clocks change: programs differ in
    what they make of such times of day, so those are told as instants.
    """
    by_day = {e.session.original_day: e for e in found if e.session.original_day}
    within = Period(min(by_day), max(by_day))
    days = recurring.days(series.rule, series.first, within)
    steady = [o for o in map(series.on, days) if not _is_odd(o, series.zone)]
    told = {o.day: o for o in steady if o.day in by_day}
    left = [seen for day, seen in by_day.items() if day not in told]
    if not told:
        return [], left
    usual = _usual(told, by_day)
    return list(_series_events(series, days, told, by_day, usual)), left


def _series_events(
    series: Series,
    days: Sequence[date],
    told: Mapping[date, Occurrence],
    by_day: Mapping[date, Seen],
    usual: Seen,
) -> Iterator[Event]:
    zone, uid = series.zone, f"{series.id.hex}@{OURS}"
    first, last = min(told), max(told)
    yield Event(
        uid,
        usual,
        datetime.combine(first, series.starts, zone),
        series.length,
        series.sequence,
        _latest(series.changed_at, usual.session.changed_at),
        series.rule,
        series.on(last).span.start.astimezone(UTC),
        tuple(
            datetime.combine(day, series.starts, zone)
            for day in days
            if first <= day <= last and day not in told
        ),
    )
    for day, occurrence in told.items():
        seen = by_day[day]
        if not _is_usual(seen, occurrence, usual):
            session = seen.session
            yield Event(
                uid,
                seen,
                _told(session.planned, zone),
                session.planned.length,
                series.sequence + session.sequence,
                session.changed_at,
                instead_of=datetime.combine(day, series.starts, zone),
            )


def _usual(told: Mapping[date, Occurrence], by_day: Mapping[date, Seen]) -> Seen:
    """What the rule's event says: the newest of those held as the series has it."""
    as_planned = [
        by_day[day]
        for day in sorted(told)
        if by_day[day].session.planned == told[day].span and not by_day[day].is_off
    ]
    return as_planned[-1] if as_planned else by_day[max(told)]


def _is_usual(seen: Seen, occurrence: Occurrence, usual: Seen) -> bool:
    return (
        seen.session.planned == occurrence.span
        and seen.is_off == usual.is_off
        and _said(seen) == _said(usual)
    )


def _said(seen: Seen) -> object:
    session = seen.session
    return session.subject, seen.tutors, seen.students, seen.room, seen.site


def _is_odd(occurrence: Occurrence, zone: ZoneInfo) -> bool:
    return occurrence.odd is not None or _told(occurrence.span, zone).tzinfo is UTC


def _told(span: Span, zone: ZoneInfo) -> datetime:
    """When it starts, there; as UTC where clocks change around then."""
    start, end = span.start.astimezone(zone), span.end.astimezone(zone)
    twice = start.replace(fold=0).utcoffset() != start.replace(fold=1).utcoffset()
    return span.start if twice or start.utcoffset() != end.utcoffset() else start


def _alone(seen: Seen) -> Event:
    session = seen.session
    return Event(
        f"{session.id.hex}@{OURS}",
        seen,
        session.planned.start.astimezone(UTC),
        session.planned.length,
        session.sequence,
        session.changed_at,
    )


def _latest(*known: datetime | None) -> datetime | None:
    return max((each for each in known if each), default=None)


def series_named(found: Iterable[Seen]) -> list[SeriesId]:
    named = (each.session.series for each in found)
    return sorted({each for each in named if each is not None})

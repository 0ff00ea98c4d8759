"""A zone as a calendar file tells it: when its clocks change, and to what."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Component, Timezone, TimezoneDaylight, TimezoneStandard

A_DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
MARGIN = timedelta(days=370)
"""Told beyond the days that are needed: somebody may move things there."""


def zone_component(zone: ZoneInfo, first: date, last: date) -> Component:
    """From before `first` until after `last`; programs that know the zone know more."""
    since = datetime.combine(first - A_DAY, time(), UTC)
    until = datetime.combine(last + MARGIN, time(), UTC)
    told = Timezone()
    told.add("tzid", zone.key)
    told.add_component(_period(zone, since, since))
    for at in _changes(zone, since, until):
        told.add_component(_period(zone, at, at - SECOND))
    return told


def _period(zone: ZoneInfo, at: datetime, before: datetime) -> Component:
    """What holds from `at` on; that is told by the clock as it was until then."""
    here, was = at.astimezone(zone), before.astimezone(zone).utcoffset()
    part: Component = TimezoneDaylight() if here.dst() else TimezoneStandard()
    part.add("dtstart", (at + (was or timedelta())).replace(tzinfo=None))
    part.add("tzoffsetfrom", was)
    part.add("tzoffsetto", here.utcoffset())
    part.add("tzname", here.tzname())
    return part


def _changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    at = since
    while at < until:
        after = at + A_DAY
        if after.astimezone(zone).utcoffset() != at.astimezone(zone).utcoffset():
            yield _between(zone, at, after)
        at = after


def _between(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first second on the other side."""
    before = early.astimezone(zone).utcoffset()
    while late - early > SECOND:
        middle = early + (late - early) // 2 // SECOND * SECOND
        if middle.astimezone(zone).utcoffset() == before:
            early = middle
        else:
            late = middle
    return late

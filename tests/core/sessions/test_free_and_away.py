"""What somebody said of their time, as hours of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.kernel.span import Span
from core.sessions.availability.model import (
    Availability,
    AvailabilityId,
    Having,
    away_in,
)
from tests.people import LEO, LONDON

MONDAY = date(2026, 3, 9)
A_DAY = timedelta(days=1)


def said(kind: Having = Having.FREE, **more) -> Availability:
    return replace(Availability(AvailabilityId(uuid4()), LEO.id, kind, LONDON), **more)


def day(number: int = 0) -> Span:
    start = datetime(2026, 3, 9, tzinfo=UTC) + number * A_DAY
    return Span(start, start + A_DAY - timedelta(seconds=1))


def hours(rules: list[Availability], number: int = 0) -> list[str]:
    found = away_in(rules, day(number))
    return [f"{each.start:%d %H:%M}-{each.end:%d %H:%M}" for each in found]


AFTERNOON = said(weekday=0, since=time(16), until=time(19))


def test_who_said_nothing_has_time():
    assert hours([]) == []


def test_outside_of_what_was_said_there_is_no_time():
    assert hours([AFTERNOON]) == ["09 00:00-09 16:00", "09 19:00-10 00:00"]
    assert hours([AFTERNOON], 1) == ["10 00:00-11 00:00"]


def test_what_was_said_adds_up():
    early = replace(AFTERNOON, since=None, until=time(8))
    assert hours([AFTERNOON, early]) == ["09 08:00-09 16:00", "09 19:00-10 00:00"]


def test_before_and_after_the_days_it_was_said_for_it_says_nothing():
    only = replace(AFTERNOON, first=MONDAY + A_DAY, last=MONDAY + 6 * A_DAY)
    assert hours([only]) == []
    assert hours([only], 1) == ["10 00:00-11 00:00"]
    assert hours([only], 7) == []


def test_away_wins_over_free():
    away = said(Having.AWAY, first=MONDAY, last=MONDAY, since=time(17), until=time(18))
    assert hours([AFTERNOON, away]) == [
        "09 00:00-09 16:00",
        "09 17:00-09 18:00",
        "09 19:00-10 00:00",
    ]
    assert hours([away], 7) == []


def test_hours_are_those_of_the_clock_where_it_was_said():
    there = replace(AFTERNOON, zone=ZoneInfo("America/New_York"))
    assert hours([there]) == ["08 05:00-09 20:00", "09 23:00-10 04:00"]


def test_on_the_night_of_the_change_the_day_is_an_hour_short():
    sunday = said(Having.AWAY, first=date(2026, 3, 29), last=date(2026, 3, 29))
    span = Span(datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 3, 31, tzinfo=UTC))
    [away] = away_in([sunday], span)
    assert away.length == timedelta(hours=23)

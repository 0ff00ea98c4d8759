"""Rules of days, and times of day where clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.recurring import DateutilRecurring
from core.kernel.period import Period
from core.kernel.recurring import NoRhythm, Odd, Rule, instant
from tests.people import LONDON

MONDAY = date(2026, 3, 9)


def days(rule: str, first: date, many: int = 400) -> list[date]:
    within = Period(first, first + timedelta(days=many))
    return list(DateutilRecurring().days(Rule.read(rule), first, within))


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
        "FREQ=MONTHLY;BYDAY=1MO,-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=-1,31",
        "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ],
)
def test_a_rule_is_written_as_it_is_read(text: str):
    assert Rule.read(str(Rule.read(text))) == Rule.read(text)


def test_a_rule_is_read_however_it_is_put():
    said = Rule.read("byday=we,mo,we;interval=1;freq=weekly;")
    assert str(said) == "FREQ=WEEKLY;BYDAY=MO,WE"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=53",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;INTERVAL=1.5",
        "FREQ=WEEKLY;INTERVAL=٣",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;COUNT=4",
        "FREQ=WEEKLY;UNTIL=20260401",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=1",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=YEARLY;BYDAY=1MO",
        "FREQ=DAILY;" + "BYMONTH=1;" * 100,
    ],
)
def test_what_is_no_rule_of_days_is_refused(text: str):
    with pytest.raises(NoRhythm):
        Rule.read(text)


def test_months_without_that_day_are_left_out():
    found = days("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 1, 31), 200)
    assert found == [date(2026, m, 31) for m in (1, 3, 5, 7)]
    assert days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", MONDAY, 9999) == []
    leap = days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2028, 2, 29), 3000)
    assert leap == [date(2028, 2, 29), date(2032, 2, 29), date(2036, 2, 29)]


def test_every_other_week_is_counted_from_the_week_of_the_first():
    found = days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", date(2026, 3, 11), 30)
    assert found == [date(2026, 3, 23), date(2026, 4, 6)]


def test_only_days_of_the_period_are_named():
    within = Period(date(2026, 3, 17), date(2026, 3, 24))
    rule = Rule.read("FREQ=WEEKLY")
    assert list(DateutilRecurring().days(rule, MONDAY, within)) == [date(2026, 3, 23)]
    early = Period(date(2026, 1, 1), date(2026, 2, 1))
    assert list(DateutilRecurring().days(rule, MONDAY, early)) == []


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc", "odd"),
    [
        (
            (2026, 3, 28),
            (1, 30),
            LONDON,
            datetime(2026, 3, 28, 1, 30, tzinfo=UTC),
            None,
        ),
        (
            (2026, 3, 29),
            (1, 30),
            LONDON,
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
            Odd.GAP,
        ),
        (
            (2026, 10, 25),
            (1, 30),
            LONDON,
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            Odd.FOLD,
        ),
        (
            (2026, 10, 25),
            (2, 0),
            LONDON,
            datetime(2026, 10, 25, 2, 0, tzinfo=UTC),
            None,
        ),
        (
            (2026, 4, 5),
            (1, 45),
            ZoneInfo("Australia/Lord_Howe"),
            datetime(2026, 4, 4, 14, 45, tzinfo=UTC),
            Odd.FOLD,
        ),
    ],
)
def test_a_time_of_day_is_an_instant(day, at, zone, utc, odd):
    assert instant(date(*day), time(*at), zone) == (utc, odd)


def test_only_the_first_or_last_of_the_open_days_of_a_month_or_a_week_counts():
    first, last = date(2026, 3, 9), date(2026, 8, 31)
    workdays = "BYDAY=MO,TU,WE,TH,FR"
    until = (last - first).days
    ends = days(f"FREQ=MONTHLY;{workdays};BYSETPOS=-1", first, until)
    assert ends == [date(2026, *on) for on in _on("3-31 4-30 5-29 6-30 7-31 8-31")]
    rule = Rule.read(f"FREQ=MONTHLY;{workdays};BYSETPOS=1")
    shut = {date(2026, 4, 1), date(2026, 4, 2), date(2026, 4, 3)}
    within = Period(first, date(2026, 6, 30))
    opens = DateutilRecurring().days(rule, first, within, shut)
    assert list(opens) == [date(2026, *on) for on in _on("4-6 5-1 6-1")]
    weeks = Rule.read(f"FREQ=WEEKLY;INTERVAL=2;{workdays};BYSETPOS=1")
    monday = {date(2026, 3, 23)}
    within = Period(first, date(2026, 4, 12))
    found = DateutilRecurring().days(weeks, first, within, monday)
    assert list(found) == [date(2026, *on) for on in _on("3-9 3-24 4-6")]


def _on(said: str) -> list[tuple[int, int]]:
    parts = [each.split("-") for each in said.split()]
    return [(int(month), int(day)) for month, day in parts]

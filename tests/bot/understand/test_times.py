from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.english import table
from bot.understand.explain_time import time_of
from bot.understand.times.kept import kept
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.read import read_time
from bot.understand.times.repeats import recurrence
from bot.understand.times.resolve import resolved

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 25, 14, 10)  # noqa: DTZ001 -- local time has no zone here
MOMENT = Moment(NOW, LONDON)
AMERICAN = Moment(NOW, LONDON, day_first=False)


def span(text: str, tense: Tense = Tense.ANY, moment: Moment = MOMENT):
    said = read_time(text, moment)
    found = resolved(said, moment, tense) if said else None
    return found.span if found else None


def start(text: str, tense: Tense = Tense.ANY, moment: Moment = MOMENT):
    found = span(text, tense, moment)
    return found.start if found else None


five_minutes = st.integers(0, 287).map(lambda n: time(n // 12, n % 12 * 5))
days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def _half(at: time) -> str:
    return "am" if at.hour < 12 else "pm"


CLOCKS = (
    lambda at: f"{at:%H:%M}",
    lambda at: f"{at:%H.%M}" if at.hour > 12 else f"{at:%H:%M}",
    lambda at: f"{at.hour % 12 or 12}:{at:%M}{_half(at)}",
    lambda at: f"{at.hour % 12 or 12}.{at:%M} {_half(at).upper()}",
    lambda at: f"at {at.hour % 12 or 12}:{at:%M} {_half(at)[0]}.m.",
    lambda at: f"{at.hour % 12 or 12}{at:%M}{_half(at)}",
)


@given(five_minutes, st.sampled_from(CLOCKS))
def test_a_time_of_day_is_read_back_however_it_is_written(at: time, write):
    assert start(f"tomorrow {write(at)}") == datetime.combine(date(2026, 3, 26), at)


DATES = (
    "{0:%Y-%m-%d}",
    "{0:%d/%m/%Y}",
    "{0:%d.%m.%Y}",
    "{0.day} {0:%B} {0.year}",
    "{0.day} {0:%b} {0.year}",
    "{0:%B} {0.day}, {0.year}",
    "{0:%A} {0.day} {0:%B} {0.year}",
    "the {0.day}th of {0:%B} {0.year}",
    "on {0:%b} {0.day} {0.year}",
)


@given(days, st.sampled_from(DATES))
def test_a_date_is_read_back_however_it_is_written(on: date, form: str):
    found = span(form.format(on))

    assert found is not None
    assert found.start.date() == found.last_day == on


@given(days)
def test_the_order_of_day_and_month_is_the_places(on: date):
    assert start(f"{on:%d/%m/%Y}").date() == on
    if on.day > 12 or on.month > 12:
        return
    turned = date(on.year, on.day, on.month)
    assert start(f"{on:%d/%m/%Y}", moment=AMERICAN).date() == turned


LENGTHS = (
    lambda h, m: f"{h * 60 + m} min",
    lambda h, m: f"{h * 60 + m} minutes",
    lambda h, m: f"{h}h{m:02}" if h else f"{m}m",
    lambda h, m: f"{h} h {m} min" if h else f"{m}min",
    lambda h, m: f"{h} hours and {m} minutes" if h else f"{m} mins",
    lambda h, m: f"PT{h}H{m}M",
)


@given(st.integers(0, 6), st.integers(1, 59), st.sampled_from(LENGTHS))
def test_a_length_is_read_back_however_it_is_written(hours: int, minutes: int, write):
    row = {"text": write(hours, minutes), "now": "2026-03-25T14:10", "tz": "UTC"}

    assert time_of(row)["minutes"] == hours * 60 + minutes


@given(st.sets(st.integers(0, 6), min_size=1, max_size=4), five_minutes)
def test_a_recurrence_is_read_back(weekdays: set[int], at: time):
    names = [f"{date(2026, 3, 2 + day):%A}" for day in sorted(weekdays)]

    said = read_time(f"every {', '.join(names)} at {at:%H:%M}", MOMENT)

    assert said is not None
    found = recurrence(said, MOMENT)
    assert found is not None
    assert (found.freq, found.byday, found.at) == (
        "WEEKLY",
        tuple(sorted(weekdays)),
        at,
    )


@given(st.sampled_from(["monday", "12/5", "the 9th", "march", "4pm"]))
def test_the_past_is_not_after_now_nor_the_future_before(text: str):
    assert start(text, Tense.PAST) <= NOW
    assert span(text, Tense.FUTURE).end >= NOW


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("two weekends ago", (3, 14), (3, 15)),
        ("from 13 to 15 July", (7, 13), (7, 15)),
        ("July 13th-15th", (7, 13), (7, 15)),
        ("Aug 8 - Aug 12", (8, 8), (8, 12)),
        ("the week of 6 October", (10, 5), (10, 11)),
        ("first week of October 2026", (10, 5), (10, 11)),
        ("last day of October", (10, 31), (10, 31)),
        ("the week after next", (4, 6), (4, 12)),
        ("early next week", (3, 30), (4, 1)),
        ("late June", (6, 21), (6, 30)),
        ("first half of May", (5, 1), (5, 15)),
        ("the day after Christmas", (12, 26), (12, 26)),
        ("the Monday after Easter", (4, 6), (4, 6)),
        ("in a fortnight", (4, 8), (4, 8)),
        ("a week from Monday", (4, 6), (4, 6)),
        ("two Fridays ago", (3, 13), (3, 13)),
        ("24th of next month", (4, 24), (4, 24)),
        ("twenty-six March", (3, 26), (3, 26)),
        ("over the weekend", (3, 28), (3, 29)),
        ("Thanksgiving", (11, 26), (11, 26)),
        ("third quarter", (7, 1), (9, 30)),
        ("since yesterday", (3, 24), (3, 25)),
        ("until 31 March", (3, 31), (3, 31)),
    ],
)
def test_days_as_people_say_them(text: str, first, last):
    found = span(text)

    assert found is not None
    assert found.start.date() == date(2026, *first)
    assert found.last_day == date(2026, *last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half past noon", time(12, 30)),
        ("23 minutes to noon", time(11, 37)),
        ("three twenty tomorrow", time(15, 20)),
        ("twenty five to seven this evening", time(18, 35)),
        ("3 o'clock in the afternoon", time(15)),
        ("7 in the morning", time(7)),
        ("8 tonight", time(20)),
        ("16h30", time(16, 30)),
        ("this time tomorrow", time(14, 10)),
        ("by noon", time(12)),
        ("4pm CET", time(15)),
    ],
)
def test_hours_as_people_say_them(text: str, expected: time):
    assert start(text).time() == expected


@pytest.mark.parametrize(
    "text",
    [
        "5", "42", "one", "soon", "later", "sometime", "the other day", "25:00", "13pm",
        "4:75", "30 Feb", "31/4", "32 March", "29 Feb 2027", "half 25", "99/99", "Q5",
        "may I", "second", "lesson 3", "room 12", "a few", "yesterday last week",
        "Monday Tuesday", "in 99999 days", "maths",
    ],
)  # fmt: skip
def test_what_is_no_time_is_not_read_as_one(text: str):
    assert span(text) is None


def test_an_hour_that_the_clocks_skip_is_none():
    assert span("29 March 2026 01:30") is None
    assert start("29 March 2026 02:30") is not None


def test_a_weekday_that_is_not_that_date_is_not_moved_years_away():
    assert span("Monday 17 Feb 2027") is None
    assert span("Friday 24 March", Tense.PAST) is None


def test_a_range_that_crosses_midnight_ends_on_the_next_day():
    found = span("yesterday 10pm-1am", Tense.PAST)

    assert found is not None
    assert found.end - found.start == timedelta(hours=3)


def test_a_date_written_out_in_an_unusual_order_is_read():
    assert start("2026 May 2") == datetime(2026, 5, 2)  # noqa: DTZ001 -- local time has no zone here
    assert span("room 12 2026") is None


def test_a_holiday_is_the_one_of_that_name_and_not_one_that_has_it_in_its_own():
    there = Moment(NOW, ZoneInfo("America/New_York"), day_first=False)

    assert start("Independence Day", moment=there) == datetime(2026, 7, 4)  # noqa: DTZ001 -- local time has no zone here
    assert start("Juneteenth", moment=there) == datetime(2026, 6, 19)  # noqa: DTZ001 -- local time has no zone here


@pytest.mark.parametrize(
    ("zone", "said", "day"),
    [
        ("America/New_York", "constitution day", "2026-09-17"),
        ("America/Mexico_City", "constitution day", "2027-02-01"),
        ("Asia/Kolkata", "constitution day", "2026-11-26"),
        ("Africa/Johannesburg", "women's day", "2026-08-09"),
        ("Asia/Bangkok", "mother's day", "2026-08-12"),
        ("America/Toronto", "flag day", "2027-02-15"),
        ("Asia/Kolkata", "teachers' day", "2026-09-05"),
        ("Europe/London", "teachers' day", "2026-10-05"),
        ("America/New_York", "teachers' day", "2026-05-05"),
        ("America/New_York", "martin luther king jr. day", "2027-01-18"),
    ],
)
def test_a_day_is_when_the_country_of_the_speaker_keeps_it(zone, said, day):
    now = "2026-03-25T14:10+00:00"
    row = {"text": said, "now": now, "tz": zone, "tense": "future"}
    assert (time_of(row)["start"] or "")[:10] == day


def test_each_day_written_down_is_found_in_a_year():
    rules = {rule for days in table("observances").values() for rule in days}
    never = [rule for rule in rules if not kept(rule).spans(2027)]
    assert never == []

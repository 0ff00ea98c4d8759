"""A time of day is kept wherever clocks change, and rules mean what RFC 5545 says."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from adapters.recurring import DateutilRecurring
from core.kernel.period import Period
from core.kernel.recurring import WEEKDAYS, NoRhythm, Rule
from tests.zones import transitions, weekly, wrong_times

ODD_ONES = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Asuncion",
    "America/Havana",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Scoresbysund",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Kiritimati",
    "UTC",
]


@pytest.mark.parametrize("name", ODD_ONES)
def test_no_time_of_day_is_wrong(name: str):
    looked, wrong = wrong_times(ZoneInfo(name))

    assert wrong == 0
    assert (looked > 0) is any(transitions(ZoneInfo(name)))


@pytest.mark.parametrize("name", ["Europe/London", "Australia/Lord_Howe"])
def test_ten_years_of_one_hour_are_that_hour(name: str):
    zone, nine = ZoneInfo(name), time(9)

    for day, at in weekly(zone, nine):
        assert at.astimezone(zone) == datetime.combine(day, nine, zone)


RULES = st.one_of(
    st.builds(
        "FREQ=WEEKLY;INTERVAL={};BYDAY={}".format,
        st.integers(1, 5),
        st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True).map(",".join),
    ),
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 52)),
    st.builds(
        "FREQ=DAILY;BYMONTH={};BYMONTHDAY={},-1;BYDAY=MO,TU,FR".format,
        st.integers(1, 12),
        st.integers(1, 31),
    ),
    st.builds(
        "FREQ=MONTHLY;INTERVAL={};BYDAY={}{}".format,
        st.integers(1, 4),
        st.sampled_from([1, 2, 3, 4, 5, -1, -2]),
        st.sampled_from(WEEKDAYS),
    ),
    st.builds(
        "FREQ=MONTHLY;BYMONTHDAY={}".format,
        st.sampled_from([*range(1, 32), -1, -2]),
    ),
    st.builds(
        "FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format,
        st.integers(1, 12),
        st.integers(1, 31),
    ),
)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@settings(max_examples=60, deadline=None)
@given(RULES, DAYS, st.integers(0, 500))
def test_the_days_are_those_that_another_reader_of_calendars_finds(
    text: str, first: date, many: int
):
    within = Period(first, first + timedelta(days=many))
    found = DateutilRecurring().days(Rule.read(text), first, within)
    if not found:
        return  # the first day of an event there is always one of its days

    assert list(found) == list(read_elsewhere(text, found[0], within))


def read_elsewhere(text: str, first: date, within: Period) -> Iterator[date]:
    said = f"DTSTART;VALUE=DATE:{first:%Y%m%d}\r\nRRULE:{text}"
    event = f"BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{said}\r\nEND:VEVENT"
    calendar = Calendar.from_ical(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{event}\r\nEND:VCALENDAR\r\n"
    )
    after = within.last + timedelta(days=1)
    for each in recurring_ical_events.of(calendar).between(first, after):
        day = each["DTSTART"].dt
        if day in within:
            yield day


@given(st.text(max_size=60))
def test_whatever_is_said_is_a_rule_or_is_none(text: str):
    try:
        rule = Rule.read(text)
    except NoRhythm:
        return
    assert Rule.read(str(rule)) == rule


def test_no_rule_is_looked_for_without_end():
    rule = Rule.read("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31")
    years = Period(date(2026, 1, 1), date(2029, 1, 1))

    assert DateutilRecurring().days(rule, date(2026, 1, 1), years) == ()

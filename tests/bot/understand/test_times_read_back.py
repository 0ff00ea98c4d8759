"""Times written in many styles from a known answer, and read back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.understand.explain_time import time_of
from tests.bot.understand import in_words as say

NOW = datetime(2026, 3, 25, 14, 10)  # noqa: DTZ001 -- local time has no zone here
ZONE = ZoneInfo("Europe/London")
DAY = timedelta(days=1)

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
soon = st.dates(date(2026, 3, 26), date(2026, 12, 31))
quarters = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
joins = st.sampled_from(["-", " "])


def read(text: str, *, tense: str = "future", order: str = "DMY"):
    row = {"text": text, "now": NOW.isoformat(), "tz": "Europe/London"}
    return time_of({**row, "tense": tense, "date_order": order})


def is_day(found: dict[str, str | None], on: date) -> bool:
    ends = (found["start"], found["end"])
    return ends == (f"{on}T00:00:00", f"{on + DAY}T00:00:00")


STYLES = (
    lambda d, join: f"the {say.ordinal(d.day, join)} of {d:%B} {d.year}",
    lambda d, join: f"{d:%B} the {say.ordinal(d.day, join)}, {d.year}",
    lambda d, join: f"{say.ordinal(d.day, join)} {d:%B} {say.year(d.year)}",
    lambda d, _: f"{d:%a} {say.suffixed(d.day)} {d:%b} {d.year}",
    lambda d, _: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d, _: f"{d:%d}-{d:%b}-{d.year}",
    lambda d, _: f"{d:%d}{d:%b}{d.year}",
    lambda d, _: f"{d.year}/{d:%b}/{d:%d}",
    lambda d, _: f"{d:%Y%m%d}",
    lambda d, _: f"{d:%Y}-{d:%m}-{d:%d}",
    lambda d, _: f"{d.day}. {d:%B} {d.year}",
    lambda d, _: "{}-W{:02}-{}".format(*d.isocalendar()),
)


@given(days, st.sampled_from(STYLES), joins)
def test_a_date_in_words_or_figures(on: date, style, join: str):
    assert is_day(read(style(on, join)), on)


@given(days, st.sampled_from(["DMY", "MDY", "YMD"]), st.sampled_from("/.-"))
def test_a_date_in_the_order_of_the_place(on: date, order: str, sep: str):
    parts = {"D": f"{on:%d}", "M": f"{on:%m}", "Y": f"{on:%y}"}

    assert is_day(read(sep.join(parts[each] for each in order), order=order), on)


PAST_HALF = {
    0: "{h}",
    15: "quarter past {h}",
    30: "half past {h}",
    45: "quarter to {n}",
}


@given(soon, st.integers(1, 7), st.sampled_from([15, 30, 45]))
def test_an_afternoon_hour_told_by_the_clock_on_the_wall(
    on: date, hour: int, past: int
):
    said = PAST_HALF[past].format(h=say.number(hour), n=say.number(hour + 1))

    wanted = datetime.combine(on, time(hour + 12, past))
    assert read(f"{said} on {on:%d %B %Y}")["start"] == wanted.isoformat()


@given(soon, quarters)
def test_a_time_in_figures_with_a_day_before_or_behind(on: date, at: time):
    wanted = datetime.combine(on, at)
    if wanted.replace(tzinfo=ZONE).astimezone(UTC).astimezone(ZONE).time() != at:
        return  # the clocks skip it
    half = "am" if at.hour < 12 else "pm"
    for said in (
        f"{on:%d %B %Y} at {at:%H:%M}",
        f"{at:%H:%M} on {on:%d/%m/%Y}",
        f"{on:%A %d %B %Y}, {at.hour % 12 or 12}:{at:%M} {half}",
        f"{at.hour % 12 or 12}.{at:%M}{half} {on:%d %b %Y}",
        f"{on.isoformat()}T{at:%H:%M}",
    ):
        assert read(said)["start"] == wanted.isoformat(), said


@given(soon, quarters, st.integers(-11, 13))
def test_a_moment_told_in_another_zone(on: date, at: time, ahead: int):
    zone = f"{'-' if ahead < 0 else '+'}{abs(ahead):02}:00"
    said = f"{on.isoformat()}T{at:%H:%M:%S}{zone}"

    there = datetime.fromisoformat(said).astimezone(ZONE).replace(tzinfo=None)
    assert read(said)["start"] == there.isoformat()


UNITS = {"day": 1, "week": 7, "fortnight": 14}


@given(st.integers(2, 60), st.sampled_from(sorted(UNITS)), st.booleans(), joins)
def test_days_and_weeks_counted_from_now(n: int, unit: str, words: bool, join: str):  # noqa: FBT001 -- drawn
    said = f"{say.number(n, join) if words else n} {unit}s"
    away = timedelta(days=n * UNITS[unit])

    assert is_day(read(f"in {said}"), NOW.date() + away)
    assert is_day(read(f"{said} from now"), NOW.date() + away)
    assert is_day(read(f"{said} ago", tense="past"), NOW.date() - away)


@given(st.integers(1, 23), st.integers(1, 59))
def test_hours_and_minutes_counted_from_now(hours: int, minutes: int):
    ago = NOW - timedelta(hours=hours, minutes=minutes)

    for said in (
        f"{hours} hours and {minutes} minutes ago",
        f"{hours}h {minutes}m ago",
    ):
        assert read(said, tense="past")["start"] == ago.isoformat()


@given(st.integers(1, 6), st.integers(1, 59), joins)
def test_how_long_in_words(hours: int, minutes: int, join: str):
    h, m = say.number(hours, join), say.number(minutes, join)
    many = "s" if hours > 1 else ""
    for said in (
        f"{h} hour{many} and {m} minute{'s' if minutes > 1 else ''}",
        f"{h} hour{many}, {minutes} mins",
        f"{hours}h{minutes:02}",
    ):
        assert read(said)["minutes"] == hours * 60 + minutes, said
    for said, share in (("a half", 30), ("a quarter", 15), ("three quarters", 45)):
        assert read(f"{h} and {said} hours")["minutes"] == hours * 60 + share


@given(soon, st.integers(8, 20), st.integers(1, 4), st.sampled_from([0, 15, 30, 45]))
def test_from_one_time_to_another(on: date, hour: int, length: int, minute: int):
    start = datetime.combine(on, time(hour - 1, minute))
    end = start + timedelta(hours=length)
    if end.date() != on:
        return
    wanted = (start.isoformat(), end.isoformat())
    day = f"{on:%d %B %Y}"
    for said in (
        f"{start:%H:%M}-{end:%H:%M} on {day}",
        f"{day} from {start:%H:%M} to {end:%H:%M}",
        f"{day}, {start:%H.%M} - {end:%H.%M}",
        f"between {start:%H:%M} and {end:%H:%M} on {day}",
        f"{day} {start:%I:%M%p}-{end:%I:%M%p}",
        f"{day} at {start:%H:%M} for {length * 60} minutes",
    ):
        found = read(said)
        assert (found["start"], found["end"]) == wanted, said


@given(soon, st.integers(1, 27))
def test_from_one_day_to_another(first: date, length: int):
    last = first + timedelta(days=length)
    if last.month != first.month:
        return
    wanted = (f"{first}T00:00:00", f"{last + DAY}T00:00:00")
    for said in (
        f"{first.day}-{last.day} {first:%B}",
        f"from {first.day} to {last.day} {first:%B} {first.year}",
        f"{first:%B} {first.day} to {last.day}",
        f"{say.suffixed(first.day)} to the {say.suffixed(last.day)} of {first:%B}",
        f"{first:%d/%m/%Y} - {last:%d/%m/%Y}",
        f"between {first.day} {first:%b} and {last.day} {last:%b}",
    ):
        found = read(said)
        assert (found["start"], found["end"]) == wanted, said


BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@given(
    st.sets(st.integers(0, 6), min_size=1, max_size=4), quarters, soon, st.booleans()
)
def test_again_and_again_until_a_day(on: set[int], at: time, until: date, other: bool):  # noqa: FBT001 -- drawn
    names = [f"{date(2026, 3, 2 + day):%A}" for day in sorted(on)]
    listed = ", ".join(names[:-1]) + " and " + names[-1] if names[1:] else names[0]
    every = "every other" if other else "every"

    found = read(f"{every} {listed} at {at:%H:%M} until {until:%d %B %Y}")["recurrence"]

    assert found["byday"] == [BYDAY[day] for day in sorted(on)]
    assert found["interval"] == (2 if other else 1)
    assert (found["time"], found["until"]) == (f"{at:%H:%M}", until.isoformat())

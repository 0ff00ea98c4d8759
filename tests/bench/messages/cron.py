"""python -m tests.bench.messages.cron [YEARS]: what comes round, beside every minute.

Three years in five zones whose clocks change, or do not, in five ways. Beside it a walk
over every minute of time: one is due when the zone's clocks first show it on that day;
one that they skip, at the first minute after the gap.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from adapters.cron import CronSimCron

YEARS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
ZONES = (
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Asia/Kolkata",
)
AT: Mapping[str, tuple[Callable[[date], bool], int, int]] = {
    "0 9 * * *": (lambda _: True, 9, 0),
    "30 1 * * *": (lambda _: True, 1, 30),
    "30 2 * * *": (lambda _: True, 2, 30),
    "0 0 * * *": (lambda _: True, 0, 0),
    "15 2 * * 0": (lambda day: day.weekday() == 6, 2, 15),
    "0 17 1 * *": (lambda day: day.day == 1, 17, 0),
}
BEGIN = date(2026, 1, 1)
MINUTE = timedelta(minutes=1)

Moment = tuple[datetime, datetime]
"""An instant, and what the clocks show then."""


def asked(
    expression: str, zone: ZoneInfo, begin: datetime, end: datetime
) -> Counter[datetime]:
    cron, found, at = CronSimCron(), Counter[datetime](), begin
    while (at := cron.following(expression, zone, at)) < end:
        found[at] += 1
    return found


def shown(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[Moment]:
    """Every minute, and what the clocks show then."""
    at = begin
    while at < end:
        yield at, at.astimezone(zone).replace(tzinfo=None)
        at += MINUTE


def walked(minutes: list[Moment], expression: str) -> Counter[datetime]:
    on, hour, minute = AT[expression]
    found, seen = Counter[datetime](), set[datetime]()
    for (_, before), (at, now) in pairwise(minutes):
        wanted = now.replace(hour=hour, minute=minute)
        skipped = before < wanted < now
        if on(now.date()) and (skipped or now == wanted) and wanted not in seen:
            seen.add(wanted)
            found[at] += 1
    return found


def main() -> None:
    total = missed = doubled = 0
    for name in ZONES:
        zone = ZoneInfo(name)
        begin = datetime(BEGIN.year, 1, 1, tzinfo=zone).astimezone(UTC)
        end = datetime(BEGIN.year + YEARS, 1, 1, tzinfo=zone).astimezone(UTC)
        minutes = list(shown(zone, begin - MINUTE, end))
        for expression in AT:
            right = walked(minutes, expression)
            ours = asked(expression, zone, begin - MINUTE, end)
            total += right.total()
            missed += (right - ours).total()
            doubled += (ours - right).total()
    print(
        f"    cron      {len(AT)} rules over {YEARS} years in {len(ZONES)} zones: "
        f"{total} due, missed {missed}, beside or twice {doubled}",
        flush=True,
    )


if __name__ == "__main__":
    main()

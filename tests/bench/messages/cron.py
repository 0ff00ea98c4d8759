"""python -m tests.bench.messages.cron [YEARS]: what comes round, beside every minute.

Three years in five zones whose clocks change, or do not, in five ways. Beside it a walk
over every minute of time: one is due when the zone's clocks first show it on that day;
one that they skip, at the first minute after the gap.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
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

Moments = Counter[datetime]


def asked(expression: str, zone: ZoneInfo, begin: datetime, end: datetime) -> Moments:
    cron, found, at = CronSimCron(), Moments(), begin
    while (at := cron.following(expression, zone, at)) < end:
        found[at] += 1
    return found


def walked(zone: ZoneInfo, begin: datetime, end: datetime) -> dict[str, Moments]:
    """Every minute, and what the clocks show then: what is due at it, by each rule."""
    due: dict[str, Moments] = {expression: Counter() for expression in AT}
    seen = {expression: set[datetime]() for expression in AT}
    by_clock: dict[tuple[int, int], list[str]] = defaultdict(list)
    for expression, (_, hour, minute) in AT.items():
        by_clock[hour, minute].append(expression)
    at, before = begin, begin.astimezone(zone).replace(tzinfo=None)
    while (at := at + MINUTE) < end:
        now = at.astimezone(zone).replace(tzinfo=None)
        skips = now - before > MINUTE
        for each in AT if skips else by_clock.get((now.hour, now.minute), ()):
            on, hour, minute = AT[each]
            wanted = now.replace(hour=hour, minute=minute)
            shown = wanted == now or before < wanted < now
            if shown and on(now.date()) and wanted not in seen[each]:
                seen[each].add(wanted)
                due[each][at] += 1
        before = now
    return due


def main() -> None:
    total = missed = doubled = 0
    for name in ZONES:
        zone = ZoneInfo(name)
        begin = datetime(BEGIN.year, 1, 1, tzinfo=zone).astimezone(UTC) - MINUTE
        end = datetime(BEGIN.year + YEARS, 1, 1, tzinfo=zone).astimezone(UTC)
        for expression, right in walked(zone, begin, end).items():
            ours = asked(expression, zone, begin, end)
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

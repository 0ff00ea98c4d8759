"""python -m tests.bench.timetable.zones: local times kept, wherever clocks change.

Every zone of tzdata: times of day around each change of clocks in ten years, of which
none may be wrong.
"""

from time import perf_counter
from zoneinfo import ZoneInfo, available_timezones

from tests.zones import wrong_times


def main() -> None:
    began, looked, wrong = perf_counter(), 0, 0
    zones = sorted(available_timezones())
    for name in zones:
        here = wrong_times(ZoneInfo(name))
        looked, wrong = looked + here[0], wrong + here[1]
    print(
        f"{len(zones)} zones, ten years of changes: {looked} times of day, "
        f"{wrong} wrong ({perf_counter() - began:.0f} s)"
    )


if __name__ == "__main__":
    main()

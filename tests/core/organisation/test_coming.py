"""When what comes round is next due: month ends, every other week, changing clocks."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import pytest

from adapters.cron import CronSimCron
from adapters.recurring import DateutilRecurring
from core.application import Ports
from core.kernel.cron import NoSuchTime
from core.kernel.period import Period
from core.organisation.coming import Coming
from core.organisation.days import Days
from core.organisation.model import Holiday, HolidayId
from core.organisation.ports import AcademicCalendar, Organisations
from tests.people import HERE
from tests.world import World

R = TypeVar("R")
NOON_OF_MONDAY = datetime(2026, 3, 9, 12, tzinfo=UTC)


def turns(world: World, every: str, many: int = 4) -> list[str]:
    """The next so many, in London; the clock stands at each of them in turn."""

    def ask(how: Callable[[Coming], R]) -> R:
        return world.work(lambda ports: how(_coming(world, ports)))

    begun = ask(lambda coming: coming.begun(HERE.id, every))
    found: list[str] = []
    for _ in range(many):
        at = ask(lambda coming: coming.following(HERE.id, begun))
        found.append(f"{at.astimezone(HERE.zone):%d.%m. %H:%M}")
        world.clock.forward(at - world.clock.now())
    return found


def _coming(world: World, ports: Ports) -> Coming:
    days = Days(ports[Organisations], world.clock)
    calendar = ports[AcademicCalendar]
    return Coming(CronSimCron(), DateutilRecurring(), calendar, days)


@pytest.mark.parametrize(
    ("every", "found"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;TIME=11:00", "16.03. 30.03. 13.04. 27.04."),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;TIME=13:00", "09.03. 23.03. 06.04. 20.04."),
        ("FREQ=MONTHLY;BYDAY=-1FR;TIME=13:00", "27.03. 24.04. 29.05. 26.06."),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;TIME=13:00", "31.03. 30.04. 31.05. 30.06."),
        ("FREQ=MONTHLY;BYMONTHDAY=31;TIME=13:00", "31.03. 31.05. 31.07. 31.08."),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=4;TIME=13:00",
            "04.04. 04.06. 04.08. 04.10.",
        ),
        ("FREQ=DAILY;INTERVAL=3;TIME=13:00", "09.03. 12.03. 15.03. 18.03."),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;TIME=13:00;FROM=2026-04-01", "06.04. 20.04."),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;TIME=13:00;FROM=2026-03-02", "16.03. 30.03."),
        ("FREQ=WEEKLY;BYDAY=MO;TIME=13:00;EXCEPT=2026-03-16", "09.03. 23.03. 30.03."),
    ],
)
def test_it_comes_on_the_days_of_its_rhythm(world: World, every: str, found: str):
    days = found.split()
    said = [each.split()[0] for each in turns(world, every, len(days))]
    assert said == days


def test_it_keeps_its_hour_where_clocks_change_and_comes_once(world: World):
    every = "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;TIME=01:30;FROM=2026-03-15"
    assert turns(world, every, 3) == ["15.03. 01:30", "29.03. 02:30", "12.04. 01:30"]
    autumn = "FREQ=MONTHLY;BYDAY=-1SU;TIME=01:30;FROM=2026-10-01"
    assert turns(world, autumn, 2) == ["25.10. 01:30", "29.11. 01:30"]


@pytest.mark.parametrize("end", ["COUNT=2", "UNTIL=2026-03-23"])
def test_it_ends_where_that_was_said(world: World, end: str):
    every = f"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;TIME=13:00;{end}"
    with pytest.raises(NoSuchTime):
        turns(world, every, 3)
    assert world.clock.now() >= datetime(2026, 3, 23, tzinfo=UTC)


def test_school_days_are_no_holidays(world: World):
    easter = Period(date(2026, 3, 30), date(2026, 4, 10))
    off = Holiday(HolidayId(HERE.id), "Easter", easter)
    world.work(lambda ports: ports[AcademicCalendar].add_holiday(HERE.id, off))
    days = "BYDAY=MO,TU,WE,TH,FR"
    first = f"FREQ=MONTHLY;{days};BYSETPOS=1;TIME=08:00;OPEN=yes"
    each = f"FREQ=WEEKLY;{days};TIME=08:00;OPEN=yes;FROM=2026-03-27"
    assert turns(world, each, 2) == ["27.03. 08:00", "13.04. 08:00"]
    world.clock.forward(NOON_OF_MONDAY - world.clock.now())
    assert turns(world, first, 3) == ["13.04. 08:00", "01.05. 08:00", "01.06. 08:00"]


@pytest.mark.parametrize(
    "every",
    ["FREQ=HOURLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "", "FREQ=DAILY;TIME=x"],
)
def test_what_never_comes_is_said_to(world: World, every: str):
    with pytest.raises(NoSuchTime):
        turns(world, every, 1)
    assert world.clock.now() - NOON_OF_MONDAY < timedelta(days=1)

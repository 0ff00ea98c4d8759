"""All duties together, on a clock that moves: a week as it is, and a day away."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from core.kernel.span import Span
from core.messaging.model import Notice
from core.sessions.book import BookSession
from jobs.duty import load_duties
from tests.jobs.clockwork import Clockwork, clockwork
from tests.people import AS_MAYA, LENA, LEO

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
Told = tuple[str, str]


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, new_address) -> str:
    return str(new_address(request.param))


async def everything_due(desk: Clockwork) -> Counter[Told]:
    """Every duty, twice over: who is told what."""
    told: list[Notice] = []
    for _ in range(2):
        for duty in load_duties():
            await duty.see_to(desk.door)
        told += await desk.goes_out()
    return Counter((each.message.sentence, each.to.chat) for each in told)


async def booked(desk: Clockwork, start: datetime, who=LEO) -> None:
    await desk.door.run(BookSession(AS_MAYA, Span(start, start + HOUR), (who.id,)))
    await desk.goes_out()


async def lived(desk: Clockwork, until: datetime) -> Counter[Told]:
    """What is told by then, looked for every half hour."""
    told: Counter[Told] = Counter()
    while desk.clock.now() < until:
        desk.clock.forward(HOUR / 2)
        told += await everything_due(desk)
    return told


async def test_a_day_goes_by_and_each_hears_of_it_once(address: str):
    async with clockwork(address) as desk:
        await everything_due(desk)
        await booked(desk, NOON + 3 * HOUR)

        told = await lived(desk, NOON + 8 * HOUR)

    assert told["remind-student", "leo"] == 1
    assert told["remind-tutor", "maya"] == 1
    assert told["unlogged-sessions", "maya"] == 1
    assert set(told.values()) == {1}


async def test_after_a_day_away_only_what_still_helps_comes_and_comes_once(
    address: str,
):
    async with clockwork(address) as desk:
        await everything_due(desk)
        await booked(desk, NOON + 3 * HOUR)
        await booked(desk, NOON + DAY + HOUR / 2, LENA)

        desk.clock.set(NOON + DAY)
        told = await everything_due(desk)
        later = await lived(desk, NOON + DAY + 8 * HOUR)

    assert ("remind-student", "leo") not in told
    assert told["remind-student", "lena"] == 1
    assert max(told.values()) == 1
    assert later["remind-student", "lena"] == 0
    assert later["unlogged-sessions", "maya"] == 1


async def test_the_weekly_report_missed_by_a_day_comes_when_the_desk_is_back(
    address: str,
):
    async with clockwork(address) as desk:
        await everything_due(desk)

        desk.clock.set(NOON + 8 * DAY)
        told = await everything_due(desk)

    assert told["weekly-report", "ada"] == 1

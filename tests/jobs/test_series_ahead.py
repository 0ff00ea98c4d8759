"""Series through the real door on both databases: made ahead, changed, ended."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

from core.kernel.period import Period
from core.kernel.recurring import Rule
from core.kernel.span import Span
from core.organisation.academic_year import AddHoliday
from core.organisation.remove import RemoveDays
from core.sessions.model import State
from core.sessions.schedule import EverySchedule
from core.sessions.series.book import BookSeries
from core.sessions.series.change import ChangeSeries
from core.sessions.series.end import EndSeries
from core.sessions.series.model import Scope
from core.sessions.series.show import EverySeries, ShowSeries
from core.sessions.series.take_back import TakeBackSeries
from jobs.plan_ahead import plan_ahead, plan_the_near, see_to_holidays
from jobs.remind_of_sessions import remind_of_sessions
from tests.jobs.clockwork import Clockwork, clockwork
from tests.people import AS_ADA, AS_LEO, AS_MAYA, AS_TOM, LEO

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
TUESDAY = date(2026, 3, 10)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEKLY = Rule.read("FREQ=WEEKLY")
BOOK = BookSeries(AS_MAYA, WEEKLY, time(16), HOUR, (LEO.id,), first=TUESDAY)


async def on(desk: Clockwork) -> list[date | None]:
    within = Span(NOON - 30 * DAY, NOON + 400 * DAY)
    every = await desk.door.run(EverySchedule(AS_ADA, within))
    return [e.original_day for e in every if e.state is State.SCHEDULED]


async def test_a_series_is_made_ahead_and_reminded_of_in_time(address: str):
    async with clockwork(address) as desk:
        booked = await desk.door.run(BOOK)
        told = await desk.goes_out()
        near = await desk.at(NOON + 28 * DAY, plan_ahead)
        last = (await on(desk))[-1]
        await desk.at(NOON + 28 * DAY, plan_the_near)
        reminded = await desk.at(NOON + 29 * DAY + 2 * HOUR, remind_of_sessions)

    assert (len(booked.sessions), len(told), near) == (18, 2, [])
    assert last == TUESDAY + 21 * 7 * DAY
    assert [each.to.chat for each in reminded] == ["leo", "maya"]


async def test_two_that_look_after_it_at_once_make_each_day_once(address: str):
    async with clockwork(address) as desk:
        await desk.door.run(BOOK)
        desk.clock.set(NOON + 60 * DAY)
        await asyncio.gather(*(plan_ahead.see_to(desk.door) for _ in range(4)))
        days = await on(desk)

    assert len(days) == len(set(days)) == 26


async def test_it_changes_ends_and_is_taken_back(address: str):
    async with clockwork(address) as desk:
        door = desk.door
        made = (await door.run(BOOK)).sessions
        there = Span(made[3].planned.start + HOUR, made[3].planned.end + HOUR)
        change = ChangeSeries(AS_MAYA, made[3].id, Scope.FOLLOWING, there)
        changed = await door.run(change)
        seen = await door.run(EverySeries(AS_LEO))
        card = await door.run(ShowSeries(AS_LEO, changed.series.id))
        none = await door.run(EverySeries(AS_TOM))
        ended = await door.run(EndSeries(AS_MAYA, made[3].id))
        left = await on(desk)
        for was in (ended.series, changed.was):
            await door.run(TakeBackSeries(AS_MAYA, was.id, was.version))
        again = await on(desk)

    assert [each.starts for each in seen] == [time(16), time(17)]
    assert (card.session, none) == (made[3].id, [])
    assert (len(left), len(again)) == (3, 18)


async def test_a_holiday_that_comes_later_takes_its_days_and_gives_them_back(
    address: str,
):
    week = Period(TUESDAY + 14 * DAY, TUESDAY + 27 * DAY)
    async with clockwork(address) as desk:
        await desk.door.run(BOOK)
        await desk.goes_out()
        holiday = await desk.door.run(AddHoliday(AS_ADA, "Easter", week))
        told = await desk.at(NOON + HOUR, see_to_holidays)
        without = await on(desk)
        await desk.door.run(RemoveDays(AS_ADA, holiday.id))
        back = await desk.at(NOON + 2 * HOUR, see_to_holidays)
        again = await on(desk)

    assert [each.to.chat for each in told] == ["gina", "leo", "maya"]
    assert TUESDAY + 14 * DAY not in without
    assert (len(without), len(back), len(again)) == (16, 3, 18)

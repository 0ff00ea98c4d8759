"""The weekly report and the end-of-day list: once, on the organisation's own clocks."""

from datetime import UTC, datetime, timedelta

import pytest

from core.kernel.span import Span
from core.organisation.settings import ChangePolicy
from core.sessions.book import BookSession
from core.sessions.held.happened import HappenedAsPlanned
from jobs.send_reports import ask_for_the_day, plan_reports, send_weekly_reports
from tests.jobs.clockwork import Clockwork, clockwork, heard
from tests.people import AS_ADA, AS_MAYA, LENA, LEO

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
TWO = datetime(2026, 3, 9, 14, tzinfo=UTC)
SIX = datetime(2026, 3, 9, 18, tzinfo=UTC)


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def booked(desk: Clockwork, start: datetime, who=LEO):
    session = await desk.door.run(
        BookSession(AS_MAYA, Span(start, start + HOUR), (who.id,))
    )
    await desk.goes_out()
    return session


@pytest.mark.parametrize(
    ("planned", "due"),
    [
        (at(3, 9, 12), at(3, 16, 8)),
        (at(3, 27, 12), at(3, 30, 7)),  # 08:00 of summer, the day after it began
        (at(10, 23, 12), at(10, 26, 8)),  # 08:00 of winter again
    ],
    ids=str,
)
async def test_the_week_is_reported_once_on_monday_at_eight(
    address: str, planned: datetime, due: datetime
):
    async with clockwork(address, f"{planned:%Y-%m-%dT%H:%M}") as desk:
        await plan_reports.see_to(desk.door)

        early = await desk.at(due - SECOND, send_weekly_reports)
        told = await desk.at(due, send_weekly_reports)
        late = await desk.at(due + HOUR, send_weekly_reports)

    assert (early, late) == ([], [])
    assert heard(told, "weekly-report") == ["ada"]


async def test_after_three_weeks_of_outage_one_report_comes(address: str):
    async with clockwork(address) as desk:
        await plan_reports.see_to(desk.door)

        told = await desk.at(at(4, 6, 9), send_weekly_reports)

    assert heard(told, "weekly-report") == ["ada"]


async def test_a_report_in_the_quiet_hours_waits_until_they_are_over(address: str):
    async with clockwork(address) as desk:
        await plan_reports.see_to(desk.door)
        await desk.door.run(ChangePolicy(AS_ADA, "report_at", "05:00"))

        assert await desk.at(at(3, 16, 5), send_weekly_reports) == []
        told = await desk.at(at(3, 16, 7, 30), send_weekly_reports)

    assert heard(told, "weekly-report") == ["ada"]


async def test_each_tutor_is_asked_once_for_what_is_not_logged(address: str):
    async with clockwork(address) as desk:
        await plan_reports.see_to(desk.door)
        await booked(desk, TWO)
        done = await booked(desk, TWO + HOUR, LENA)
        desk.clock.set(TWO + 2 * HOUR)
        await desk.door.run(HappenedAsPlanned(AS_MAYA, done.id))
        await desk.goes_out()

        early = await desk.at(SIX - SECOND, ask_for_the_day)
        asked = await desk.at(SIX, ask_for_the_day)
        later = await desk.at(SIX + HOUR, ask_for_the_day)

    assert heard(early, "unlogged-sessions") == heard(later, "unlogged-sessions") == []
    assert heard(asked, "unlogged-sessions") == ["maya"]
    [letter] = [n.message for n in asked if n.message.sentence == "unlogged-sessions"]
    assert [button.label for button in letter.buttons] == ["14:00 · Leo Hart"]


@pytest.mark.parametrize(
    ("held", "due"),
    [
        (at(3, 29, 13), at(3, 29, 17)),  # 18:00 in London on the first day of summer
        (at(10, 25, 14), at(10, 25, 18)),  # and on the first of winter
    ],
    ids=str,
)
async def test_the_day_ends_at_six_by_the_clocks_of_the_place(
    address: str, held: datetime, due: datetime
):
    async with clockwork(address, f"{due - timedelta(days=1):%Y-%m-%dT20:00}") as desk:
        await plan_reports.see_to(desk.door)
        await booked(desk, held)

        early = await desk.at(due - SECOND, ask_for_the_day)
        asked = await desk.at(due, ask_for_the_day)

    assert heard(early, "unlogged-sessions") == []
    assert heard(asked, "unlogged-sessions") == ["maya"]


async def test_nobody_is_asked_where_everything_is_logged(address: str):
    async with clockwork(address) as desk:
        await plan_reports.see_to(desk.door)

        assert await desk.at(SIX, ask_for_the_day) == []

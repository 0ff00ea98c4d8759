"""Reminders go out once, in time, and never in the quiet hours: on both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from core.kernel.span import Span
from core.people.prefer import Prefer
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelSession
from jobs.plan_ahead import plan_the_near
from jobs.remind_of_sessions import remind_of_sessions
from tests.jobs.clockwork import Clockwork, clockwork, heard
from tests.people import AS_LEO, AS_MAYA, LEO

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


def at(month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def booked(desk: Clockwork, start: datetime = FOUR):
    session = await desk.door.run(
        BookSession(AS_MAYA, Span(start, start + HOUR), (LEO.id,))
    )
    await desk.goes_out()
    return session


async def test_both_are_reminded_once_however_often_the_clock_looks(address: str):
    async with clockwork(address) as desk:
        await booked(desk)

        early = await desk.at(FOUR - HOUR - SECOND, remind_of_sessions)
        due = await desk.at(FOUR - HOUR, remind_of_sessions)
        later = await desk.at(FOUR - HOUR / 2, remind_of_sessions)

    assert (early, later) == ([], [])
    assert heard(due, "remind-student") == ["leo"]
    assert heard(due, "remind-tutor") == ["maya"]


async def test_after_an_outage_nobody_is_reminded_of_what_has_begun(address: str):
    async with clockwork(address) as desk:
        await booked(desk)

        assert await desk.at(FOUR + SECOND, remind_of_sessions) == []


async def test_what_is_called_off_is_not_reminded_of(address: str):
    async with clockwork(address) as desk:
        session = await booked(desk)
        await desk.door.run(CancelSession(AS_MAYA, session.id))
        await desk.goes_out()

        assert await desk.at(FOUR - HOUR, remind_of_sessions) == []


async def test_everybody_has_a_lead_of_their_own(address: str):
    async with clockwork(address) as desk:
        await booked(desk)
        await desk.door.run(Prefer(AS_LEO, "remind_before", "15"))

        first = await desk.at(FOUR - HOUR, remind_of_sessions)
        last = await desk.at(FOUR - HOUR / 4, remind_of_sessions)

    assert [each.to.chat for each in first] == ["maya"]
    assert [each.to.chat for each in last] == ["leo"]


@pytest.mark.parametrize(
    ("start", "told"),
    [
        # In London the clocks go forward on 29 March at 01:00 UTC: the quiet hours,
        # until 07:30, end at 06:30 UTC. They go back on 25 October.
        (at(3, 29, 7, 15), at(3, 29, 6, 30)),
        (at(3, 29, 6, 0), at(3, 28, 20, 59)),
        (at(10, 25, 8, 15), at(10, 25, 7, 30)),
        (at(10, 25, 7, 0), at(10, 24, 19, 59)),
    ],
    ids=str,
)
async def test_quiet_hours_hold_on_the_nights_the_clocks_change(
    address: str, start: datetime, told: datetime
):
    async with clockwork(address) as desk:
        await booked(desk, start)
        await desk.at(start - timedelta(days=3), plan_the_near)

        before = await desk.at(told - SECOND, remind_of_sessions)
        due = await desk.at(told, remind_of_sessions)

    assert before == []
    assert [each.to.chat for each in due] == ["leo", "maya"]

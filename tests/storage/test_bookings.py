"""Two processes never book the same people, whatever they do at the same moment."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from bot.bootstrap.rules import application_at
from core.application import Door
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.marking.errors import DayTooLong
from core.marking.log_marking import LogMarking
from core.sessions.book import BookSession
from core.sessions.clashing.clashes import Clashes
from core.sessions.errors import TakenAlready
from core.sessions.schedule import EverySchedule
from core.sessions.substitutes.answer_substitute import AcceptSubstitute
from core.sessions.substitutes.substitute import AskSubstitute
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.bench.timetable.contests import CONTESTS
from tests.bench.timetable.doors import race, settle
from tests.conftest import REAL
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.marking import MONDAY
from tests.people import (
    AS_ADA,
    AS_HAL,
    AS_MAYA,
    AS_TOM,
    HAL,
    LENA,
    LEO,
    TOM,
    settle_in,
)

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)


@asynccontextmanager
async def two_processes(address: str) -> AsyncIterator[tuple[Door, Door]]:
    application = application_at(
        FrozenClock("2026-03-09T12:00"), WebAddress("https://desk.example")
    )
    async with (
        open_database(address, KEY) as one,
        open_database(address, KEY) as other,
        open_door(application, one) as first,
        open_door(application, other) as second,
    ):
        async with Writer(one) as writer:
            await writer.run(settle_in)
        yield first, second


async def test_two_processes_book_a_student_once(new_address: Callable[[str], str]):
    async with two_processes(new_address("postgres")) as (first, second):
        for hours in range(6):
            then = Span(FOUR + hours * HOUR, FOUR + (hours + 1) * HOUR)
            results = await asyncio.gather(
                first.run(BookSession(AS_MAYA, then, (LEO.id, LENA.id))),
                second.run(BookSession(AS_TOM, then, (LENA.id, LEO.id))),
                return_exceptions=True,
            )
            refused = [each for each in results if isinstance(each, Clashes)]
            assert len(refused) == 1, results
        day = Span(FOUR, FOUR + 6 * HOUR)
        kept = await first.run(EverySchedule(AS_ADA, day))

    assert len(kept) == 6


async def test_two_processes_do_not_stretch_a_day(new_address: Callable[[str], str]):
    async with two_processes(new_address("postgres")) as doors:
        for ago in range(6):
            day = MONDAY - timedelta(days=ago)
            log = LogMarking(AS_MAYA, "P12", 7 * HOUR, day, MONDAY)
            results = await asyncio.gather(
                *(door.run(log) for door in doors), return_exceptions=True
            )
            refused = [each for each in results if isinstance(each, DayTooLong)]
            assert len(refused) == 1, results


async def test_two_processes_hand_a_session_to_one(new_address: Callable[[str], str]):
    async with two_processes(new_address("postgres")) as (first, second):
        for hours in range(6):
            then = Span(FOUR + hours * HOUR, FOUR + (hours + 1) * HOUR)
            session = await first.run(BookSession(AS_MAYA, then, (LEO.id,)))
            for tutor in (TOM.id, HAL.id):
                await first.run(AskSubstitute(AS_MAYA, session.id, tutor))
            results = await asyncio.gather(
                first.run(AcceptSubstitute(AS_TOM, session.id)),
                second.run(AcceptSubstitute(AS_HAL, session.id)),
                return_exceptions=True,
            )
            refused = [each for each in results if isinstance(each, TakenAlready)]
            assert len(refused) == 1, results


@pytest.mark.parametrize("kind", REAL)
async def test_of_many_who_want_the_same_one_gets_it(
    kind: str, new_address: Callable[[str], str]
):
    address, many = new_address(kind), 4
    await settle(address, many)
    found = {each.what: await race(address, each, many) for each in CONTESTS}

    assert {what: (each.won, each.refused) for what, each in found.items()} == {
        each.what: (1, many - 1) for each in CONTESTS
    }
    assert [found[each.what].stored for each in CONTESTS] == [
        each.leaves for each in CONTESTS
    ]

"""A whole class checks in at once, some of them twice, while the tutor decides."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bot.bootstrap.rules import application_at
from core.application import Door, Ports
from core.attendance.checking_in.here import Here
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought, Outcome
from core.attendance.model import Status
from core.attendance.register.show import ShowRegister
from core.attendance.review.decide import Decide
from core.kernel.ids import PersonId, SiteId
from core.kernel.place import Place
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.organisation.model import DateOrder, Site
from core.organisation.ports import Sites
from core.people.model import Person
from core.people.ports import People
from core.sessions.held.end import EndSession
from core.sessions.held.start import StartSession
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_MAYA, HERE, LENA, LONDON, LONG_AGO, MAYA, settle_in

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
ROOM = Place(51.5, -0.12, 10)
SITE = Site(
    SiteId(UUID(int=700)), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST, ROOM
)
CLASS = [
    replace(LENA, id=PersonId(UUID(int=2000 + n)), name=f"Student {n}")
    for n in range(12)
]
MATHS = Session(
    SessionId(UUID(int=820)),
    (MAYA.id,),
    tuple(each.id for each in CLASS),
    Span(TEN, TEN + HOUR),
    "maths",
    site=SITE.id,
)


def fill(ports: Ports) -> None:
    settle_in(ports)
    for each in CLASS:
        ports[People].add(HERE.id, each)
    ports[Sites].add(HERE.id, SITE)
    ports[Sessions].add(HERE.id, MATHS)


def claim(who: Person, code: str) -> Here:
    place = PlaceSeen(ROOM, PlaceSource.LIVE, TEN, TEN)
    actor = who.actor(HERE.id, LONG_AGO)
    return Here(actor, Brought(place=place, code=code), TEN, TEN)


async def all_at_once(one: Door, other: Door) -> list[Outcome]:
    code = (await one.run(ShowCode(AS_MAYA, MATHS.id))).code
    decided = Decide(AS_MAYA, ((CLASS[10].id, Status.EXCUSED),), MATHS.id)
    told, again, _ = await asyncio.gather(
        asyncio.gather(*(one.run(claim(who, code)) for who in CLASS[:10])),
        asyncio.gather(*(other.run(claim(who, code)) for who in CLASS[:5])),
        other.run(decided),
    )
    return [each.outcome for each in (*told, *again)]


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("kind", "processes"), [("sqlite", 1), ("postgres", 1), ("postgres", 2)]
)
async def test_a_class_is_on_the_register_once_each_whatever_comes_at_once(
    new_address: Callable[[str], str], kind: str, processes: int
):
    clock = FrozenClock("2026-03-09T10:00")
    application = application_at(clock, WebAddress(""))
    address = new_address(kind)
    async with AsyncExitStack() as opened:
        doors: list[Door] = []
        for _ in range(processes):
            database = await opened.enter_async_context(open_database(address, KEY))
            door = await opened.enter_async_context(open_door(application, database))
            doors.append(door)
            if len(doors) == 1:
                async with Writer(database) as writer:
                    await writer.run(fill)
        await doors[0].run(StartSession(AS_MAYA, MATHS.id, TEN))
        outcomes = await all_at_once(doors[0], doors[-1])
        clock.set(TEN + HOUR)
        await doors[0].run(EndSession(AS_MAYA, MATHS.id, TEN + HOUR))
        register = await doors[0].run(ShowRegister(AS_MAYA, MATHS.id))

    assert sorted(outcomes) == [Outcome.ALREADY] * 5 + [Outcome.JUDGED] * 10
    said = [line.entry.status for line in register.lines]
    assert sorted(said) == sorted(
        [Status.PRESENT] * 10 + [Status.EXCUSED] + [Status.ABSENT]
    )

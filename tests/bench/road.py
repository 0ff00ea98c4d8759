"""The road that is measured: from the raw event to its stored answer and its seal."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from time import perf_counter, process_time
from uuid import uuid4
from zoneinfo import ZoneInfo

from adapters.console import Console
from adapters.drawing import Draughtsman
from adapters.plain import event_from
from adapters.system_clock import SystemClock
from bot.bootstrap import application_at
from bot.bootstrap.calm import calm_down
from bot.catalogue import load_commands
from bot.turn.router import Router
from bot.worker import AT_ONCE, Tools, Worker
from core.attendance.photos.photo import PhotoSeen
from core.audit.seal_changes import SealChanges
from core.kernel.actor import THE_DESK, Actor, Role, desk_of
from core.kernel.web import WebAddress
from core.marking.log_marking import LogMarking
from core.messaging.delivery.receive import Receive
from core.messaging.model import Event
from core.organisation.found import FoundOrganisation
from core.people.add_person import AddPerson
from core.people.model import Account, Grant
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests.bench.one_by_one import one_by_one
from tests.keys import KEY

TUTORS = 256
CLOCK = SystemClock()
APPLICATION = application_at(CLOCK, WebAddress("http://localhost"))
SAID = (
    "/mark P12 1m",
    "marked three essays, 2 min",
    "/mytimes",
    "/mark spent=1m task=P13",
    "undo",
    "spent 1 minute marking P14",
    "/today",
    "/mark P15 1m",
)
"""What is said, in turn; two of eight only ask."""

Work = Callable[[FrontDoor, list[Actor], int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Rate:
    a_second: float
    a_cpu_second: float
    """Of this process's own CPU time."""


class Blindfold:
    """Nobody sends photos here."""

    async def look(self, data: bytes, *, faces: bool = True) -> PhotoSeen:
        raise NotImplementedError(len(data))

    async def watch(self, data: bytes, *, faces: bool = True) -> tuple[PhotoSeen, ...]:
        raise NotImplementedError(len(data))


async def the_writer_alone(door: FrontDoor, tutors: list[Actor], updates: int) -> None:
    today = CLOCK.now().date()

    async def keep_logging(first: int) -> None:
        for number in range(first, updates, AT_ONCE):
            tutor, spent = tutors[number % TUTORS], timedelta(minutes=1)
            await door.run(LogMarking(tutor, "P12", spent, today, today))

    await asyncio.gather(*map(keep_logging, range(AT_ONCE)))


async def the_whole_road(door: FrontDoor, tutors: list[Actor], updates: int) -> None:
    """Received, claimed, understood, changed, audited, answered, sealed."""
    console = Console(door, CLOCK, lambda: None)
    tools = Tools(Blindfold(), Draughtsman(), CLOCK)
    worker = Worker(door, Router(load_commands()), {"console": console}, tools)
    for first in range(0, updates, AT_ONCE):
        events = [said(number, len(tutors)) for number in range(first, first + AT_ONCE)]
        await asyncio.gather(
            *(door.run(Receive(THE_DESK, (event,))) for event in events)
        )
        await worker.step()
        await door.run(SealChanges(THE_DESK))


def said(number: int, tutors: int) -> Event:
    """Every tutor says everything in turn, each beginning elsewhere."""
    who = Account("console", str(number % tutors))
    text = SAID[(number + number // tutors) % len(SAID)]
    return event_from(who, {"text": text}, uuid4().hex, CLOCK.now())


async def hire(door: FrontDoor) -> list[Actor]:
    organisation = await door.run(
        FoundOrganisation(THE_DESK, "Bench", ZoneInfo("Europe/London"))
    )
    tutors = [
        await door.run(
            AddPerson(
                desk_of(organisation),
                f"Tutor {number}",
                (Grant(Role.TUTOR),),
                accounts=(Account("console", str(number)),),
            )
        )
        for number in range(TUTORS)
    ]
    return [tutor.actor(organisation, CLOCK.now()) for tutor in tutors]


async def measure(address: str, work: Work, updates: int, *, batched: bool) -> Rate:
    async with (
        open_database(address, KEY) as database,
        one_by_one(address) as single,
        Writer(database) as writer,
    ):
        create_schema(database.writing)
        reader = Reader(database)
        tutors = await hire(FrontDoor(APPLICATION, writer, reader))
        door = FrontDoor(APPLICATION, writer if batched else single, reader)
        calm_down()
        await work(door, tutors, AT_ONCE)  # warm: keys unwrapped, statements compiled
        wall, cpu = perf_counter(), process_time()
        await work(door, tutors, updates)
        return Rate(updates / (perf_counter() - wall), updates / (process_time() - cpu))

"""python -m tests.bench.check_ins [CHECK_INS SECONDS]: a school's morning.

Each student sends a live place and, three seconds later, a selfie: through inbox,
looker and worker, as in one process of the desk. Acknowledged is what is stored; the
verdict is there when the turn of the selfie is. Beside it the bare engine alone.
Everybody is somebody else, drawn; `200 1` is a whole class within a second.
"""

import asyncio
import sys
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, TypeVar
from uuid import UUID

import structlog

from adapters.console import Console
from adapters.drawing import Draughtsman
from adapters.faces.looker import Looker, open_looker
from adapters.faces.models import fetch
from adapters.plain import event_from
from adapters.system_clock import SystemClock
from bot.bootstrap import application_at
from bot.bootstrap.calm import calm_down
from bot.catalogue import load_commands
from bot.turn.router import Router
from bot.worker import Tools, Worker
from core.application import Desk, Origin, Ports
from core.attendance.enrolment import Consent, Enrolment
from core.attendance.model import Counts, count
from core.attendance.ports import Consents, Enrolments, Registers
from core.kernel.actor import THE_DESK, Role
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.messaging.delivery.receive import Receive
from core.messaging.ports import Outbox
from core.organisation.ports import Sites
from core.people.model import Account
from core.people.ports import Accounts, People
from core.sessions.held.start import StartSession
from core.sessions.model import SessionId
from core.sessions.ports import Sessions
from jobs.pump import pumping
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests.bench.crowd import Student, crowd
from tests.bench.face import bare_sface
from tests.core.attendance.lesson import CENTRE, HOUR, MATHS, ROOM, SITE
from tests.keys import KEY
from tests.people import AS_MAYA, HERE, LONG_AGO, person, settle_in
from tests.postgres import new_database, server

NUMBERS = [int(word) for word in sys.argv[1:3] if word.isdecimal()]
CHECK_INS, SECONDS = NUMBERS if len(NUMBERS) == 2 else (600, 60)
APART = 3
TICK = 0.01
CLOCK = SystemClock()
SESSION = SessionId(UUID(int=900))
PATIENCE = 240
ALONE = 30

R = TypeVar("R")


@dataclass(slots=True)
class Seen:
    """Seconds: how long each message waited to be stored, and each turn to be done."""

    acknowledged: list[float] = field(default_factory=list[float])
    began: dict[str, float] = field(default_factory=dict[str, float])
    turns: dict[str, float] = field(default_factory=dict[str, float])
    stalls: list[float] = field(default_factory=list[float])

    @property
    def verdicts(self) -> list[float]:
        ends = (key for key in self.turns if key.startswith("photo"))
        return [self.turns[key] - self.began[key] for key in ends]


class Watched(FrontDoor):
    """Notes when the turn of an event is stored."""

    seen: Seen
    all_done: asyncio.Event

    async def change(
        self, unit: Callable[[Desk], R], origin: Origin | None = None
    ) -> R:
        answer = await super().change(unit, origin)
        if origin is not None:
            self.seen.turns[origin.update] = perf_counter()
            if len(self.seen.turns) == 2 * CHECK_INS:
                self.all_done.set()
        return answer


def enter(ports: Ports, students: Sequence[Student]) -> None:
    """All of one session."""
    settle_in(ports)
    ports[Sites].add(HERE.id, SITE)
    ports[Sites].add_room(HERE.id, ROOM)
    everybody = [
        person(20_000 + n, f"Student {n}", Role.STUDENT) for n in range(CHECK_INS)
    ]
    for number, each in enumerate(everybody):
        ports[People].add(HERE.id, each)
        account = Account("console", str(number))
        ports[Accounts].link(HERE.id, each.id, account, LONG_AGO)
        agreed = Consent(each.id, given=True, by=each.id, at=LONG_AGO)
        ports[Consents].add(HERE.id, agreed)
        known = Enrolment(each.id, (students[number].enrolled,), LONG_AGO)
        ports[Enrolments].keep(HERE.id, known)
    now, those = CLOCK.now(), tuple(each.id for each in everybody)
    planned = Span(now, now + HOUR)
    ports[Sessions].add(
        HERE.id, replace(MATHS, id=SESSION, participants=those, planned=planned)
    )


async def come(
    door: FrontDoor, seen: Seen, rung: asyncio.Event, students: Sequence[Student]
) -> None:
    """Each at a time of their own within the minute."""
    chance = Random(7)  # noqa: S311 -- when somebody comes, not what is hidden

    async def comes(number: int, at: float) -> None:
        await asyncio.sleep(at)
        place = {"lat": CENTRE.lat, "lon": CENTRE.lon, "accuracy": 10, "live": True}
        await send(f"place{number}", number, {"place": place})
        await asyncio.sleep(APART)
        photo = b64encode(students[number].selfie).decode()
        await send(f"photo{number}", number, {"photo": photo})

    async def send(key: str, number: int, said: dict[str, Any]) -> None:
        event = event_from(Account("console", str(number)), said, key, CLOCK.now())
        seen.began[key] = perf_counter()
        await door.run(Receive(THE_DESK, (event,)))
        seen.acknowledged.append(perf_counter() - seen.began[key])
        rung.set()

    when = [chance.uniform(0, SECONDS) for _ in range(CHECK_INS)]
    await asyncio.gather(*(comes(n, at) for n, at in enumerate(when)))


async def tick(stalls: list[float]) -> None:
    """How much later than asked for a task goes on."""
    while True:
        began = perf_counter()
        await asyncio.sleep(TICK)
        stalls.append(perf_counter() - began - TICK)


async def measure(address: str, looker: Looker, students: list[Student]) -> str:
    application = application_at(CLOCK, WebAddress("http://localhost"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        create_schema(database.writing)
        await writer.run(lambda ports: enter(ports, students))
        door = Watched(application, writer, Reader(database))
        door.seen, door.all_done = Seen(), asyncio.Event()
        await door.run(StartSession(AS_MAYA, SESSION, CLOCK.now()))
        console = Console(door, CLOCK, lambda: None)
        tools, rung = Tools(looker, Draughtsman(), CLOCK), asyncio.Event()
        worker = Worker(door, Router(load_commands()), {"console": console}, tools)
        calm_down()
        ticking = asyncio.create_task(tick(door.seen.stalls))
        async with pumping(worker.step, rung):
            await come(door, door.seen, rung, students)
            async with asyncio.timeout(PATIENCE):
                await door.all_done.wait()
        ticking.cancel()
        counts = await writer.run(register)
        cards = await writer.run(waiting)
    return f"{told(door.seen, counts)}; {cards} message waits for the tutor"


def register(ports: Ports) -> Counts:
    registers: Registers = ports[Registers]
    return count(registers.of_session(HERE.id, SESSION))


def waiting(ports: Ports) -> int:
    """Nobody carried anything meanwhile: of a card only its newest state is left."""
    outbox: Outbox = ports[Outbox]
    some = outbox.claim(CLOCK.now(), lease=HOUR, limit=10 * CHECK_INS)
    return sum(bool(each.card) for each in some)


def told(seen: Seen, counts: Counts) -> str:
    stalls = sorted(seen.stalls)
    return (
        f"{counts.present} of {CHECK_INS} present, {counts.pending} pending; "
        f"acknowledged {spread(seen.acknowledged)}, verdict {spread(seen.verdicts)}; "
        f"loop late {stalls[int(len(stalls) * 0.99)] * 1000:.0f} ms (p99), "
        f"{stalls[-1] * 1000:.0f} ms (worst); "
        f"memory {getrusage(RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"
    )


def spread(seconds: list[float]) -> str:
    p95 = quantiles(seconds, n=20)[-1]
    return f"p50 {median(seconds) * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms"


def bare(photos: list[bytes]) -> list[float]:
    """One after another, in one thread, warm."""
    bare_sface(photos[0])
    found = []
    for photo in photos:
        began = perf_counter()
        bare_sface(photo)
        found.append(perf_counter() - began)
    return found


async def every(folder: str, postgres: str) -> None:
    addresses = {
        "sqlite": f"sqlite:///{folder}/desk.db",
        "postgres": new_database(postgres),
    }
    async with open_looker(engine="sface") as looker:
        students = await crowd(looker, CHECK_INS)
        alone = bare([each.selfie for each in students[:ALONE]])
        print(f"{CHECK_INS} check-ins in {SECONDS} s; bare engine: {spread(alone)}")
        for name, address in addresses.items():
            line = await measure(address, looker, students)
            print(f"{name:9s} {line}", flush=True)


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    fetch()
    with TemporaryDirectory() as folder, server(Path(folder) / "pg") as postgres:
        asyncio.run(every(folder, postgres))


if __name__ == "__main__":
    main()

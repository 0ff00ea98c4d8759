"""The Telegram emulator in a process of its own, so that it costs the desk nothing."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

from tests.emulators.telegram import telegram_running

LATENCY = (0.02, 0.06)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A call as Telegram saw it, at its own wall clock."""

    at: float
    text: str
    status: int


@dataclass(frozen=True, slots=True)
class Apart:
    url: str
    token: str
    first_person: int
    pipe: Connection

    async def count(self) -> int:
        """How many messages it has accepted."""
        self.pipe.send("count")
        found: int = await asyncio.to_thread(self.pipe.recv)
        return found

    def arrived(self) -> list[Arrived]:
        """All sendMessage calls so far."""
        self.pipe.send("calls")
        found: list[Arrived] = self.pipe.recv()
        return found


async def _serve(pipe: Connection, people: int) -> None:
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    loop.add_reader(pipe.fileno(), asked.set)
    async with telegram_running() as telegram:
        telegram.server.latency = LATENCY
        persons = [telegram.person(f"P{n}") for n in range(people)]
        for each in persons:
            each.chat.started = True
        pipe.send((telegram.url, telegram.token, persons[0].id))
        while True:
            await asked.wait()
            asked.clear()
            asking = pipe.recv() if pipe.poll() else ""
            calls = telegram.calls("sendMessage")
            if asking == "stop":
                break
            if asking == "count":
                pipe.send(sum(call.status == 200 for call in calls))
            if asking == "calls":
                pipe.send([Arrived(c.at, c.said.text("text"), c.status) for c in calls])
    loop.remove_reader(pipe.fileno())


def _run(pipe: Connection, people: int) -> None:
    asyncio.run(_serve(pipe, people))


@contextmanager
def telegram_apart(people: int) -> Iterator[Apart]:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs, people))
    process.start()
    url, token, first = ours.recv()
    yield Apart(url, token, first, ours)
    ours.send("stop")
    process.join(10)

"""The Telegram emulator in a process of its own, so that it costs the desk nothing."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from random import Random

from tests.emulators.telegram import Fault, Person, Telegram, telegram_running

LATENCY = (0.02, 0.06)


@dataclass(frozen=True, slots=True)
class Weather:
    """How Telegram does: how slow it answers, who blocked us, what goes wrong.

    Of a thousand people so many blocked the desk, and so many meet with each accident
    once: told to wait a second, an error of the gateway's, delivered but not answered.
    """

    latency: tuple[float, float] = LATENCY
    blocked: int = 0
    told_to_wait: int = 0
    gateway: int = 0
    silence: int = 0

    def comes_over(self, telegram: Telegram, people: list[Person], seed: int) -> None:
        telegram.server.latency = self.latency
        mixed = list(people)
        Random(seed).shuffle(mixed)  # noqa: S311 -- who it is, not what to hide
        taken = iter(mixed)
        for fault, share in (
            (Fault.too_many(1), self.told_to_wait),
            (Fault.gateway(), self.gateway),
            (Fault.silence_after_delivery(), self.silence),
        ):
            for _ in range(self.of(len(people), share)):
                telegram.faults.order("sendMessage", fault, chat=next(taken).id)
        for _ in range(self.of(len(people), self.blocked)):
            next(taken).chat.bot = "kicked"

    def of(self, people: int, share: int) -> int:
        return people * share // 1000


FAIR = Weather()


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


async def _serve(pipe: Connection, people: int, weather: Weather, asks: int) -> None:
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    loop.add_reader(pipe.fileno(), asked.set)
    async with telegram_running() as telegram:
        persons = [telegram.person(f"P{n}") for n in range(people)]
        for each in persons:
            each.chat.started = True
        weather.comes_over(telegram, persons[asks:], seed=people)
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


def _run(pipe: Connection, people: int, weather: Weather, asks: int) -> None:
    asyncio.run(_serve(pipe, people, weather, asks))


@contextmanager
def telegram_apart(
    people: int, weather: Weather = FAIR, *, asks: int = 0
) -> Iterator[Apart]:
    """The first `asks` people have no accidents."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs, people, weather, asks))
    process.start()
    url, token, first = ours.recv()
    yield Apart(url, token, first, ours)
    ours.send("stop")
    process.join(10)

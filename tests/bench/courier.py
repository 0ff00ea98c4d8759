"""python -m tests.bench.courier [NOTICES]: announcements against Telegram's limits.

What leaves is compared with the best that 30 slots can do when each is free again
a second after its answer: 30 / (1 + RTT). Answers are promised meanwhile.
"""

import asyncio
import sys
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import mean, median, quantiles
from tempfile import TemporaryDirectory
from time import time

from adapters.courier import PlatformCourier
from adapters.system_clock import SystemClock
from adapters.telegram.client import open_client
from adapters.telegram.platform import open_telegram_chat
from adapters.telegram.surroundings import Surroundings
from bot.bootstrap import application_at
from bot.settings import Settings
from core.application import Ports
from core.kernel.web import WebAddress
from core.messaging.model import Address, Lane, Message, Notice
from core.messaging.ports import Outbox
from jobs.deliver import Deliver
from jobs.pump import pumping
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests.bench.telegram_apart import LATENCY, Apart, Arrived, telegram_apart
from tests.keys import KEY
from tests.people import HERE, settle_in
from tests.postgres import new_database, server

NOTICES = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
ANSWER_EVERY = 0.4
ASKING = 50
"""People who get answers, in turn: none is written to twice in a second."""


class Promises:
    """Puts notices into the outbox as a use case would, and rings."""

    def __init__(self, writer: Writer, apart: Apart, rung: asyncio.Event) -> None:
        self._writer = writer
        self._apart = apart
        self._rung = rung

    def _notice(self, key: str, person: int, lane: Lane) -> Notice:
        to = Address("telegram", str(self._apart.first_person + person))
        return Notice(HERE.id, key, to, lane, Message(key), SystemClock().now())

    async def announce(self) -> None:
        notices = [
            self._notice(f"n{n}", n + ASKING, Lane.ANNOUNCEMENT) for n in range(NOTICES)
        ]
        await self._put(notices)

    async def answer(self, number: int) -> float:
        started = time()
        notice = self._notice(f"a{number}", number % ASKING, Lane.ANSWER)
        await self._put([notice])
        return started

    async def _put(self, notices: list[Notice]) -> None:
        def promise(ports: Ports) -> None:
            for each in notices:
                ports[Outbox].put(each)

        await self._writer.run(promise)
        self._rung.set()


async def measure(name: str, address: str, apart: Apart) -> None:
    promised = asyncio.Event()
    clock = SystemClock()
    async with AsyncExitStack() as opened:
        open_ = opened.enter_async_context
        database = await open_(open_database(address, KEY))
        create_schema(database.writing)
        writer = await open_(Writer(database))
        await writer.run(settle_in)
        application = application_at(clock, WebAddress("https://desk.test"))
        door = FrontDoor(application, writer, Reader(database))
        client = await open_(open_client(apart.token, apart.url))
        settings = Settings.model_construct()
        around = Surroundings(settings, door, clock, {}, promised.set, lambda _: None)
        chat = await open_(open_telegram_chat(client, around))
        deliver = Deliver(
            door, PlatformCourier({"telegram": chat}), lambda _: None, promised
        )
        opened.push_async_callback(deliver.finish)
        promises = Promises(writer, apart, promised)
        await open_(pumping(deliver.step, promised))
        await promises.announce()
        asked: dict[str, float] = {}
        while await apart.count() < NOTICES + len(asked):
            if len(asked) * ANSWER_EVERY < NOTICES / 30:
                asked[f"a{len(asked)}"] = await promises.answer(len(asked))
            await asyncio.sleep(ANSWER_EVERY)
    report(name, apart.arrived(), asked)


def delivered(calls: list[Arrived]) -> list[Arrived]:
    return [call for call in calls if call.status == 200]


def report(name: str, calls: list[Arrived], asked: dict[str, float]) -> None:
    good = delivered(calls)
    times = sorted(call.at for call in good)
    seen = Counter(call.text for call in good)
    rate = (len(times) - 1) / (times[-1] - times[0])
    rtt = mean(LATENCY)
    waits = [call.at - asked[call.text] for call in good if call.text in asked]
    p95 = quantiles(waits, n=20)[-1]
    expected = NOTICES + len(asked)
    print(
        f"{name:9s} {len(good)} sent at {rate:.2f}/s = "
        f"{rate * (1 + rtt) / 30:.1%} of 30/(1+RTT); "
        f"429s {sum(c.status == 429 for c in calls)}; "
        f"twice {sum(n - 1 for n in seen.values())}; "
        f"lost {expected - len(seen)}; "
        f"answers meanwhile {len(waits)}, p50 {median(waits):.3f} s, p95 {p95:.3f} s",
        flush=True,
    )


def main() -> None:
    with TemporaryDirectory() as folder:
        with telegram_apart(NOTICES + ASKING) as apart:
            asyncio.run(measure("sqlite", f"sqlite:///{folder}/desk.db", apart))
        with (
            server(Path(folder) / "pg") as address,
            telegram_apart(NOTICES + ASKING) as apart,
        ):
            asyncio.run(measure("postgres", new_database(address), apart))


if __name__ == "__main__":
    main()

"""python -m tests.bench.messages.delivery [RECIPIENTS [KILLS]]: to many, while killed.

Three workers send on PostgreSQL to a Telegram that keeps its limits, answers within 10
to 160 ms, was blocked by 2 % and has accidents; one worker after the other is killed
with -9. The bound is what 30 slots can do, each free a second after its answer.
"""

import asyncio
import sys
from collections import Counter
from pathlib import Path
from statistics import mean, median, quantiles
from tempfile import TemporaryDirectory
from time import time

from adapters.system_clock import SystemClock
from core.application import Ports
from core.messaging.model import Address, Lane, Message, Notice
from core.messaging.ports import Outbox
from storage import migrations
from storage.bells import open_bells
from storage.database import open_database
from storage.writer import Writer
from tests.bench.messages.parts import asked, parts, until
from tests.bench.telegram_apart import Apart, Arrived, Weather, telegram_apart
from tests.keys import KEY
from tests.people import HERE, settle_in
from tests.postgres import new_database, server

RECIPIENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else max(2, RECIPIENTS // 500)
ROUGH = Weather((0.01, 0.16), blocked=20, told_to_wait=1, gateway=5, silence=2)
ASKING = 50
ANSWER_EVERY = 0.4
SLOTS = 30
PATIENCE = 60.0
"""Seconds without any progress after which it is over."""


class Promises:
    def __init__(self, writer: Writer, apart: Apart, ring: asyncio.Event) -> None:
        self._writer, self._apart, self._ring = writer, apart, ring

    async def put(self, keys: list[str], lane: Lane, first: int) -> None:
        now = SystemClock().now()

        def promise(ports: Ports) -> None:
            for number, key in enumerate(keys, first + self._apart.first_person):
                to = Address("telegram", str(number))
                ports[Outbox].put(Notice(HERE.id, key, to, lane, Message(key), now))

        await self._writer.run(promise)
        self._ring.set()


async def answers(promises: Promises, told: dict[str, float]) -> None:
    while True:
        key = f"a{len(told)}"
        told[key] = time()
        await promises.put([key], Lane.ANSWER, len(told) % ASKING)
        await asyncio.sleep(ANSWER_EVERY)


async def until_done(address: str) -> None:
    """Nothing waits any more, or nothing changes."""
    left, since = -1, time()
    while left and time() - since < PATIENCE:
        await asyncio.sleep(1)
        query = "select count(*) from outbox where settled is null and key like 'n%'"
        [(now,)] = await asyncio.to_thread(asked, address, query)
        if now != left:
            left, since = int(str(now)), time()


async def measure(address: str, apart: Apart) -> None:
    migrations.migrate(address)
    settings = {
        "DESK_TELEGRAM_TOKEN": apart.token,
        "DESK_TELEGRAM_API_URL": apart.url,
    }
    told: dict[str, float] = {}
    async with (
        open_database(address, KEY) as database,
        Writer(database) as writer,
        open_bells(address) as bells,
    ):
        await writer.run(settle_in)
        promises = Promises(writer, apart, bells.promised)
        keys = [f"n{number}" for number in range(RECIPIENTS)]
        for first in range(0, RECIPIENTS, 500):
            some = keys[first : first + 500]
            await promises.put(some, Lane.ANNOUNCEMENT, first + ASKING)
        async with parts(address, settings, ["worker"] * 3, ["web,clock"]) as desk:
            await until(lambda: _begun(apart), PATIENCE)
            answering = asyncio.create_task(answers(promises, told))
            pause = RECIPIENTS / 27 / (KILLS + 1)
            await desk.kill_in_turn(KILLS, pause)
            await until_done(address)
            answering.cancel()
            await asyncio.sleep(5)
    report(address, apart, told)


async def _begun(apart: Apart) -> bool:
    return await apart.count() > 0


def report(address: str, apart: Apart, told: dict[str, float]) -> None:
    calls = apart.arrived()
    came = [call for call in calls if call.status in {0, 200}]
    times = Counter(call.text for call in came)
    rows = asked(address, "select key, doubts, outcome from outbox")
    doubts = {str(key): int(str(count)) for key, count, _ in rows}
    blocked = ROUGH.of(RECIPIENTS, ROUGH.blocked)
    lost = [
        str(key)
        for key, _, outcome in rows
        if str(key) not in times and outcome != "NEVER"
    ]
    never = sum(outcome == "NEVER" for *_, outcome in rows)
    twice = {key: count - 1 for key, count in times.items() if count > 1}
    beyond = sum(max(0, count - doubts[key]) for key, count in twice.items())
    spread = [call.at for call in came if call.text.startswith("n")]
    took = max(spread) - min(spread)
    bound = len(came) * (1 + mean(ROUGH.latency)) / SLOTS
    waits = [call.at - told[call.text] for call in came if call.text in told]
    waited = quantiles(waits, n=20)[-1]
    injected = ROUGH.of(RECIPIENTS, ROUGH.told_to_wait)
    print(
        f"    postgres  {RECIPIENTS} recipients, {KILLS} kills: {took:.0f} s, "
        f"{took / bound:.2f} of the bound; 429s {_refused(calls) - injected} beside "
        f"{injected} injected; lost {len(lost)}, given up {never} ({blocked} had "
        f"blocked it); twice {sum(twice.values())} where {sum(doubts.values())} were "
        f"in doubt, {beyond} beyond; answers {len(waits)}: p50 {median(waits):.2f} s, "
        f"p95 {waited:.2f} s",
        flush=True,
    )


def _refused(calls: list[Arrived]) -> int:
    return sum(call.status == 429 for call in calls)


def main() -> None:
    people = RECIPIENTS + ASKING
    with (
        TemporaryDirectory() as folder,
        server(Path(folder) / "pg") as address,
        telegram_apart(people, ROUGH, asks=ASKING) as apart,
    ):
        asyncio.run(measure(new_database(address), apart))


if __name__ == "__main__":
    main()

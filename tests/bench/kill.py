"""python -m tests.bench.kill [KILLS]: the desk under load, killed again and again.

On SQLite the next process begins with all that the dead one had in hand; on
PostgreSQL it is given that as soon as the server knows of the death.
"""

import asyncio
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.emulators.telegram import telegram_running
from tests.kill.telegram_load import loaded
from tests.postgres import new_database, server

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
TUTORS = 20
EACH = 2 * KILLS
CHANCE = Random(9)  # noqa: S311 -- when to kill, not what to hide


async def measure(kind: str, address: str) -> None:
    async with (
        telegram_running() as telegram,
        loaded(telegram, address, TUTORS) as load,
    ):
        load.log(EACH)
        began = perf_counter()
        for _ in range(KILLS):
            await load.kill_after(CHANCE.randrange(5, 35))
        await load.see_through(EACH)
        seconds = perf_counter() - began
        found = load.tally(EACH)
    print(
        f"{kind:9s} {KILLS} kills in {seconds:.0f} s: {found.asked} messages, "
        f"lost {found.asked - found.answered}, not booked "
        f"{found.asked - found.booked}, answered twice {found.twice} "
        f"(at most {KILLS * TUTORS} were in flight), 429s {found.refused}",
        flush=True,
    )


async def main() -> None:
    with TemporaryDirectory() as made:
        folder = Path(made)
        await measure("sqlite", f"sqlite:///{folder}/desk.db")
        with server(folder / "pg") as address:
            await measure("postgres", new_database(address))


if __name__ == "__main__":
    asyncio.run(main())

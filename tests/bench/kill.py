"""python -m tests.bench.kill [KILLS]: the desk under load, killed again and again."""

import asyncio
import sys
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.emulators.telegram import telegram_running
from tests.kill.telegram_load import loaded

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
TUTORS = 20
EACH = 2 * KILLS
CHANCE = Random(9)  # noqa: S311 -- when to kill, not what to hide


async def main() -> None:
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/desk.db"
        async with (
            telegram_running() as telegram,
            loaded(telegram, address, TUTORS) as load,
        ):
            load.log(EACH)
            started = perf_counter()
            for _ in range(KILLS):
                await load.kill_after(CHANCE.randrange(5, 35))
            await load.see_through(EACH)
            seconds = perf_counter() - started
            found = load.tally(EACH)
    print(
        f"{KILLS} kills in {seconds:.0f} s: {found.asked} messages, "
        f"lost {found.asked - found.answered}, not booked "
        f"{found.asked - found.booked}, answered twice {found.twice} "
        f"(at most {KILLS * TUTORS} were in flight), 429s {found.refused}"
    )


if __name__ == "__main__":
    asyncio.run(main())

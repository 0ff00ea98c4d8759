"""One of several processes that want the same: python -m ... ADDRESS NUMBER OF."""

import asyncio
import json
import sys

import structlog

from tests.bench.timetable.contests import CONTESTS
from tests.bench.timetable.doors import doors_of, run

WRITERS = 2


async def main(address: str, number: int, of: int) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    async with doors_of(address, WRITERS) as doors:
        _say("ready")
        while line := (await asyncio.to_thread(sys.stdin.readline)).split():
            contest, many = map(int, line)
            mine = range(number, many, of)
            _say(json.dumps(await run(CONTESTS[contest], doors, mine)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], *map(int, sys.argv[2:])))

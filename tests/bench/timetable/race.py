"""python -m tests.bench.timetable.race [EACH]: what many want, and who gets it.

So many bookings of one slot at the same moment; of one room by people who share
nothing else; of the same people in two rooms; so many series, polls whose winner is one
hour, moderators publishing one draft. On SQLite through its one process and writer, on
PostgreSQL through two processes with two writers each. Exactly one may win.
"""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import structlog

from storage.database import owners_engine
from storage.schema import create_schema
from tests import postgres
from tests.bench.timetable.contests import CONTESTS, Contest
from tests.bench.timetable.doors import Race, doors_of, race, settle

PROCESSES = 2


async def race_processes(address: str, many: int) -> list[Race]:
    """Each process takes every other number of each contest, when it is told to."""
    command = [sys.executable, "-m", "tests.bench.timetable.racer", address]
    racers = [
        await asyncio.create_subprocess_exec(
            *command, str(n), str(PROCESSES), stdin=PIPE, stdout=PIPE
        )
        for n in range(PROCESSES)
    ]
    for each in racers:
        await _line(each)  # its doors are open
    races: list[Race] = []
    async with doors_of(address, 1) as [door]:
        for place, contest in enumerate(CONTESTS):
            for each in racers:
                _say(each, f"{place} {many}\n")
            told = [json.loads(await _line(each)) for each in racers]
            won, took = sum(one for one, _ in told), [t for _, ts in told for t in ts]
            left = await contest.left(door)
            races.append(Race(won, len(took) - won, left, tuple(took)))
    for each in racers:
        _say(each, "\n")
        await each.wait()
    return races


def _say(racer: Process, line: str) -> None:
    if racer.stdin is not None:
        racer.stdin.write(line.encode())


async def _line(racer: Process) -> bytes:
    return await racer.stdout.readline() if racer.stdout else b""


def told(contest: Contest, found: Race) -> str:
    waited = median(found.took) * 1000, max(found.took) * 1000
    right = found.won == 1 and found.stored == contest.leaves
    return (
        f"  {contest.what:<11}{len(found.took)} wanted it, {found.won} won, "
        f"{found.refused} refused, {found.stored} stored{'' if right else ': WRONG'}; "
        f"answered after {waited[0]:.0f} ms (median), {waited[1]:.0f} ms (last)"
    )


def main(many: int = 100) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as folder:
        file = f"sqlite:///{Path(folder) / 'desk.db'}"
        engine = owners_engine(file)
        create_schema(engine)
        engine.dispose()
        asyncio.run(settle(file, many))
        print("SQLite, one process and writer")
        for contest in CONTESTS:
            print(told(contest, asyncio.run(race(file, contest, many))), flush=True)
    with postgres.quick_folder() as folder, postgres.server(Path(folder)) as server:
        postgres.make_template(server)
        address = postgres.new_database(server, like=postgres.TEMPLATE)
        asyncio.run(settle(address, many))
        print(f"PostgreSQL, {PROCESSES} processes with two writers each")
        races = asyncio.run(race_processes(address, many))
        for contest, found in zip(CONTESTS, races, strict=True):
            print(told(contest, found), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

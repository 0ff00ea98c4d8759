"""python -m tests.bench.money.desk [STEPS]: an office that does everything, at random.

Sessions are taught, called off late, taken back and reopened; rates change, back-dated
ones are recharged; packages are sold and used up; money comes and goes back, invoices
are made, dropped, sent, credited and written off: through the use cases, one after the
other. In the end everything must add up.
"""

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from storage.database import owners_engine
from storage.schema import create_schema
from tests.office import Office, open_office, wrong_in
from tests.world import World

STEPS, CHECKED = 3_000, 500


def main(steps: int = STEPS) -> None:
    chance = Random(20)  # noqa: S311 -- the same office each time
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        engine = owners_engine(f"sqlite:///{template}")
        create_schema(engine)
        engine.dispose()
        world = World(template)
        world.work(open_office)
        office, began = Office(world, chance), perf_counter()
        wrong: list[str] = []
        for number in range(1, steps + 1):
            office.step()
            if number % CHECKED == 0:
                wrong += wrong_in(world)
        took = perf_counter() - began
        world.close()
    for each in wrong:
        print(f"    DIFFERS: {each}")
    said = "IT DOES NOT ADD UP" if wrong else "all of it adds up"
    print(f"    {steps:,} steps in {took:.0f} s: {said}")
    print(f"    {', '.join(f'{what} {n}' for what, n in office.did.most_common())}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

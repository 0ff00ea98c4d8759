"""python -m tests.bench.money.numbers [WORKERS]: who gets which number.

So many invoices sent at the same moment, each in a unit of its own and some of them
failing after their number was given: through one writer on SQLite and through four
on PostgreSQL, as four processes have them. The numbers of those sent have no gap.
"""

import asyncio
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID, uuid4

from bot.bootstrap.rules import application_at
from core.application import Desk, Door, Ports
from core.billing.invoices.send import SendInvoice
from core.billing.invoices.show import AskInvoices
from core.billing.ledger.ports import Transfers
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId
from core.billing.ports import Charges, Payments
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.web import WebAddress
from core.people.model import Grant, Guardianship, Person
from core.people.ports import Guardianships, People
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.schema import create_schema
from storage.writer import Writer
from tests import postgres
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_ADA, GINA, HERE, settle_in

FEBRUARY = Period(date(2026, 2, 1), date(2026, 2, 28))
THIRTY = Money(3000, "GBP")
WRITERS = {"sqlite": 1, "postgresql": 4}
FAILS = 5
"""Each one of so many."""


class Stumbled(Exception):  # noqa: N818 -- what a unit of work dies of, here on purpose
    """After the number was given."""


@dataclass(frozen=True, slots=True)
class Race:
    numbers: tuple[int, ...]
    failed: int
    took: tuple[float, ...]

    @property
    def gapless(self) -> bool:
        return sorted(self.numbers) == list(range(1, len(self.numbers) + 1))


def learner(number: int) -> Person:
    who = PersonId(UUID(int=5000 + number))
    return Person(who, f"Learner {number}", (Grant(Role.STUDENT),))


async def race(address: str, workers: int) -> Race:
    """In a database that has the schema and nobody in it."""
    application = application_at(
        FrozenClock("2026-03-09T12:00"), WebAddress("https://desk.example")
    )
    async with AsyncExitStack() as stack:
        doors: list[Door] = []
        for _ in range(WRITERS[address.partition(":")[0].partition("+")[0]]):
            database = await stack.enter_async_context(open_database(address, KEY))
            if not doors:
                async with Writer(database) as writer:
                    await writer.run(lambda ports: _settled(ports, workers))
            doors.append(
                await stack.enter_async_context(open_door(application, database))
            )
        answers = await asyncio.gather(
            *(_sends(doors[n % len(doors)], n) for n in range(workers))
        )
        again = [n for n, (went, _) in enumerate(answers) if not went]
        failed = len(again)
        await asyncio.gather(*(_sends(doors[0], n, last=True) for n in again))
        kept = await _numbers(doors[0])
    return Race(kept, failed, tuple(seconds for _, seconds in answers))


async def _sends(door: Door, number: int, *, last: bool = False) -> tuple[bool, float]:
    request = SendInvoice(AS_ADA, learner(number).id, FEBRUARY, THIRTY)

    def unit(desk: Desk) -> None:
        desk.run(request)
        if not last and number % FAILS == 0:
            raise Stumbled

    began = perf_counter()
    try:
        await door.change(unit)
    except Stumbled:
        return False, perf_counter() - began
    return True, perf_counter() - began


async def _numbers(door: Door) -> tuple[int, ...]:
    found = await door.run(AskInvoices(AS_ADA, most=10_000))
    return tuple(each.invoice.number or 0 for each in found)


def _settled(ports: Ports, workers: int) -> None:
    settle_in(ports)
    books = Books(ports[Charges], ports[Payments], ports[Transfers])
    for number in range(workers):
        who = learner(number)
        ports[People].add(HERE.id, who)
        ports[Guardianships].add(HERE.id, Guardianship(GINA.id, who.id, pays=True))
        at = datetime(2026, 2, 2, tzinfo=UTC)
        made = Charge(ChargeId(uuid4()), None, who.id, THIRTY, date(2026, 2, 2), 1, at)
        books.charge(HERE.id, made)


def told(name: str, found: Race) -> str:
    waited = median(found.took) * 1000, max(found.took) * 1000
    return (
        f"{name}: {len(found.took)} invoices at once, {found.failed} of them fell over "
        f"and were sent again; numbers 1 to {len(found.numbers)} "
        f"{'without a gap' if found.gapless else 'WITH GAPS'}; "
        f"sent after {waited[0]:.0f} ms (median), {waited[1]:.0f} ms (last)"
    )


def main() -> None:
    workers = int(sys.argv[1]) if sys.argv[1:] else 50
    with TemporaryDirectory() as folder:
        file = f"sqlite:///{Path(folder) / 'desk.db'}"
        engine = owners_engine(file)
        create_schema(engine)
        engine.dispose()
        print(told("SQLite, one writer", asyncio.run(race(file, workers))))
    with postgres.quick_folder() as folder, postgres.server(Path(folder)) as server:
        postgres.make_template(server)
        address = postgres.new_database(server, like=postgres.TEMPLATE)
        print(told("PostgreSQL, four writers", asyncio.run(race(address, workers))))


if __name__ == "__main__":
    main()

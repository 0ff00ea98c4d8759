"""python -m tests.bench.money.books [SESSIONS ...]: a year of a million sessions.

At random, with packages, late cancellations, no-shows, discounts, refunds, corrections
and rates that change, charged for by the very rules that the desk has. They are stored
past the desk, month by month, and each month is invoiced through the desk, one of them
sent; then the books are checked and income is asked for. What does not add up is said;
nothing may be.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import structlog
from sqlalchemy import Connection

from bot.bootstrap.rules import application_at
from core.application import Door, Ports
from core.billing.checks.trial import AskTrialBalance
from core.billing.ledger.post import paid_by, transfers_of
from core.billing.model import Charge
from core.billing.packages.ports import Packages
from core.billing.ports import Payments, Rates
from core.kernel.money import Money
from core.kernel.period import Period, month_of
from core.kernel.web import WebAddress
from core.people.model import Guardianship
from core.people.ports import Guardianships, People
from core.reporting.income.ask import AskIncome
from core.reporting.income.model import Grouping
from storage.billing.charges import charge_row, waiting
from storage.billing.ledger import transfer_row
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.schema import create_schema
from storage.tables.billing import charge as charges
from storage.tables.billing import package_use
from storage.tables.invoices import to_invoice
from storage.tables.ledger import ledger
from tests.bench.money.invoiced import Invoiced
from tests.bench.money.made import FIRST, Account, accounts, charged, payments, sold
from tests.bench.timetable.everybody import STUDENTS, peopled, student
from tests.bench.timetable.rows import past_the_desk, put
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_ADA, GINA, HERE
from tests.postgres import new_database, server

SIZES = (10_000, 1_000_000)
YEAR = Period(FIRST, date(2025, 12, 31))
AT_ONCE = 20_000
ASKED = 5
"""Times; the middle one counts."""


def people_and_prices(address: str, every: list[Account], chance: Random) -> int:
    """Answers what all packages come to."""
    with past_the_desk(address) as (connection, ports):
        peopled(ports)
        pays_for_all(ports, every)
        for account in every:
            for rule in account.rules:
                ports[Rates].add(HERE.id, rule)
            for each in account.packages:
                ports[Packages].add(HERE.id, each)
        came = list(payments(every, chance))
        for paid in came:
            ports[Payments].add(HERE.id, paid)
        moves = (transfer_row(HERE.id, move) for paid in came for move in paid_by(paid))
        put(connection, ledger, moves)
        sales = [sold(each) for account in every for each in account.packages]
        return keep(connection, sales)


def fill(address: str, sessions: Iterable[tuple[int, list[Charge]]]) -> int:
    """Answers what all of them come to, without the desk's sums."""
    total, batch = 0, list[Charge]()
    with past_the_desk(address) as (connection, _):
        for _, made in sessions:
            batch += made
            if len(batch) >= AT_ONCE:
                total += keep(connection, batch)
                batch = []
        return total + keep(connection, batch)


def pays_for_all(ports: Ports, every: list[Account]) -> None:
    for number in range(STUDENTS, len(every)):
        ports[People].add(HERE.id, student(number))
    for account in every:
        looks_after = Guardianship(GINA.id, account.student, pays=True)
        ports[Guardianships].add(HERE.id, looks_after)


def keep(connection: Connection, made: list[Charge]) -> int:
    rows = [charge_row(HERE.id, each) for each in made]
    put(connection, charges, rows)
    put(connection, to_invoice, map(waiting, rows))
    moves = (
        transfer_row(HERE.id, move) for each in made for move in transfers_of(each)
    )
    put(connection, ledger, moves)
    uses = (
        {
            "organisation_id": HERE.id,
            "charge_id": each.id,
            "package_id": each.package,
            "minutes": each.minutes,
            "at": each.at,
        }
        for each in made
        if each.package and each.minutes and each.session
    )
    put(connection, package_use, uses)
    return sum(each.amount.minor for each in made)


@asynccontextmanager
async def desk(address: str) -> AsyncGenerator[Door]:
    clock = FrozenClock("2026-01-02T12:00")
    application = application_at(clock, WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        yield door


async def month_after_month(name: str, address: str, many: int) -> None:
    """Each is taught, then invoiced."""
    chance = Random(6)  # noqa: S311 -- the same year each time
    every = accounts(chance, many)
    began = perf_counter()
    total, stored = people_and_prices(address, every, chance), 0.0
    year = Invoiced()
    for month, sessions in groupby(charged(every, many, chance), itemgetter(0)):
        since = perf_counter()
        total += fill(address, sessions)
        stored += perf_counter() - since
        async with desk(address) as door:
            await year.invoice(door, month_of(FIRST.replace(month=month)))
    took = perf_counter() - began
    print(
        f"    {name}: {many:,} sessions of {len(every):,} students, twelve months "
        f"in {took:.0f} s, {stored:.0f} s of it to charge and store them",
        flush=True,
    )
    async with desk(address) as door:
        await year.end(door, YEAR, Money(total, "GBP"))
        began = perf_counter()
        books = await door.run(AskTrialBalance(AS_ADA))
        said = "balance" if not books.differences else f"DIFFER: {books.differences}"
        print(f"    the books {said} ({perf_counter() - began:.1f} s)", flush=True)
        for what, asked in questions():
            median_ms = await asks(door, asked)
            print(f"    /income {what:<28}{median_ms:>8.0f} ms", flush=True)


def questions() -> Iterator[tuple[str, AskIncome]]:
    march, before = month_of(date(2025, 3, 1)), month_of(date(2025, 2, 1))
    for grouping in Grouping:
        yield f"the year, by {grouping}", AskIncome(AS_ADA, YEAR, grouping)
    for grouping in (Grouping.STUDENT, Grouping.TUTOR):
        yield (
            f"a month, by {grouping}, compared",
            AskIncome(AS_ADA, march, grouping, compare=before),
        )


async def asks(door: Door, asked: AskIncome) -> float:
    took: list[float] = []
    for _ in range(ASKED):
        began = perf_counter()
        await door.run(asked)
        took.append((perf_counter() - began) * 1000)
    return median(took)


def bench(name: str, address: str, many: int) -> None:
    engine = owners_engine(address)
    create_schema(engine)
    engine.dispose()
    asyncio.run(month_after_month(name, address, many))


def main(*sizes: int) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    for many in sizes or SIZES:
        with TemporaryDirectory() as folder:
            bench("SQLite", f"sqlite:///{folder}/desk.db", many)
        with TemporaryDirectory() as folder, server(Path(folder) / "pg") as postgres:
            bench("PostgreSQL", new_database(postgres), many)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

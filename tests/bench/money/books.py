"""python -m tests.bench.money.books [SESSIONS ...]: a year of a million sessions.

At random, with packages, late cancellations, no-shows, discounts, refunds, corrections
and rates that change, charged for by the very rules that the desk has. They are stored
past the desk; then every month is invoiced, the books are checked and income is asked
for through the desk. What does not add up is said; nothing may be.
"""

import asyncio
import sys
from datetime import UTC, date, datetime
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
from core.billing.invoices.preview import PreviewInvoices
from core.billing.invoices.run import MakeInvoices
from core.billing.ledger.post import paid_by, transfers_of
from core.billing.model import Charge
from core.billing.packages.ports import Packages
from core.billing.ports import Payments, Rates
from core.kernel.money import Money
from core.kernel.period import Period, month_of
from core.kernel.web import WebAddress
from core.people.model import Guardianship
from core.people.ports import Guardianships
from core.reporting.income.ask import AskIncome
from core.reporting.income.model import Grouping
from storage.billing.charges import charge_row
from storage.billing.ledger import transfer_row
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.schema import create_schema
from storage.tables.billing import charge as charges
from storage.tables.billing import package_use
from storage.tables.ledger import ledger
from tests.bench.money.made import FIRST, Account, accounts, charged, payments, sold
from tests.bench.timetable.everybody import peopled
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


def fill(address: str, many: int) -> Money:
    """Answers what all that was charged comes to."""
    chance = Random(6)  # noqa: S311 -- the same year each time
    total = 0
    with past_the_desk(address) as (connection, ports):
        peopled(ports)
        every = accounts(chance)
        pays_for_all(ports, every)
        sales = [sold(each) for account in every for each in account.packages]
        for account in every:
            for rule in account.rules:
                ports[Rates].add(HERE.id, rule)
            for each in account.packages:
                ports[Packages].add(HERE.id, each)
        batch = sales
        for made in charged(every, many, chance):
            batch += made
            if len(batch) >= AT_ONCE:
                total += keep(connection, batch)
                batch = []
        total += keep(connection, batch)
        came = list(payments(every, chance))
        for paid in came:
            ports[Payments].add(HERE.id, paid)
        moves = (transfer_row(HERE.id, move) for paid in came for move in paid_by(paid))
        put(connection, ledger, moves)
    return Money(total, "GBP")


def pays_for_all(ports: Ports, every: list[Account]) -> None:
    for account in every:
        looks_after = Guardianship(GINA.id, account.student, pays=True)
        ports[Guardianships].add(HERE.id, looks_after)


def keep(connection: Connection, made: list[Charge]) -> int:
    put(connection, charges, (charge_row(HERE.id, each) for each in made))
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


async def check(address: str, charged_in_all: Money) -> None:
    clock = FrozenClock(datetime(2026, 1, 2, 12, tzinfo=UTC).isoformat())
    application = application_at(clock, WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        await invoice(door, charged_in_all)
        began = perf_counter()
        books = await door.run(AskTrialBalance(AS_ADA))
        said = "balance" if not books.differences else f"DIFFER: {books.differences}"
        print(f"    the books {said} ({perf_counter() - began:.1f} s)", flush=True)
        for what, asked in questions().items():
            print(
                f"    /income {what:<24}{await asks(door, asked):>8.0f} ms", flush=True
            )


async def invoice(door: Door, charged_in_all: Money) -> None:
    """Each month, and then once more."""
    began, longest, made, billed = perf_counter(), 0.0, 0, 0
    for month in range(1, 13):
        period, since = month_of(FIRST.replace(month=month)), perf_counter()
        preview = await door.run(PreviewInvoices(AS_ADA, period))
        done = await door.run(MakeInvoices(AS_ADA, period, preview.sums))
        longest = max(longest, perf_counter() - since)
        made += done.invoices
        billed += sum(each.minor for each in preview.sums)
    took = perf_counter() - began
    left = await door.run(PreviewInvoices(AS_ADA, YEAR))
    open_ = sum(each.amount.minor for each in left.left_out)
    right = billed + open_ == charged_in_all.minor
    print(
        f"    {made:,} invoices in {took:.0f} s, a month in {longest:.1f} s at most; "
        f"lines {billed} + left out {open_} "
        f"{'=' if right else 'IS NOT'} charges {charged_in_all.minor}; "
        f"once more makes {len(left.bills)}",
        flush=True,
    )


def questions() -> dict[str, AskIncome]:
    march = month_of(date(2025, 3, 1))
    return {
        "a month, by student": AskIncome(AS_ADA, march),
        "a month, by tutor": AskIncome(AS_ADA, march, Grouping.TUTOR),
        "the year, by student": AskIncome(AS_ADA, YEAR),
        "the year, by tutor": AskIncome(AS_ADA, YEAR, Grouping.TUTOR),
        "the year, by month": AskIncome(AS_ADA, YEAR, Grouping.MONTH),
        "two years compared": AskIncome(
            AS_ADA, YEAR, compare=Period(date(2024, 1, 1), date(2024, 12, 31))
        ),
    }


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
    began = perf_counter()
    total = fill(address, many)
    took = perf_counter() - began
    print(
        f"    {name}: {many:,} sessions charged and stored in {took:.0f} s, "
        f"{many / took:,.0f} a second",
        flush=True,
    )
    asyncio.run(check(address, total))


def main(*sizes: int) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    for many in sizes or SIZES:
        with TemporaryDirectory() as folder:
            bench("SQLite", f"sqlite:///{folder}/desk.db", many)
        with TemporaryDirectory() as folder, server(Path(folder) / "pg") as postgres:
            bench("PostgreSQL", new_database(postgres), many)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""Packages, the ledger and income add up alike on every database."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from core.application import Ports
from core.billing.ledger.ports import Transfers
from core.billing.ledger.post import Books
from core.billing.model import (
    Account,
    AccountKind,
    Charge,
    ChargeId,
    Explained,
    Kind,
    Package,
    PackageId,
    Payment,
    PaymentId,
    Transfer,
)
from core.billing.packages.ports import Packages, Stock, Use
from core.billing.ports import Charges, Payments
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.span import Span
from core.reporting.income.model import Grouping, Of
from core.reporting.income.ports import IncomeSums
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
TODAY = date(2026, 3, 9)
HOUR = timedelta(hours=1)
SOLD = Package(
    PackageId(UUID(int=820)),
    LEO.id,
    3 * HOUR,
    Money(12_000, "GBP"),
    TODAY,
    FOUR,
    tax=2000,
)
MATHS = Session(
    SessionId(UUID(int=810)), (MAYA.id,), (LEO.id, LENA.id), Span(FOUR, FOUR + HOUR)
)
WHY = Explained(0, said=60, billed=60, covered=60)


def charge(who, minor: int, **more) -> Charge:
    of = {"session": MATHS.id, "number": 1, **more}
    session, number = of.pop("session"), of.pop("number")
    amount = Money(minor, "GBP")
    made = ChargeId(uuid4())
    return Charge(made, session, who.id, amount, TODAY, number, FOUR, **of)


SALE = charge(LEO, 12_000, session=None, kind=Kind.PACKAGE, tax=2000, package=SOLD.id)
COVERED = charge(
    LEO,
    0,
    used=3333,
    minutes=HOUR,
    package=SOLD.id,
    tutor=MAYA.id,
    explained=WHY,
)
PAID = Payment(PaymentId(uuid4()), LEO.id, Money(5000, "GBP"), TODAY, FOUR, "cash")


def keep(ports: Ports) -> None:
    books = Books(ports[Charges], ports[Payments], ports[Transfers])
    ports[Sessions].add(HERE.id, MATHS)
    ports[Packages].add(HERE.id, SOLD)
    books.charge(HERE.id, SALE, COVERED, charge(LENA, 4000, tutor=MAYA.id))
    ports[Packages].use(HERE.id, [Use(COVERED.id, SOLD.id, HOUR, FOUR)])
    books.pay(HERE.id, PAID)


async def test_a_package_knows_what_was_taken_out_of_it(storage: Runner):
    def kept(ports: Ports) -> tuple[list[Stock], ...]:
        keep(ports)
        packages = ports[Packages]
        return (
            packages.hold(HERE.id, [LEO.id, LENA.id]),
            packages.every(HERE.id),
            packages.of(HERE.id, [LENA.id]),
            packages.every(ELSEWHERE.id),
        )

    held, every, lenas, elsewhere = await storage.run(kept)

    assert held == every == [Stock(SOLD, HOUR, 3333)]
    assert lenas == elsewhere == []


async def test_charges_keep_how_they_came_about(storage: Runner):
    def kept(ports: Ports) -> list[Charge]:
        keep(ports)
        charges: Charges = ports[Charges]
        return charges.of_sessions(HERE.id, [MATHS.id])

    [leos, _] = await storage.run(kept)

    assert leos == COVERED


async def test_the_ledger_adds_up_by_account(storage: Runner):
    def kept(ports: Ports) -> dict[AccountKind, tuple[int, int]]:
        keep(ports)
        found = ports[Transfers].totals(HERE.id)
        assert ports[Transfers].totals(HERE.id, TODAY - timedelta(days=1)) == []
        return {each: (debit, credit) for each, _, debit, credit in found}

    assert await storage.run(kept) == {
        AccountKind.RECEIVABLE: (16_000, 5_000),
        AccountKind.PREPAID: (3_333, 10_000),
        AccountKind.REVENUE: (0, 7_333),
        AccountKind.TAX: (0, 2_000),
        AccountKind.BANK: (5_000, 0),
    }


def put(wrong: Transfer, ports: Ports) -> None:
    transfers: Transfers = ports[Transfers]
    transfers.add(HERE.id, [wrong])


async def test_no_database_keeps_a_transfer_of_nothing_or_to_itself(storage: Runner):
    bank, owing = Account(AccountKind.BANK), Account(AccountKind.RECEIVABLE, LEO.id)
    nothing = Transfer("charge", uuid4(), 0, FOUR, TODAY, owing, bank, Money(0, "GBP"))
    itself = Transfer("charge", uuid4(), 0, FOUR, TODAY, owing, owing, Money(1, "GBP"))

    for wrong in (nothing, itself):
        with pytest.raises(IntegrityError):
            await storage.run(partial(put, wrong))


async def test_income_is_added_up_by_the_database(storage: Runner):
    march = Of(Period(date(2026, 3, 1), date(2026, 3, 31)))
    year = Of(Period(date(2026, 1, 1), date(2026, 12, 31)))

    def kept(ports: Ports) -> tuple[object, ...]:
        keep(ports)
        sums = ports[IncomeSums]
        for grouping in (Grouping.STUDENT, Grouping.TUTOR, Grouping.COURSE):
            in_march = sums.by_what(HERE.id, march, grouping)
            in_the_year = sums.by_what(HERE.id, year, grouping)
            assert set(in_the_year) == set(in_march)
        return (
            sums.earned(HERE.id, march),
            sums.received(HERE.id, march),
            sums.by_day(HERE.id, march),
            set(sums.by_what(HERE.id, march, Grouping.TUTOR)),
            sums.earned(HERE.id, Of(march.period, student=LENA.id)),
            len(sums.rows(HERE.id, march, 1)),
            sums.earned(ELSEWHERE.id, march),
        )

    earned, received, days, tutors, lenas, rows, elsewhere = await storage.run(kept)

    assert earned == [Money(7333, "GBP")]
    assert received == [Money(5000, "GBP")]
    assert days == [(TODAY, Money(7333, "GBP"), 2)]
    assert tutors == {(MAYA.id, Money(7333, "GBP"), 2), (None, Money(0, "GBP"), 0)}
    assert lenas == [Money(4000, "GBP")]
    assert (rows, elsewhere) == (1, [])

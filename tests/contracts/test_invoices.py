"""Invoices, their numbers, and what is paid of them: alike on every database."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from core.application import Ports
from core.billing.invoices.model import (
    Document,
    Invoice,
    Run,
    RunId,
    State,
    Tally,
    Total,
    line_of,
)
from core.billing.invoices.ports import Invoices, OpenAmounts, Runs, Unbilled
from core.billing.model import Charge, ChargeId, InvoiceId, Payment, PaymentId
from core.billing.payments.model import Allocated
from core.billing.payments.ports import Allocations, Receipts
from core.billing.ports import Charges, Payments
from core.kernel.ids import PersonId
from core.kernel.money import Money, sum_by_currency
from core.kernel.period import Period
from storage.door import Runner
from tests.people import ADA, ELSEWHERE, GINA, HERE, LENA, LEO

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
FEBRUARY = Period(date(2026, 2, 1), date(2026, 2, 28))
SECOND = date(2026, 2, 2)


def charge(who=LEO, minor: int = 3000) -> Charge:
    amount = Money(minor, "GBP")
    return Charge(ChargeId(uuid4()), None, who.id, amount, SECOND, 1, NOW)


def invoice(minor: int = 3000, run: RunId | None = None) -> Invoice:
    total = Money(minor, "GBP")
    made = InvoiceId(uuid4())
    return Invoice(made, LEO.id, GINA.id, FEBRUARY, total, NOW, run=run, why="so")


def sent(of: Invoice, number: int) -> Invoice:
    return replace(
        of,
        state=State.SENT,
        number=number,
        issued_on=date(2026, 3, 1),
        due_on=date(2026, 3, 15),
        sent_at=NOW,
    )


async def test_numbers_count_on_and_those_of_a_failed_unit_are_given_back(
    storage: Runner,
):
    def next_of(ports: Ports) -> int:
        number: int = ports[Invoices].number(HERE.id, Document.INVOICE)
        return number

    def fails(ports: Ports) -> None:
        next_of(ports)
        raise RuntimeError

    numbers = [await storage.run(next_of)]
    with suppress(RuntimeError):
        await storage.run(fails)
    numbers += [await storage.run(next_of), await storage.run(next_of)]

    assert numbers == [1, 2, 3]
    assert (
        await storage.run(lambda p: p[Invoices].number(HERE.id, Document.CREDIT)) == 1
    )
    elsewhere = await storage.run(
        lambda p: p[Invoices].number(ELSEWHERE.id, Document.INVOICE)
    )
    assert elsewhere == 1


async def test_a_charge_stands_on_one_invoice_until_that_is_dropped(storage: Runner):
    first, second = charge(), charge(LENA)
    run = Run(RunId(UUID(int=7)), ADA.id, NOW, FEBRUARY, NOW, (Money(3000, "GBP"),))
    made = invoice(run=run.id)

    def bill(ports: Ports) -> None:
        ports[Charges].add(HERE.id, first, second)
        ports[Runs].add(HERE.id, run)
        ports[Invoices].add(HERE.id, [(made, [line_of(first)])])

    await storage.run(bill)

    def twice(ports: Ports) -> None:
        ports[Invoices].add(HERE.id, [(invoice(), [line_of(first)])])

    with pytest.raises(IntegrityError):
        await storage.run(twice)

    def unbilled(ports: Ports) -> list[Charge]:
        found: list[Charge] = ports[Unbilled].of(
            HERE.id, FEBRUARY.last, [LEO.id, LENA.id]
        )
        return found

    def students(ports: Ports) -> list[PersonId]:
        after, unbilled = PersonId(UUID(int=0)), ports[Unbilled]
        first = unbilled.students(HERE.id, None, 9)
        assert unbilled.students(HERE.id, after, 9) == first
        assert sum_by_currency(unbilled.accounted(HERE.id)) == (Money(6000, "GBP"),)
        return list(first)

    assert await storage.run(unbilled) == [second]
    assert await storage.run(lambda p: p[Unbilled].totals(HERE.id, SECOND)) == [
        Total(LENA.id, Money(3000, "GBP"), 0, 1)
    ]
    assert await storage.run(students) == [LENA.id]
    assert await storage.run(lambda p: p[Runs].made(HERE.id, run.id)) == Tally(
        1, 0, (Money(3000, "GBP"),)
    )
    assert await storage.run(lambda p: p[Runs].under_way(HERE.id, FEBRUARY)) == run
    assert await storage.run(lambda p: p[Invoices].drafts(HERE.id, run.id, 9)) == [made]
    await storage.run(lambda p: p[Invoices].drop(HERE.id, [made.id], NOW))
    assert {e.id for e in await storage.run(unbilled)} == {first.id, second.id}
    assert await storage.run(lambda p: p[Invoices].find(HERE.id, made.id)) is None
    await storage.run(twice)


async def test_what_is_left_to_pay_is_the_total_less_credits_and_payments(
    storage: Runner,
):
    on_it, off = charge(), charge(minor=-500)
    made, note = invoice(), invoice(-500)
    note = sent(replace(note, kind=Document.CREDIT, of=made.id), 1)
    paid = Payment(
        PaymentId(uuid4()),
        LEO.id,
        Money(1000, "GBP"),
        SECOND,
        NOW,
        reference="Hart INV-1",
        imported_key="k" * 48,
    )

    def settle(ports: Ports) -> None:
        ports[Charges].add(HERE.id, on_it, off)
        ports[Invoices].add(HERE.id, [(made, [line_of(on_it)])])
        ports[Invoices].change(HERE.id, sent(made, 1))
        ports[Invoices].add(HERE.id, [(note, [line_of(off)])])
        ports[Payments].add(HERE.id, paid)
        for minor in (700, 300):
            put = [Allocated(paid.id, made.id, minor)]
            ports[Allocations].add(HERE.id, "GBP", put, NOW)

    await storage.run(settle)

    def asked(ports: Ports):
        account = ports[Allocations].account(HERE.id, LEO.id, "GBP")
        return (
            account,
            ports[OpenAmounts].unpaid(HERE.id),
            ports[OpenAmounts].unpaid(ELSEWHERE.id),
            ports[Invoices].credited(HERE.id, made.id),
            ports[Invoices].of(HERE.id, [LEO.id], 1),
            ports[Receipts].same(HERE.id, LEO.id, paid.amount, SECOND),
            ports[Receipts].imported(HERE.id, ["k" * 48, "k2"]),
            ports[Receipts].known_by(HERE.id, "HART inv 1"),
            ports[Receipts].known_by(HERE.id, "--"),
        )

    found = await storage.run(asked)

    account = found[0]
    assert [each.minor for each in account.standing] == [2500]
    assert account.allocated == (Allocated(paid.id, made.id, 1000),)
    assert found[1] == [(sent(made, 1), Money(1500, "GBP"))]
    assert found[2:4] == ([], 500)
    assert found[4] == [note]
    assert found[5:] == (True, {"k" * 48: (1, True)}, [LEO.id], [])


async def test_what_was_sent_is_read_page_by_page(storage: Runner):
    """Credit notes first, each kind by its number, also of some students only."""
    made = [sent(invoice(), number) for number in (1, 2, 10)]
    charges = [charge() for _ in range(6)]
    note = sent(replace(invoice(-500), kind=Document.CREDIT), 3)
    hers = sent(replace(invoice(), student=LENA.id), 11)

    def put(ports: Ports) -> None:
        documents = (hers, *reversed(made), note, invoice())
        ports[Charges].add(HERE.id, *charges)
        ports[Invoices].add(
            HERE.id,
            [
                (each, [line_of(one)])
                for each, one in zip(documents, charges, strict=True)
            ],
        )

    await storage.run(put)

    def page(after, most, whose=None):
        return lambda p: p[Invoices].page(HERE.id, whose, after, most)

    first = (Document.CREDIT, 0)
    assert await storage.run(page(first, 2)) == [note, made[0]]
    assert await storage.run(page((Document.INVOICE, 1), 9)) == [*made[1:], hers]
    assert await storage.run(page(first, 9, [LENA.id])) == [hers]

"""Invoices: every one for an admin, their own for those who pay them."""

from datetime import date, timedelta
from uuid import UUID

from msgspec import Struct

from adapters.web.api.cursors import Key, Paged, read, written, wrong
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.billing.invoices.model import Document, Invoice, Place, State
from core.billing.invoices.show import Listed, PageInvoices, PrintInvoice, Shown
from core.billing.model import InvoiceId
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.people.tokens.model import Scope

MINUTE = timedelta(minutes=1)


class Amount(Struct):
    """Whole minor units: 4250 of GBP is 42.50 pounds."""

    minor: int
    currency: str


class InvoiceOut(Struct):
    """`open` is what is left to pay; a credit note is not paid."""

    id: UUID
    number: str
    kind: Document
    state: State
    student_id: UUID
    payer_id: UUID
    first_day: date
    last_day: date
    issued_on: date | None
    due_on: date | None
    total: Amount
    tax: Amount
    open: Amount | None


class LineOut(Struct):
    """One charge, as it stands on the invoice."""

    on: date
    amount: Amount
    minutes: int | None
    session_id: UUID | None


class InvoiceWithLines(Struct):
    """An invoice, and what it is made of."""

    invoice: InvoiceOut
    lines: list[LineOut]


class Invoices(Struct):
    """Those that were sent, by their numbers."""

    items: list[InvoiceOut]
    next: str | None


class Which(Paged, kw_only=True):
    student_id: UUID | None = None


def listed(asked: Asked, desk: Desk) -> Given:
    query: Which = asked.query
    student = PersonId(query.student_id) if query.student_id else None
    after = _place(read(query.cursor))
    found = desk.run(PageInvoices(asked.actor, student, after, query.limit + 1))
    page = found[: query.limit]
    more = written(_key(page[-1])) if len(found) > query.limit else None
    return Given(Invoices([_listed(each) for each in page], more))


def one(asked: Asked, desk: Desk) -> Given:
    invoice = InvoiceId(asked.path["invoice_id"])
    return Given(_with_lines(desk.run(PrintInvoice(asked.actor, invoice))))


def _key(listed: Listed) -> tuple[str, UUID]:
    invoice = listed.invoice
    return f"{invoice.kind} {invoice.number}", invoice.id


def _place(key: Key | None) -> Place:
    if key is None:
        return Document.CREDIT, 0
    kind, _, number = key[0].partition(" ")
    try:
        return Document(kind), int(number)
    except ValueError as garbled:
        raise wrong() from garbled


def _listed(listed: Listed) -> InvoiceOut:
    return _told(listed.invoice, listed.open)


def _with_lines(shown: Shown) -> InvoiceWithLines:
    lines = [
        LineOut(
            each.on,
            _amount(each.amount),
            None if each.minutes is None else each.minutes // MINUTE,
            UUID(hex=each.codes["session"]) if "session" in each.codes else None,
        )
        for each in shown.lines
    ]
    return InvoiceWithLines(_told(shown.invoice, shown.open), lines)


def _told(invoice: Invoice, left: Money | None) -> InvoiceOut:
    return InvoiceOut(
        invoice.id,
        invoice.called,
        invoice.kind,
        invoice.state,
        invoice.student,
        invoice.payer,
        invoice.period.first,
        invoice.period.last,
        invoice.issued_on,
        invoice.due_on,
        _amount(invoice.total),
        Amount(invoice.tax, invoice.total.currency),
        None if left is None else _amount(left),
    )


def _amount(money: Money) -> Amount:
    return Amount(money.minor, money.currency)


ENDPOINTS = (
    Endpoint(
        "list-invoices",
        "GET",
        "/api/invoices",
        Scope.INVOICES_READ,
        listed,
        Invoices,
        query=Which,
    ),
    Endpoint(
        "show-invoice",
        "GET",
        "/api/invoices/{invoice_id:uuid}",
        Scope.INVOICES_READ,
        one,
        InvoiceWithLines,
    ),
)

"""An invoice that was sent is never changed: a credit note says what comes off it."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

from core.application import Facts, Request, changes
from core.billing.facts import InvoiceCredited
from core.billing.invoices.errors import (
    InvoiceClosed,
    MoreThanIsOpen,
    NoSuchInvoice,
    WhyMissing,
)
from core.billing.invoices.model import Document, Invoice, Line, State, line_of
from core.billing.invoices.ports import Invoices
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId, InvoiceId, Kind
from core.kernel.actor import Actor
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.organisation.days import Days


@dataclass(frozen=True, slots=True)
class CreditInvoice(Request[Invoice]):
    """So much of it need not be paid; without an amount, all that is left of it."""

    invoice: InvoiceId
    why: str = field(repr=False)
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class VoidInvoice(Request[Invoice]):
    """It was wrong: its charges may be invoiced anew, what was paid is credit."""

    invoice: InvoiceId
    why: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Crediting:
    """A bundle of ports; see `core.application.Ports`."""

    invoices: Invoices
    books: Books
    days: Days

    def held(self, actor: Actor, invoice: InvoiceId, why: str) -> tuple[Invoice, int]:
        """With what has not been credited of it yet."""
        permitted(actor, Permission.KEEP_MONEY)
        if not why.strip():
            raise WhyMissing
        found = self.invoices.hold(actor.organisation, invoice)
        if found is None:
            raise NoSuchInvoice
        if found.kind is not Document.INVOICE or found.state is not State.SENT:
            raise InvoiceClosed(found.called)
        credited = self.invoices.credited(actor.organisation, found.id)
        return found, found.total.minor - credited

    def note(self, actor: Actor, of: Invoice, lines: list[Line], why: str) -> Invoice:
        here, now = actor.organisation, self.days.clock.now()
        total = Money(sum(each.amount.minor for each in lines), of.total.currency)
        today = self.days.today(here)
        made = Invoice(
            InvoiceId(uuid4()),
            of.student,
            of.payer,
            of.period,
            total,
            now,
            sum(each.tax for each in lines),
            Document.CREDIT,
            State.SENT,
            number=self.invoices.number(here, Document.CREDIT),
            issued_on=today,
            due_on=today,
            sent_at=now,
            of=of.id,
            why=why.strip(),
        )
        self.invoices.add(here, [(made, lines)])
        return made


@changes
def credit_invoice(
    request: CreditInvoice, crediting: Crediting, facts: Facts
) -> Invoice:
    found, left = crediting.held(request.actor, request.invoice, request.why)
    here = request.actor.organisation
    amount = request.amount or Money(left, found.total.currency)
    same = amount.currency == found.total.currency
    if not same or not 0 < amount.minor <= left:
        raise MoreThanIsOpen(Money(left, found.total.currency))
    tax = Money(found.tax, amount.currency).share(amount.minor, found.total.minor)
    charge = Charge(
        ChargeId(uuid4()),
        None,
        found.student,
        -amount,
        crediting.days.today(here),
        1,
        crediting.days.clock.now(),
        Kind.CREDIT,
        tax=-tax.minor,
    )
    crediting.books.charge(here, charge)
    made = crediting.note(request.actor, found, [line_of(charge)], request.why)
    if amount.minor == left:
        crediting.invoices.change(here, replace(found, state=State.CREDITED))
    facts.tell(InvoiceCredited(request.actor, found.id))
    return made


@changes
def void_invoice(request: VoidInvoice, crediting: Crediting, facts: Facts) -> Invoice:
    found, left = crediting.held(request.actor, request.invoice, request.why)
    if left != found.total.minor:  # money was given off it: there is no going back
        raise InvoiceClosed(found.called)
    here, now = request.actor.organisation, crediting.days.clock.now()
    lines = crediting.invoices.lines(here, found.id)
    crediting.invoices.release(here, [found.id], now)
    crediting.invoices.change(here, replace(found, state=State.CREDITED))
    away = [replace(each, amount=-each.amount, tax=-each.tax) for each in lines]
    made = crediting.note(request.actor, found, away, request.why)
    crediting.invoices.release(here, [made.id], now)
    facts.tell(InvoiceCredited(request.actor, found.id))
    return made

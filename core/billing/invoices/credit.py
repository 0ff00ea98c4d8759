"""An invoice that was sent is never changed: a credit note says what comes off it."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

from core.application import Facts, Looked, Request, changes, looks
from core.billing.invoices.errors import (
    InvoiceClosed,
    MoreThanIsOpen,
    NoSuchInvoice,
    WhyMissing,
)
from core.billing.invoices.facts import InvoiceCredited
from core.billing.invoices.model import Document, Invoice, Line, State, line_of
from core.billing.invoices.opens import opens
from core.billing.invoices.ports import Invoices
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId, InvoiceId, Kind
from core.kernel.actor import Actor
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.messaging.notices.post import Letter, Post
from core.organisation.days import Days
from core.people.ports import People


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
class LookAtCredit(Request["CreditLooked"]):
    """What a credit note would be; one that `cancels` is about all of an invoice."""

    invoice: InvoiceId
    amount: Money | None = None
    cancels: bool = False


@dataclass(frozen=True, slots=True)
class CreditLooked:
    called: str
    student: str
    payer: str
    amount: Money
    is_all: bool


@dataclass(frozen=True, slots=True)
class Crediting:
    """A bundle of ports; see `core.application.Ports`."""

    invoices: Invoices
    books: Books
    days: Days
    people: People
    post: Post

    def held(self, actor: Actor, invoice: InvoiceId, why: str) -> tuple[Invoice, int]:
        """With what has not been credited of it yet."""
        permitted(actor, Permission.KEEP_MONEY)
        if not why.strip():
            raise WhyMissing
        return self.left(actor, self.invoices.hold(actor.organisation, invoice))

    def left(self, actor: Actor, found: Invoice | None) -> tuple[Invoice, int]:
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
        self._tell(actor, made, of)
        return made

    def _tell(self, actor: Actor, made: Invoice, of: Invoice) -> None:
        """Whoever has the invoice, so that nobody pays what need not be paid."""
        student = self.people.find(actor.organisation, made.student)
        letter = Letter(
            f"credit:{made.id.hex}",
            "credit-came",
            {
                "called": made.called,
                "about": of.called,
                "name": student.name if student else "",
                "amount": -made.total,
            },
            (opens(made),),
        )
        self.post.write(actor.organisation, [made.payer], letter)


@looks
def look_at_credit(
    request: LookAtCredit, crediting: Crediting, looked: Looked
) -> CreditLooked:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    document = crediting.invoices.find(here, request.invoice)
    found, left = crediting.left(request.actor, document)
    amount = _amount(request.amount, found, left)
    if request.cancels and left != found.total.minor:
        raise InvoiceClosed(found.called)
    people = crediting.people.some(here, [found.student, found.payer])
    names = {each.id: each.name for each in people}
    looked.at(found.student)
    student, payer = (names.get(who, "") for who in (found.student, found.payer))
    whole = amount.minor == left
    return CreditLooked(found.called, student, payer, amount, is_all=whole)


def _amount(said: Money | None, of: Invoice, left: int) -> Money:
    amount = said or Money(left, of.total.currency)
    same = amount.currency == of.total.currency
    if not same or not 0 < amount.minor <= left:
        raise MoreThanIsOpen(Money(left, of.total.currency))
    return amount


@changes
def credit_invoice(
    request: CreditInvoice, crediting: Crediting, facts: Facts
) -> Invoice:
    found, left = crediting.held(request.actor, request.invoice, request.why)
    here = request.actor.organisation
    amount = _amount(request.amount, found, left)
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
    facts.tell(InvoiceCredited(request.actor, found))
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
    facts.tell(InvoiceCredited(request.actor, found))
    return made

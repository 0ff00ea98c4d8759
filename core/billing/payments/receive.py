"""Write down money that came in, or went back, or will never come."""

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import uuid4

from core.application import Facts, Request, changes
from core.billing.balances import balances_of
from core.billing.errors import NoAmount, NoSuchPayment
from core.billing.facts import PaymentTaken
from core.billing.invoices.errors import InvoiceClosed, NoSuchInvoice, WhyMissing
from core.billing.invoices.model import Document, Invoice, State
from core.billing.invoices.ports import OpenAmounts
from core.billing.ledger.post import Books
from core.billing.model import (
    Balance,
    InvoiceId,
    Payment,
    PaymentId,
    PaymentKind,
)
from core.billing.payments.errors import (
    InvoiceOfAnother,
    MoreThanReceived,
    NothingOpen,
    PaidInTheFuture,
    PaidTwice,
    WrongCurrency,
)
from core.billing.payments.ports import Receipts
from core.billing.payments.towards import Towards
from core.billing.students import student_known_to
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.organisation.days import Days
from core.people.model import Person


@dataclass(frozen=True, slots=True)
class PaymentRecorded:
    payment: Payment
    name: str
    balance: Balance
    """In the currency of the payment, with it taken into account."""
    closed: tuple[str, ...] = ()
    """What invoices that it pays in full are called."""


@dataclass(frozen=True, slots=True)
class RecordPayment(Request[PaymentRecorded]):
    """A refund is negative. `anyway`: though it looks like a mistake."""

    student: PersonId
    amount: Money
    on: date
    method: str = ""
    invoice: InvoiceId | None = None
    note: str = field(default="", repr=False)
    reference: str = field(default="", repr=False)
    imported_key: str | None = None
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class TakeBackPayment(Request[Payment]):
    payment: PaymentId


@dataclass(frozen=True, slots=True)
class WriteOff(Request[PaymentRecorded]):
    """What is left of an invoice will never come."""

    invoice: InvoiceId
    why: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Till:
    """A bundle of ports; see `core.application.Ports`."""

    books: Books
    receipts: Receipts
    towards: Towards
    days: Days
    left: OpenAmounts

    def take(
        self, actor: Actor, payment: Payment, student: Person, facts: Facts
    ) -> PaymentRecorded:
        here, currency = actor.organisation, payment.amount.currency
        self.books.pay(here, payment)
        closed = self.towards.settle(here, payment.student, currency)
        facts.tell(PaymentTaken(actor, payment, closed))
        called = (self.towards.invoices.find(here, each) for each in closed)
        return PaymentRecorded(
            payment,
            student.name,
            self._balance(here, payment.student, currency),
            tuple(each.called for each in called if each is not None),
        )

    def take_back(self, here: OrganisationId, payment: PaymentId) -> Payment | None:
        """What was put towards invoices comes off them again."""
        found = self.books.payments.hold(here, payment)
        if found is None:
            return None
        reversal = replace(
            found,
            id=PaymentId(uuid4()),
            amount=-found.amount,
            at=self.towards.clock.now(),
            reverses=found.id,
            imported_key=None,
        )
        self.books.pay(here, reversal)
        self.towards.settle(here, found.student, found.amount.currency)
        return found

    def currencies(self, here: OrganisationId, student: PersonId) -> set[str]:
        every = [*self.books.charges.sums(here), *self.books.payments.sums(here)]
        return {amount.currency for who, amount in every if who == student}

    def received(self, here: OrganisationId, student: PersonId, currency: str) -> int:
        account = self.towards.allocations.account(here, student, currency)
        return sum(each.minor for each in account.paid)

    def _balance(
        self, here: OrganisationId, student: PersonId, currency: str
    ) -> Balance:
        found = balances_of(
            [c for c in self.books.charges.sums(here) if c[0] == student],
            [p for p in self.books.payments.sums(here) if p[0] == student],
        )
        none = Money(0, currency)
        return next(
            (each for each in found if each.paid.currency == currency),
            Balance(student, none, none),
        )


@changes
def record_payment(request: RecordPayment, till: Till, facts: Facts) -> PaymentRecorded:
    permitted(request.actor, Permission.KEEP_MONEY)
    towards = till.towards
    student = student_known_to(
        request.actor, request.student, towards.people, towards.clock
    )
    if not request.amount.minor:
        raise NoAmount
    towards.people.lock(request.actor.organisation, student.id)
    _refuse_what_cannot_be(request, student, till)
    if not request.anyway:
        _refuse_what_looks_wrong(request, student, till)
    back = request.amount.minor < 0
    payment = Payment(
        PaymentId(uuid4()),
        student.id,
        request.amount,
        request.on,
        towards.clock.now(),
        request.method,
        request.note,
        kind=PaymentKind.REFUND if back else PaymentKind.RECEIVED,
        invoice=request.invoice,
        reference=request.reference,
        imported_key=request.imported_key,
    )
    return till.take(request.actor, payment, student, facts)


def _refuse_what_cannot_be(request: RecordPayment, student: Person, till: Till) -> None:
    here = request.actor.organisation
    if request.on > till.days.today(here):
        raise PaidInTheFuture(request.on)
    if request.invoice is not None:
        invoice = till.towards.invoices.find(here, request.invoice)
        if invoice is None:
            raise NoSuchInvoice
        if invoice.student != student.id:
            raise InvoiceOfAnother(invoice.called, student.name)
        refuse_closed(invoice)
        if invoice.total.currency != request.amount.currency:
            currency = request.amount.currency
            raise WrongCurrency(student.name, currency, (invoice.total.currency,))
    if request.amount.minor < 0:
        currency = request.amount.currency
        received = till.received(here, student.id, currency)
        if received + request.amount.minor < 0:
            raise MoreThanReceived(student.name, Money(max(received, 0), currency))


def _refuse_what_looks_wrong(
    request: RecordPayment, student: Person, till: Till
) -> None:
    here = request.actor.organisation
    known = till.currencies(here, student.id)
    if known and request.amount.currency not in known:
        raise WrongCurrency(student.name, request.amount.currency, tuple(sorted(known)))
    if till.receipts.same(here, student.id, request.amount, request.on):
        raise PaidTwice(request.amount, student.name, request.on)


def refuse_closed(invoice: Invoice) -> None:
    if invoice.kind is not Document.INVOICE or invoice.state is not State.SENT:
        raise InvoiceClosed(invoice.called)


@changes
def take_back_payment(request: TakeBackPayment, till: Till) -> Payment:
    """The row stays; one of the same sum, negative, follows it."""
    permitted(request.actor, Permission.KEEP_MONEY)
    found = till.take_back(request.actor.organisation, request.payment)
    if found is None:
        raise NoSuchPayment
    return found


@changes
def write_off(request: WriteOff, till: Till, facts: Facts) -> PaymentRecorded:
    permitted(request.actor, Permission.KEEP_MONEY)
    if not request.why.strip():
        raise WhyMissing
    here, towards = request.actor.organisation, till.towards
    invoice = towards.invoices.hold(here, request.invoice)
    if invoice is None:
        raise NoSuchInvoice
    refuse_closed(invoice)
    student = student_known_to(
        request.actor, invoice.student, towards.people, towards.clock
    )
    left = till.left.open(here, [invoice.id])[invoice.id]
    if left.minor <= 0:
        raise NothingOpen(invoice.called)
    payment = Payment(
        PaymentId(uuid4()),
        student.id,
        left,
        till.days.today(here),
        towards.clock.now(),
        note=request.why.strip(),
        kind=PaymentKind.WRITE_OFF,
        invoice=invoice.id,
    )
    return till.take(request.actor, payment, student, facts)

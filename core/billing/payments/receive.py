"""Write down money that came in, or went back, or will never come."""

from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

from core.application import Facts, Request, changes
from core.billing.errors import NoAmount
from core.billing.invoices.errors import NoSuchInvoice
from core.billing.model import (
    InvoiceId,
    Payment,
    PaymentId,
    PaymentKind,
)
from core.billing.payments.errors import (
    InvoiceOfAnother,
    MoreThanReceived,
    PaidInTheFuture,
    PaidTwice,
    WrongCurrency,
)
from core.billing.payments.till import PaymentRecorded, Till, refuse_closed
from core.billing.students import student_known_to
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.people.model import Person


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
        invoice = till.invoices.find(here, request.invoice)
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

"""Give up what is left of an invoice: it counts as settled, not as income."""

from dataclasses import dataclass, field
from uuid import uuid4

from core.application import Facts, Request, changes
from core.billing.invoices.errors import NoSuchInvoice, WhyMissing
from core.billing.model import (
    InvoiceId,
    Payment,
    PaymentId,
    PaymentKind,
)
from core.billing.payments.errors import (
    NothingOpen,
)
from core.billing.payments.till import PaymentRecorded, Till, refuse_closed
from core.billing.students import student_known_to
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class WriteOff(Request[PaymentRecorded]):
    """What is left of an invoice will never come."""

    invoice: InvoiceId
    why: str = field(repr=False)


@changes
def write_off(request: WriteOff, till: Till, facts: Facts) -> PaymentRecorded:
    permitted(request.actor, Permission.KEEP_MONEY)
    if not request.why.strip():
        raise WhyMissing
    here, towards = request.actor.organisation, till.towards
    invoice = till.invoices.hold(here, request.invoice)
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

"""Write down money received."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from core.application import Request, changes
from core.billing.balances import balances_of
from core.billing.errors import NoAmount, NoSuchPayment
from core.billing.ledger.post import Books
from core.billing.model import Balance, Payment, PaymentId
from core.billing.students import student_known_to
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class PaymentRecorded:
    payment: Payment
    name: str
    balance: Balance
    """In the currency of the payment, with it taken into account."""


@dataclass(frozen=True, slots=True)
class RecordPayment(Request[PaymentRecorded]):
    """A refund is negative."""

    student: PersonId
    amount: Money
    on: date
    method: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackPayment(Request[Payment]):
    payment: PaymentId


@dataclass(frozen=True, slots=True)
class Desk:
    """See `core.application.Ports`."""

    books: Books
    people: People
    clock: Clock


@changes
def record_payment(request: RecordPayment, desk: Desk) -> PaymentRecorded:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    student = student_known_to(request.actor, request.student, desk.people, desk.clock)
    if not request.amount.minor:
        raise NoAmount
    now = desk.clock.now()
    payment = Payment(
        PaymentId(uuid4()), student.id, request.amount, request.on, now, request.method
    )
    desk.books.pay(here, payment)
    after = balances_of(
        [c for c in desk.books.charges.sums(here) if c[0] == student.id],
        [p for p in desk.books.payments.sums(here) if p[0] == student.id],
    )
    currency = request.amount.currency
    balance = next(each for each in after if each.paid.currency == currency)
    return PaymentRecorded(payment, student.name, balance)


@changes
def take_back_payment(request: TakeBackPayment, books: Books, clock: Clock) -> Payment:
    """The row stays; one of the same sum, negative, follows it."""
    permitted(request.actor, Permission.KEEP_MONEY)
    found = books.payments.hold(request.actor.organisation, request.payment)
    if found is None:
        raise NoSuchPayment
    reversal = replace(
        found,
        id=PaymentId(uuid4()),
        amount=-found.amount,
        at=clock.now(),
        reverses=found.id,
    )
    books.pay(request.actor.organisation, reversal)
    return found

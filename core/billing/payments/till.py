"""Where money is taken: the books, and the invoices that it goes towards."""

from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Facts
from core.billing.balances import balances_of
from core.billing.facts import PaymentTaken
from core.billing.invoices.errors import InvoiceClosed
from core.billing.invoices.model import Document, Invoice, State
from core.billing.invoices.ports import Invoices, OpenAmounts
from core.billing.ledger.post import Books
from core.billing.model import (
    Balance,
    Payment,
    PaymentId,
)
from core.billing.payments.ports import Receipts
from core.billing.payments.towards import Towards
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
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
class Till:
    """A bundle of ports; see `core.application.Ports`."""

    books: Books
    receipts: Receipts
    towards: Towards
    invoices: Invoices
    days: Days
    left: OpenAmounts

    def take(
        self, actor: Actor, payment: Payment, student: Person, facts: Facts
    ) -> PaymentRecorded:
        here, currency = actor.organisation, payment.amount.currency
        self.books.pay(here, payment)
        closed = self.towards.settle(here, payment.student, currency)
        facts.tell(PaymentTaken(actor, payment, closed))
        called = (self.invoices.find(here, each) for each in closed)
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


def refuse_closed(invoice: Invoice) -> None:
    if invoice.kind is not Document.INVOICE or invoice.state is not State.SENT:
        raise InvoiceClosed(invoice.called)

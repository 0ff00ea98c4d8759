"""Charges and payments are written here and nowhere else, with what they move."""

from dataclasses import dataclass

from core.billing.ledger.ports import Transfers
from core.billing.model import (
    Account,
    AccountKind,
    Charge,
    Kind,
    Payment,
    PaymentKind,
    Transfer,
)
from core.billing.ports import Charges, Payments
from core.kernel.ids import OrganisationId
from core.kernel.money import Money

REVENUE, TAX = Account(AccountKind.REVENUE), Account(AccountKind.TAX)
BANK, BAD_DEBT = Account(AccountKind.BANK), Account(AccountKind.BAD_DEBT)
CHARGE, PAYMENT = "charge", "payment"


@dataclass(frozen=True, slots=True)
class Books:
    """A bundle of ports; see `core.application.Ports`."""

    charges: Charges
    payments: Payments
    transfers: Transfers

    def charge(self, organisation: OrganisationId, *made: Charge) -> None:
        self.charges.add(organisation, *made)
        self.transfers.add(
            organisation, [each for charge in made for each in transfers_of(charge)]
        )

    def pay(self, organisation: OrganisationId, payment: Payment) -> None:
        self.payments.add(organisation, payment)
        self.transfers.add(organisation, paid_by(payment))


def transfers_of(charge: Charge) -> list[Transfer]:
    """What is owed, and of it what was earned, what is tax and what is yet to give."""
    owing = Account(AccountKind.RECEIVABLE, charge.student)
    prepaid = Account(AccountKind.PREPAID, charge.student)
    before_tax = charge.amount.minor - charge.tax
    sold = prepaid if charge.kind is Kind.PACKAGE else REVENUE
    moves = (
        (owing, sold, before_tax),
        (owing, TAX, charge.tax),
        (prepaid, REVENUE, charge.used),
    )
    return [
        _transfer(charge, part, debit, credit, minor)
        for part, (debit, credit, minor) in enumerate(moves)
        if minor
    ]


def paid_by(payment: Payment) -> list[Transfer]:
    owing = Account(AccountKind.RECEIVABLE, payment.student)
    into = BAD_DEBT if payment.kind is PaymentKind.WRITE_OFF else BANK
    if not payment.amount.minor:
        return []
    return [_transfer(payment, 0, into, owing, payment.amount.minor)]


def _transfer(
    of: Charge | Payment, part: int, debit: Account, credit: Account, minor: int
) -> Transfer:
    """Less than nothing goes the other way."""
    if minor < 0:
        debit, credit, minor = credit, debit, -minor
    source = CHARGE if isinstance(of, Charge) else PAYMENT
    amount = Money(minor, of.amount.currency)
    return Transfer(source, of.id, part, of.at, of.on, debit, credit, amount)

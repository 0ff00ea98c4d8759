"""Rates, charges, packages, payments, and the accounts they move money between."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.money import Money, sum_by_currency
from core.sessions.model import SessionId

RateId = NewType("RateId", UUID)
ChargeId = NewType("ChargeId", UUID)
PackageId = NewType("PackageId", UUID)
PaymentId = NewType("PaymentId", UUID)
InvoiceId = NewType("InvoiceId", UUID)

MINUTES_AN_HOUR = 60


class What(StrEnum):
    """What a rule says: a price, so much off it, or what the way there costs."""

    PRICE = "price"
    DISCOUNT = "discount"
    TRAVEL = "travel"


class Per(StrEnum):
    HOUR = "hour"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Matches:
    """What a rule holds for: all that is said must be so."""

    student: PersonId | None = None
    group: ClassId | None = None
    course: CourseId | None = None
    tutor: PersonId | None = None
    shortest: timedelta | None = None
    longest: timedelta | None = None
    fewest: int | None = None
    most: int | None = None
    weekdays: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RateRule:
    """`price` of a price or of travel, `percent_bp` of a discount: 1000 is 10 %."""

    id: RateId
    what: What
    matches: Matches
    since: date
    at: datetime
    by: PersonId | None
    price: Money | None = None
    per: Per = Per.HOUR
    percent_bp: int = 0
    until: date | None = None
    why: str = ""


class Kind(StrEnum):
    """What is charged for."""

    SESSION = "session"
    LATE_CANCEL = "late cancel"
    NO_SHOW = "no-show"
    TRAVEL = "travel"
    PACKAGE = "package"
    CREDIT = "credit"
    FEE = "fee"


@dataclass(frozen=True, slots=True)
class Explained:
    """How an amount came about, in figures: no names, no words."""

    minor: int = 0
    """The price the rule says, by the hour or for the session."""
    per: str = Per.HOUR
    said: int = 0
    billed: int = 0
    """Minutes, before and after rounding."""
    percent: int = 100
    """So much of it is owed: less for a late cancellation."""
    discount_bp: int = 0
    tax_bp: int = 0
    tax_included: bool = True
    covered: int = 0
    """Minutes taken from a package."""
    beaten: int = 0
    """Other rules that would have held."""


@dataclass(frozen=True, slots=True)
class Charge:
    """Money owed for one student's part in one session, or for something sold.

    A correction is a row of its own: `number` counts them for the session and the
    student, so that no two processes can charge the same thing twice.
    """

    id: ChargeId
    session: SessionId | None
    student: PersonId
    amount: Money
    on: date
    """The day of the session, where it was held."""
    number: int
    at: datetime
    kind: Kind = Kind.SESSION
    used: int = 0
    """What was earned of a package sold before, in minor units."""
    tax: int = 0
    """Of the amount, in minor units."""
    minutes: timedelta | None = None
    rule: RateId | None = None
    package: PackageId | None = None
    reverses: ChargeId | None = None
    tutor: PersonId | None = None
    group: ClassId | None = None
    course: CourseId | None = None
    explained: Explained | None = None

    @property
    def earned(self) -> Money:
        """A package is earned as it is used, not as it is sold; tax never is."""
        if self.kind is Kind.PACKAGE:
            return Money(0, self.amount.currency)
        return Money(self.amount.minor - self.tax + self.used, self.amount.currency)


@dataclass(frozen=True, slots=True)
class Package:
    """Hours paid for before they are held."""

    id: PackageId
    student: PersonId
    minutes: timedelta
    price: Money
    bought_on: date
    at: datetime
    course: CourseId | None = None
    expires: date | None = None
    tax: int = 0
    """Of the price, in minor units."""
    low_at: timedelta = timedelta(minutes=60)
    """At so little left, somebody is told."""


class PaymentKind(StrEnum):
    RECEIVED = "received"
    REFUND = "refund"
    WRITE_OFF = "write-off"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received for a student; a refund, or one taken back, is negative."""

    id: PaymentId
    student: PersonId
    amount: Money
    on: date
    at: datetime
    method: str = ""
    note: str = field(default="", repr=False)
    reverses: PaymentId | None = None
    kind: PaymentKind = PaymentKind.RECEIVED
    payer: PersonId | None = None
    invoice: InvoiceId | None = None
    receipt: UUID | None = None
    reference: str = field(default="", repr=False)
    imported_key: str | None = None


class AccountKind(StrEnum):
    """A customer's credit is a receivable below zero."""

    RECEIVABLE = "receivable"
    REVENUE = "revenue"
    TAX = "tax"
    PREPAID = "prepaid"
    BANK = "bank"
    BAD_DEBT = "bad debt"


@dataclass(frozen=True, slots=True, order=True)
class Account:
    kind: AccountKind
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """More than nothing, taken from `credit` and put on `debit`."""

    source: str
    source_id: UUID
    part: int
    at: datetime
    on: date
    debit: Account
    credit: Account
    amount: Money


@dataclass(frozen=True, slots=True)
class Balance:
    """What a student was charged, what was paid, and what is left to pay."""

    student: PersonId
    charged: Money
    paid: Money

    @property
    def owed(self) -> Money:
        return self.charged - self.paid


def net(charges: Iterable[Charge]) -> tuple[Money, ...]:
    """What is left of them once every correction is taken off, by currency."""
    return tuple(
        each for each in sum_by_currency(c.amount for c in charges) if each.minor
    )

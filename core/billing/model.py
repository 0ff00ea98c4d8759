"""Rates, charges and payments."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId
from core.kernel.money import Money, sum_by_currency
from core.sessions.model import SessionId

RateId = NewType("RateId", UUID)
ChargeId = NewType("ChargeId", UUID)
PaymentId = NewType("PaymentId", UUID)

MINUTES_AN_HOUR = 60


@dataclass(frozen=True, slots=True)
class Rate:
    """What an hour costs a student, from a day on, until a later rate begins."""

    id: RateId
    student: PersonId
    hourly: Money
    since: date


@dataclass(frozen=True, slots=True)
class Charge:
    """Money owed for one student's part in one session.

    A correction is a row of its own: `number` counts them for the session and the
    student, so that no two processes can charge the same thing twice.
    """

    id: ChargeId
    session: SessionId
    student: PersonId
    amount: Money
    on: date
    """The day of the session, where it was held."""
    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received for a student; a refund, or one taken back, is negative."""

    id: PaymentId
    student: PersonId
    amount: Money
    on: date
    at: datetime
    method: str = ""
    note: str = ""
    reverses: PaymentId | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """What a student was charged, what was paid, and what is left to pay."""

    student: PersonId
    charged: Money
    paid: Money

    @property
    def owed(self) -> Money:
        return self.charged - self.paid


def rate_on(rates: Iterable[Rate], day: date) -> Rate | None:
    """The latest of one student's rates that had begun by `day`."""
    begun = [rate for rate in rates if rate.since <= day]
    return max(begun, key=lambda rate: rate.since, default=None)


def price(rate: Rate, length: timedelta) -> Money:
    minutes = length // timedelta(minutes=1)
    return rate.hourly.share(minutes, MINUTES_AN_HOUR)


def net(charges: Iterable[Charge]) -> tuple[Money, ...]:
    """What is left of them once every correction is taken off, by currency."""
    return tuple(
        each for each in sum_by_currency(c.amount for c in charges) if each.minor
    )

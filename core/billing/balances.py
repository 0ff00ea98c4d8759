"""Who owes us: charges less payments, by student and currency."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.application import Request, looks, reads
from core.billing.errors import NotThePayer
from core.billing.model import Balance
from core.billing.payers import Payers
from core.billing.ports import Charges, Payments
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, may, permitted
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Owed:
    balance: Balance
    name: str


@dataclass(frozen=True, slots=True)
class WhoOwes(Request[list[Owed]]):
    """Everybody who owes something, the most first."""

    student: PersonId | None = None
    more_than: Money | None = None
    """Only what is owed in that currency, and above it."""


@dataclass(frozen=True, slots=True)
class MyBalance(Request[list[Owed]]):
    """What those whom the actor pays for owe, themselves among them if they do."""


@looks
def who_owes(
    request: WhoOwes, charges: Charges, payments: Payments, people: People
) -> list[Owed]:
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    found = balances_of(
        charges.sums(here, request.student), payments.sums(here, request.student)
    )
    names = {person.id: person.name for person in people.every(here)}
    owed = [
        Owed(each, names.get(each.student, ""))
        for each in found
        if request.student is not None or each.owed.minor > 0
        if _is_above(each.owed, request.more_than)
    ]
    return sorted(owed, key=lambda o: (-o.balance.owed.minor, o.name))


@reads
def my_balance(
    request: MyBalance,
    charges: Charges,
    payments: Payments,
    people: People,
    payers: Payers,
) -> list[Owed]:
    actor = request.actor
    here = actor.organisation
    mine = payers.paid_for_by(actor)
    if not mine and not may(actor, Permission.SEE_MONEY):
        raise NotThePayer
    names = {person.id: person.name for person in people.some(here, mine)}
    return [
        Owed(each, names.get(each.student, ""))
        for student in mine
        for each in balances_of(
            charges.sums(here, student), payments.sums(here, student)
        )
    ]


def _is_above(owed: Money, least: Money | None) -> bool:
    if least is None:
        return True
    return owed.currency == least.currency and owed.minor > least.minor


def balances_of(
    charged: Iterable[tuple[PersonId, Money]], paid: Iterable[tuple[PersonId, Money]]
) -> list[Balance]:
    """One for each student and currency in which anything stands."""
    charges = {(who, amount.currency): amount for who, amount in charged}
    payments = {(who, amount.currency): amount for who, amount in paid}
    balances = [
        Balance(
            who,
            charges.get((who, currency), Money(0, currency)),
            payments.get((who, currency), Money(0, currency)),
        )
        for who, currency in sorted({*charges, *payments})
    ]
    return [each for each in balances if each.charged.minor or each.paid.minor]

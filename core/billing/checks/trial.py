"""Whether the books balance: of all that is debited and credited, by account."""

from dataclasses import dataclass
from datetime import date

from core.application import Request, looks
from core.billing.invoices.ports import Unbilled
from core.billing.ledger.ports import Transfers
from core.billing.model import AccountKind
from core.billing.packages.ports import Packages
from core.billing.ports import Charges, Payments
from core.kernel.ids import OrganisationId
from core.kernel.money import Money, sum_by_currency
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AskTrialBalance(Request["TrialBalance"]):
    """Until the end of `until`; without, of everything."""

    until: date | None = None


@dataclass(frozen=True, slots=True)
class Side:
    account: AccountKind
    debit: Money
    credit: Money


@dataclass(frozen=True, slots=True)
class Difference:
    """What the ledger says, and what the rows it was written from add up to."""

    what: str
    booked: Money
    rows: Money


@dataclass(frozen=True, slots=True)
class TrialBalance:
    sides: tuple[Side, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """The ports that the books are checked by; see `core.application.Ports`."""

    transfers: Transfers
    charges: Charges
    payments: Payments
    packages: Packages
    unbilled: Unbilled

    def of(self, here: OrganisationId, until: date | None = None) -> TrialBalance:
        sides = _sides(self.transfers.totals(here, until))
        differences = list(_unequal(sides))
        if until is None:
            differences += self._against_rows(here, sides)
        return TrialBalance(tuple(sides), tuple(differences))

    def _against_rows(
        self, here: OrganisationId, sides: list[Side]
    ) -> list[Difference]:
        charged = sum_by_currency(each for _, each in self.charges.sums(here))
        paid = sum_by_currency(each for _, each in self.payments.sums(here))
        owed = sum_by_currency((*charged, *(-each for each in paid)))
        prepaid = sum_by_currency(
            Money(each.package.price.minor - each.package.tax - each.worth, currency)
            for each in self.packages.every(here)
            for currency in (each.package.price.currency,)
        )
        accounted = self.unbilled.accounted(here)
        return [
            *_differ("receivable", _net(sides, AccountKind.RECEIVABLE), owed),
            *_differ("invoiced", sum_by_currency(accounted), charged),
            *_differ("prepaid", _net(sides, AccountKind.PREPAID, -1), prepaid),
        ]


@looks
def ask_trial_balance(request: AskTrialBalance, checks: Checks) -> TrialBalance:
    permitted(request.actor, Permission.SEE_MONEY)
    return checks.of(request.actor.organisation, request.until)


def _sides(
    totals: list[tuple[AccountKind, str, int, int]],
) -> list[Side]:
    order = list(AccountKind)
    return [
        Side(account, Money(debit, currency), Money(credit, currency))
        for account, currency, debit, credit in sorted(
            totals, key=lambda each: (each[1], order.index(each[0]))
        )
    ]


def _unequal(sides: list[Side]) -> list[Difference]:
    debits = sum_by_currency(each.debit for each in sides)
    credited = sum_by_currency(each.credit for each in sides)
    return _differ("sides", debits, credited)


def _net(sides: list[Side], account: AccountKind, sign: int = 1) -> tuple[Money, ...]:
    return sum_by_currency(
        Money(sign * (each.debit.minor - each.credit.minor), each.debit.currency)
        for each in sides
        if each.account is account
    )


def _differ(
    what: str, booked: tuple[Money, ...], rows: tuple[Money, ...]
) -> list[Difference]:
    by = {each.currency: each for each in booked}
    other = {each.currency: each for each in rows}
    found = [
        Difference(
            what,
            by.get(currency, Money(0, currency)),
            other.get(currency, Money(0, currency)),
        )
        for currency in sorted({*by, *other})
    ]
    return [each for each in found if each.booked != each.rows]

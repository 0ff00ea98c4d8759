"""Report: what was earned in a period, and what of it came in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.application import Looked, Request, looks
from core.billing.model import Charge, Payment
from core.billing.ports import Charges, Payments
from core.kernel.ids import PersonId
from core.kernel.money import Money, sum_by_currency
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.organisation.access import home_of
from core.organisation.ports import Organisations
from core.people.ports import People


class Grouping(StrEnum):
    STUDENT = "student"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class IncomeRow:
    """One charge or correction, as it stands in the books."""

    on: date
    student: str
    amount: Money
    is_correction: bool


@dataclass(frozen=True, slots=True)
class Income:
    """`earned` are charges by session date, net of corrections; `received` is money.

    Sums of different currencies are never added: there is one for each.
    """

    period: Period
    earned: tuple[Money, ...]
    received: tuple[Money, ...]
    groups: tuple[tuple[str, Money], ...]
    """The largest first by student, else in the order of time."""
    rows: tuple[IncomeRow, ...]


@dataclass(frozen=True, slots=True)
class AskIncome(Request[Income]):
    period: Period
    grouping: Grouping = Grouping.STUDENT
    student: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """A bundle of ports; see `core.application.Ports`."""

    people: People
    organisations: Organisations


@looks
def income(
    request: AskIncome,
    charges: Charges,
    payments: Payments,
    names: Names,
    looked: Looked,
) -> Income:
    """All of it for admins; the totals for moderators, where an admin lets them.

    What one student pays is theirs: whoever asks for it has looked at it.
    """
    here = request.actor.organisation
    everything = may(request.actor, Permission.SEE_MONEY)
    if not everything:
        _permitted_totals(request, names.organisations)
    if request.student is not None:
        looked.at(request.student)
    called_here = {person.id: person.name for person in names.people.every(here)}
    charged = charges.within(here, request.period, request.student)
    paid: list[Payment] = payments.within(here, request.period, request.student)

    def called(charge: Charge) -> str:
        return called_here.get(charge.student, "-")

    earned = sum_by_currency(charge.amount for charge in charged)
    received = sum_by_currency(payment.amount for payment in paid)
    if not everything:
        return Income(request.period, earned, received, (), ())
    label = called if request.grouping is Grouping.STUDENT else _by_time(request)
    return Income(
        request.period,
        earned,
        received,
        _grouped(charged, label, largest_first=request.grouping is Grouping.STUDENT),
        tuple(
            IncomeRow(charge.on, called(charge), charge.amount, charge.number > 1)
            for charge in charged
        ),
    )


def _permitted_totals(request: AskIncome, organisations: Organisations) -> None:
    permitted(request.actor, Permission.SEE_TOTALS)
    lets = home_of(request.actor, organisations).policies.moderators_see_totals
    if not lets or request.student is not None:
        permitted(request.actor, Permission.SEE_MONEY)


def _by_time(request: AskIncome) -> Callable[[Charge], str]:
    """Labels that sort as they follow each other."""

    def label(charge: Charge) -> str:
        match request.grouping:
            case Grouping.MONTH:
                return f"{charge.on:%Y-%m}"
            case Grouping.WEEK:
                monday = charge.on - timedelta(days=charge.on.weekday())
                return monday.isoformat()
            case _:
                return charge.on.isoformat()

    return label


def _grouped(
    charges: Iterable[Charge], label: Callable[[Charge], str], *, largest_first: bool
) -> tuple[tuple[str, Money], ...]:
    sums: dict[tuple[str, str], Money] = {}
    for charge in charges:
        name = (label(charge), charge.amount.currency)
        before = sums.get(name, Money(0, charge.amount.currency))
        sums[name] = before + charge.amount
    groups = [(name, amount) for (name, _), amount in sums.items() if amount.minor]
    if largest_first:
        return tuple(sorted(groups, key=lambda group: (-group[1].minor, group[0])))
    return tuple(sorted(groups))

"""Open invoices by how long ago they were due."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from core.application import Looked, Request, looks
from core.billing.invoices.model import Invoice
from core.billing.invoices.ports import OpenAmounts
from core.kernel.ids import PersonId
from core.kernel.money import Money, sum_by_currency
from core.kernel.permissions import Permission, permitted
from core.organisation.days import Days
from core.people.ports import People


class Age(StrEnum):
    NOT_DUE = "not-due"
    MONTH = "to-30"
    TWO = "to-60"
    THREE = "to-90"
    OLDER = "over-90"


LIMITS = ((0, Age.NOT_DUE), (30, Age.MONTH), (60, Age.TWO), (90, Age.THREE))


@dataclass(frozen=True, slots=True)
class Aged:
    invoice: Invoice
    name: str
    left: Money
    days: int
    """Since it was due; less than nothing: so many until it is."""


@dataclass(frozen=True, slots=True)
class Ageing:
    """The longest due first, and what they come to by age."""

    aged: tuple[Aged, ...]
    sums: tuple[tuple[Age, tuple[Money, ...]], ...]


@dataclass(frozen=True, slots=True)
class AskAgeing(Request[Ageing]):
    student: PersonId | None = None
    older_than: int | None = None
    """Days since it was due."""


@looks
def ask_ageing(
    request: AskAgeing,
    left: OpenAmounts,
    people: People,
    days: Days,
    looked: Looked,
) -> Ageing:
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    today = days.today(here)
    unpaid = left.unpaid(here, request.student)
    students = sorted({each.student for each, _ in unpaid})
    names = {each.id: each.name for each in people.some(here, students)}
    aged = [
        Aged(each, names.get(each.student, ""), amount, (today - each.due_on).days)
        for each, amount in unpaid
        if each.due_on is not None
    ]
    if request.older_than is not None:
        aged = [each for each in aged if each.days > request.older_than]
    by_age: dict[Age, list[Money]] = defaultdict(list)
    for each in aged:
        by_age[age_of(each.days)].append(each.left)
    looked.at(*(each.invoice.student for each in aged))
    return Ageing(
        tuple(aged),
        tuple((age, sum_by_currency(by_age[age])) for age in Age if age in by_age),
    )


def age_of(days: int) -> Age:
    """On the day it is due nothing is overdue yet."""
    return next((age for limit, age in LIMITS if days <= limit), Age.OLDER)

"""What would be invoiced, and what would be left out and why."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from core.application import Looked, Request, looks
from core.billing.invoices.model import Bill
from core.billing.invoices.ports import Unbilled
from core.billing.model import Charge
from core.billing.payers import Payers
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money, sum_by_currency
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted


class Why(StrEnum):
    NOBODY_PAYS = "nobody-pays"
    IN_CREDIT = "in-credit"


@dataclass(frozen=True, slots=True)
class LeftOut:
    student: PersonId
    amount: Money
    why: Why


@dataclass(frozen=True, slots=True)
class Preview:
    """Bills by the name of their student; what is left out stays to be invoiced."""

    period: Period
    bills: tuple[Bill, ...]
    left_out: tuple[LeftOut, ...]
    names: dict[PersonId, str]

    @property
    def sums(self) -> tuple[Money, ...]:
        return sum_by_currency(each.total for each in self.bills)


@dataclass(frozen=True, slots=True)
class PreviewInvoices(Request[Preview]):
    """Everything charged until the end of `period` and not invoiced yet."""

    period: Period
    student: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Billing:
    """A bundle of ports; see `core.application.Ports`."""

    unbilled: Unbilled
    payers: Payers

    def preview(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> Preview:
        bills: list[Bill] = []
        left_out: list[LeftOut] = []
        charges = self.unbilled.of(organisation, period.last, student)
        for whose, theirs in groupby(charges, key=lambda each: each.student):
            payer = self.payers.payer_of(organisation, whose)
            for total, these in _by_currency(theirs):
                if total.minor <= 0:
                    if total.minor:
                        left_out.append(LeftOut(whose, total, Why.IN_CREDIT))
                elif payer is None:
                    left_out.append(LeftOut(whose, total, Why.NOBODY_PAYS))
                else:
                    tax = sum(each.tax for each in these)
                    bills.append(Bill(whose, payer, total, tax, tuple(these)))
        known = {
            *(each.student for each in bills),
            *(each.payer for each in bills),
            *(each.student for each in left_out),
        }
        found = self.payers.people.some(organisation, sorted(known))
        names = {each.id: each.name for each in found}
        bills.sort(key=lambda each: (names.get(each.student, ""), each.total.currency))
        return Preview(period, tuple(bills), tuple(left_out), names)


def _by_currency(charges: Iterable[Charge]) -> list[tuple[Money, list[Charge]]]:
    found: dict[str, list[Charge]] = defaultdict(list)
    for each in charges:
        found[each.amount.currency].append(each)
    return [
        (Money(sum(each.amount.minor for each in these), currency), these)
        for currency, these in sorted(found.items())
    ]


@looks
def preview_invoices(
    request: PreviewInvoices, billing: Billing, looked: Looked
) -> Preview:
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    found = billing.preview(here, request.period, request.student)
    looked.at(*(each.student for each in found.bills))
    return found

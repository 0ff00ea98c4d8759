"""What would be invoiced, and what would be left out and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.application import Looked, Request, looks
from core.billing.invoices.model import Bill, Total
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
    charges: tuple[Charge, ...] = ()
    """What they are made of, where one student was asked about."""

    @property
    def sums(self) -> tuple[Money, ...]:
        return sum_by_currency(each.total.amount for each in self.bills)


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
        charges: Sequence[Charge] = ()
        if student is None:
            totals = self.unbilled.totals(organisation, period.last)
        else:
            charges = self.unbilled.of(organisation, period.last, [student])
            totals = totals_of(charges)
        bills, left_out = self.bills(organisation, totals)
        known = {*(e.student for e in totals), *(e.payer for e in bills)}
        found = self.payers.people.some(organisation, sorted(known))
        names = {each.id: each.name for each in found}
        bills.sort(
            key=lambda e: (names.get(e.total.student, ""), e.total.amount.currency)
        )
        return Preview(period, tuple(bills), tuple(left_out), names, tuple(charges))

    def bills(
        self, organisation: OrganisationId, totals: Sequence[Total]
    ) -> tuple[list[Bill], list[LeftOut]]:
        """Charges that cancel each other out are neither: they ask for nothing."""
        bills: list[Bill] = []
        left_out: list[LeftOut] = []
        students = sorted({each.student for each in totals})
        payers = self.payers.payers_of(organisation, students)
        for each in totals:
            payer = payers.get(each.student)
            if each.amount.minor < 0:
                left_out.append(LeftOut(each.student, each.amount, Why.IN_CREDIT))
            elif payer is None and each.amount.minor:
                left_out.append(LeftOut(each.student, each.amount, Why.NOBODY_PAYS))
            elif payer is not None and each.amount.minor:
                bills.append(Bill(payer, each))
        return bills, left_out


def totals_of(charges: Iterable[Charge]) -> list[Total]:
    """By student and currency."""
    found: dict[tuple[PersonId, str], list[Charge]] = {}
    for each in charges:
        found.setdefault((each.student, each.amount.currency), []).append(each)
    return [
        Total(
            student,
            Money(sum(each.amount.minor for each in these), currency),
            sum(each.tax for each in these),
            len(these),
        )
        for (student, currency), these in sorted(found.items())
    ]


@looks
def preview_invoices(
    request: PreviewInvoices, billing: Billing, looked: Looked
) -> Preview:
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    found = billing.preview(here, request.period, request.student)
    looked.at(*(each.total.student for each in found.bills))
    return found

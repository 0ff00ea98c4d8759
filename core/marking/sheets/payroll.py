"""What tutors are paid for the time that was approved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from core.application import Request, looks
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.marking.pay.model import PayRate, Work, pay_of
from core.marking.pay.ports import PayRates
from core.marking.sheets.model import Sheet, SheetState
from core.marking.sheets.week import Weeks


@dataclass(frozen=True, slots=True)
class Paid:
    """Some work and what it is worth; None where no rate is for it."""

    work: Work
    pay: Money | None = field(repr=False)
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Payroll:
    rows: Sequence[Paid]
    waiting: Sequence[Sheet]
    """Finalised, but not approved yet."""


@dataclass(frozen=True, slots=True)
class PayrollOf(Request[Payroll]):
    """Of those days; a correction counts where the sheet that carries it begins."""

    days: Period


@dataclass(frozen=True, slots=True)
class MyPay(Request[Payroll]):
    """One's own."""

    days: Period


@looks
def payroll_of(request: PayrollOf, weeks: Weeks, rates: PayRates) -> Payroll:
    permitted(request.actor, Permission.SEE_MONEY)
    return _payroll(request.actor, request.days, None, weeks, rates)


@looks
def my_pay(request: MyPay, weeks: Weeks, rates: PayRates) -> Payroll:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_PAY)
    return _payroll(actor, request.days, actor.person, weeks, rates)


def _payroll(
    actor: Actor,
    days: Period,
    tutor: PersonId | None,
    weeks: Weeks,
    rates: PayRates,
) -> Payroll:
    here = actor.organisation
    sheets = weeks.sheets.over(here, days, tutor)
    approved = [each for each in sheets if each.state is SheetState.APPROVED]
    waiting = [each for each in sheets if each.state is SheetState.FINALISED]
    every = rates.every(here)
    rows = sorted(
        _rows(actor, approved, days, weeks, every),
        key=lambda paid: (paid.work.tutor, paid.work.on, paid.corrects),
    )
    return Payroll(rows, waiting)


def _rows(
    actor: Actor,
    sheets: Sequence[Sheet],
    days: Period,
    weeks: Weeks,
    rates: Sequence[PayRate],
) -> Iterator[Paid]:
    ids = [sheet.id for sheet in sheets]
    lines = weeks.sheets.lines(actor.organisation, ids)
    corrections = weeks.corrections.on_sheets(actor.organisation, ids)
    for sheet in sheets:
        for line in lines.get(sheet.id, ()):
            if line.on in days:
                work = line.work_of(sheet.tutor)
                yield Paid(work, pay_of(rates, work))
        if sheet.days.first in days:
            for each in corrections.get(sheet.id, ()):
                yield Paid(each.work, pay_of(rates, each.work), corrects=True)


def hours_of(rows: Sequence[Paid]) -> timedelta:
    return sum((paid.work.spent for paid in rows), timedelta())

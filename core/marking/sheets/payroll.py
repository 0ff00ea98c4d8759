"""What tutors are paid for the time that was approved, by the rates of that moment.

A rate agreed on or taken back afterwards changes no week that was approved before;
only what no rate was for is paid by one that came later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

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

Ever = Sequence[tuple[PayRate, datetime | None]]


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
    rows = sorted(
        _rows(actor, approved, days, weeks, rates.ever(here)),
        key=lambda paid: (paid.work.tutor, paid.work.on, paid.corrects),
    )
    return Payroll(rows, waiting)


def _rows(
    actor: Actor,
    sheets: Sequence[Sheet],
    days: Period,
    weeks: Weeks,
    rates: Ever,
) -> Iterator[Paid]:
    ids = [sheet.id for sheet in sheets]
    lines = weeks.sheets.lines(actor.organisation, ids)
    corrections = weeks.corrections.on_sheets(actor.organisation, ids)
    for sheet in sheets:
        then, now = _known(rates, sheet.approved_at), _known(rates, None)
        for line in lines.get(sheet.id, ()):
            if line.on in days:
                work = line.work_of(sheet.tutor)
                yield Paid(work, pay_of(then, work) or pay_of(now, work))
        if sheet.days.first in days:
            for each in corrections.get(sheet.id, ()):
                paid = pay_of(then, each.work) or pay_of(now, each.work)
                yield Paid(each.work, paid, corrects=True)


def _known(rates: Ever, at: datetime | None) -> list[PayRate]:
    """Those that held at that moment; now, without one."""
    return [
        rate
        for rate, gone in rates
        if (gone is None or (at is not None and gone > at))
        and (at is None or rate.at <= at)
    ]


def hours_of(rows: Sequence[Paid]) -> timedelta:
    return sum((paid.work.spent for paid in rows), timedelta())

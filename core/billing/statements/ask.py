"""A statement of account: of one student, for whoever pays for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from core.application import Looked, Request, looks
from core.billing.model import Charge, Kind, Payment, PaymentKind
from core.billing.payers import Payers
from core.billing.ports import Charges, Payments
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted, Permission, may, permitted
from core.people.access import person_known_to

ALWAYS = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    on: date
    what: Kind | PaymentKind
    taken_back: bool
    amount: Money
    """What was charged; what was paid is below nothing."""
    after: Money


@dataclass(frozen=True, slots=True)
class Page:
    """In one currency."""

    before: Money
    entries: tuple[Entry, ...]
    after: Money


@dataclass(frozen=True, slots=True)
class Statement:
    name: str
    period: Period
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class AskStatement(Request[Statement]):
    student: PersonId
    period: Period


@looks
def ask_statement(
    request: AskStatement,
    charges: Charges,
    payments: Payments,
    payers: Payers,
    looked: Looked,
) -> Statement:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_OWN_INVOICES)
    all_of_it = may(actor, Permission.SEE_MONEY)
    if not all_of_it and request.student not in payers.paid_for_by(actor):
        raise NotPermitted(Permission.SEE_MONEY)
    student = person_known_to(actor, request.student, payers.people)
    looked.at(student.id if all_of_it else actor.person)
    ever = Period(ALWAYS, request.period.last)
    moves = sorted(
        [
            *map(_charged, charges.within(here, ever, student.id)),
            *map(_paid, payments.within(here, ever, student.id)),
        ],
        key=lambda each: (each.on, each.at),
    )
    currencies = sorted({each.amount.currency for each in moves})
    pages = (_page(moves, request.period, each) for each in currencies)
    shown = tuple(each for each in pages if each.entries or each.before.minor)
    return Statement(student.name, request.period, shown)


@dataclass(frozen=True, slots=True)
class _Move:
    on: date
    at: datetime
    what: Kind | PaymentKind
    taken_back: bool
    amount: Money


def _charged(each: Charge) -> _Move:
    corrects = each.number > 1 or each.reverses is not None
    return _Move(each.on, each.at, each.kind, corrects, each.amount)


def _paid(each: Payment) -> _Move:
    taken_back = each.reverses is not None
    return _Move(each.on, each.at, each.kind, taken_back, -each.amount)


def _page(moves: Iterable[_Move], period: Period, currency: str) -> Page:
    before = after = Money(0, currency)
    entries: list[Entry] = []
    for each in moves:
        if each.amount.currency != currency:
            continue
        after += each.amount
        if each.on < period.first:
            before = after
        elif each.amount.minor:
            entries.append(
                Entry(each.on, each.what, each.taken_back, each.amount, after)
            )
    return Page(before, tuple(entries), after)

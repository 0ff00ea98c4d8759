"""A statement of account: of one student, for whoever pays for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from core.application import Looked, Request, looks
from core.billing.errors import NotThePayer
from core.billing.model import Charge, Kind, Payment, PaymentKind
from core.billing.payers import Payers
from core.billing.ports import Charges, Payments
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.people.access import person_known_to
from core.sessions.model import SessionId
from core.sessions.ports import Sessions

ALWAYS = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    on: date
    what: Kind | PaymentKind
    taken_back: bool
    amount: Money
    """What was charged; what was paid is below nothing."""
    after: Money
    session: SessionId | None = None
    tutor: PersonId | None = None


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
    subjects: Mapping[SessionId, str] = field(default_factory=dict[SessionId, str])
    tutors: Mapping[PersonId, str] = field(default_factory=dict[PersonId, str])
    """What was taught, and by whom, of what was charged."""


@dataclass(frozen=True, slots=True)
class AskStatement(Request[Statement]):
    student: PersonId
    period: Period


@dataclass(frozen=True, slots=True)
class Account:
    """A bundle of ports; see `core.application.Ports`."""

    charges: Charges
    payments: Payments
    payers: Payers
    sessions: Sessions

    def moves(self, here: OrganisationId, ever: Period, of: PersonId) -> list["_Move"]:
        """In the order of time."""
        charged = map(_charged, self.charges.within(here, ever, of))
        paid = map(_paid, self.payments.within(here, ever, of))
        return sorted([*charged, *paid], key=lambda each: (each.on, each.at))


@looks
def ask_statement(request: AskStatement, account: Account, looked: Looked) -> Statement:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_OWN_INVOICES)
    all_of_it = may(actor, Permission.SEE_MONEY)
    if not all_of_it and request.student not in account.payers.paid_for_by(actor):
        raise NotThePayer
    people = account.payers.people
    student = person_known_to(actor, request.student, people)
    looked.at(student.id if all_of_it else actor.person)
    moves = account.moves(here, Period(ALWAYS, request.period.last), student.id)
    currencies = sorted({each.amount.currency for each in moves})
    pages = (_page(moves, request.period, each) for each in currencies)
    shown = tuple(each for each in pages if each.entries or each.before.minor)
    entries = [entry for page in shown for entry in page.entries]
    held = sorted({each.session for each in entries if each.session is not None})
    tutors = sorted({each.tutor for each in entries if each.tutor is not None})
    return Statement(
        student.name,
        request.period,
        shown,
        {each.id: each.subject for each in account.sessions.some(here, held)},
        {each.id: each.name for each in people.some(here, tutors)},
    )


@dataclass(frozen=True, slots=True)
class _Move:
    on: date
    at: datetime
    what: Kind | PaymentKind
    taken_back: bool
    amount: Money
    session: SessionId | None = None
    tutor: PersonId | None = None


def _charged(each: Charge) -> _Move:
    corrects = each.number > 1 or each.reverses is not None
    of = (each.session, each.tutor)
    return _Move(each.on, each.at, each.kind, corrects, each.amount, *of)


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
            moved = (each.on, each.what, each.taken_back, each.amount, after)
            entries.append(Entry(*moved, each.session, each.tutor))
    return Page(before, tuple(entries), after)

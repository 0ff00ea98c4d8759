"""A completed session is charged; whatever undoes it takes the charge back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar
from uuid import uuid4

from core.application import on
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId, net, price, rate_on
from core.billing.ports import Rates
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.organisation.ports import Organisations, Sites
from core.sessions.facts import (
    FeeWaived,
    SessionCancelled,
    SessionCompleted,
    SessionReopened,
    SessionRestored,
    SessionTakenBack,
)
from core.sessions.model import Flag, Session, State

NOTHING = Money(0, "")
"""Of no currency: stands in a charge whose amount is still to be told."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ports that charging needs; see `core.application.Ports`."""

    rates: Rates
    books: Books
    sites: Sites
    organisations: Organisations
    clock: Clock


@on(SessionCompleted)
def charge(fact: SessionCompleted, ledger: Ledger) -> None:
    """Each student by the rate of the session's day; whoever has none costs nothing.

    What was agreed on is paid for: a session begun a few minutes early costs as
    planned. One that is only told afterwards costs as told.
    Charged before and not taken back, such as when the time was corrected, only the
    difference is added.
    """
    here, session = fact.actor.organisation, fact.session
    day, now = day_of(here, session, ledger), ledger.clock.now()
    told = Flag.LOGGED in session.flags
    length = session.span.length if told else session.planned.length
    rates = by_student(ledger.rates.of(here, session.participants))
    before = by_student(ledger.books.charges.of_session(here, session.id))
    made: list[Charge] = []
    for student in session.participants:
        rate = rate_on(rates[student], day)
        if rate is None and not before[student]:
            continue
        due = () if rate is None else (price(rate, length),)
        first = Charge(ChargeId(uuid4()), session.id, student, NOTHING, day, 0, now)
        made += _corrections(first, due, before[student])
    ledger.books.charge(here, *made)


@on(SessionReopened)
def uncharge_reopened(fact: SessionReopened, ledger: Ledger) -> None:
    _uncharge(fact.actor.organisation, fact.session, ledger)


@on(SessionCancelled)
def charge_for_cancelling(fact: SessionCancelled, ledger: Ledger) -> None:
    """So much of its price as is owed for calling it off so late, mostly nothing."""
    _charge_fee(fact.actor.organisation, fact.session, ledger)


@on(FeeWaived)
def uncharge_waived(fact: FeeWaived, ledger: Ledger) -> None:
    _charge_fee(fact.actor.organisation, fact.session, ledger)


@on(SessionRestored)
def uncharge_restored(fact: SessionRestored, ledger: Ledger) -> None:
    """It is on again: it is paid for when it has been held."""
    if fact.session.state is State.SCHEDULED:
        _uncharge(fact.actor.organisation, fact.session, ledger)


def _charge_fee(organisation: OrganisationId, session: Session, ledger: Ledger) -> None:
    percent = session.fee_percent or 0
    if not percent:
        _uncharge(organisation, session, ledger)
        return
    day, now = day_of(organisation, session, ledger), ledger.clock.now()
    rates = by_student(ledger.rates.of(organisation, session.participants))
    before = by_student(ledger.books.charges.of_session(organisation, session.id))
    made: list[Charge] = []
    for student in session.participants:
        rate = rate_on(rates[student], day)
        due = (
            ()
            if rate is None
            else (_share(price(rate, session.planned.length), percent),)
        )
        first = Charge(ChargeId(uuid4()), session.id, student, NOTHING, day, 0, now)
        made += _corrections(first, due, before[student])
    ledger.books.charge(organisation, *made)


def _share(whole: Money, percent: int) -> Money:
    """Half a penny is rounded up."""
    return Money((whole.minor * percent + 50) // 100, whole.currency)


@on(SessionTakenBack)
def uncharge_taken_back(fact: SessionTakenBack, ledger: Ledger) -> None:
    _uncharge(fact.actor.organisation, fact.session, ledger)


def day_of(organisation: OrganisationId, session: Session, ledger: Ledger) -> date:
    """The day on which it is held where it is held."""
    site = session.site and ledger.sites.find(organisation, session.site)
    if site:
        return session.span.start.astimezone(site.zone).date()
    home = ledger.organisations.find(organisation)
    if home is None:
        return session.span.start.date()
    return session.span.start.astimezone(home.zone).date()


def _uncharge(organisation: OrganisationId, session: Session, ledger: Ledger) -> None:
    now = ledger.clock.now()
    before = by_student(ledger.books.charges.of_session(organisation, session.id))
    made = [
        each
        for mine in before.values()
        for each in _corrections(replace(mine[0], number=0, at=now), (), mine)
    ]
    ledger.books.charge(organisation, *made)


def _corrections(
    like: Charge, due: tuple[Money, ...], before: list[Charge]
) -> Iterator[Charge]:
    """What of one student's is missing to `due`, or is to be taken off."""
    standing = {each.currency: each for each in net(before)}
    wanted = {each.currency: each for each in due}
    number = max((each.number for each in before), default=0)
    for currency in sorted({*standing, *wanted}):
        nothing = Money(0, currency)
        difference = wanted.get(currency, nothing) - standing.get(currency, nothing)
        if difference.minor:
            number += 1
            yield replace(like, id=ChargeId(uuid4()), amount=difference, number=number)


class OfStudent(Protocol):
    @property
    def student(self) -> PersonId: ...


S = TypeVar("S", bound=OfStudent)


def by_student(these: Iterable[S]) -> Mapping[PersonId, list[S]]:
    found: dict[PersonId, list[S]] = defaultdict(list)
    for each in these:
        found[each.student].append(each)
    return found

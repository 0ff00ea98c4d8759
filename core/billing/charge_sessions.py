"""A completed session is charged; whatever undoes it takes the charge back."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from core.application import on
from core.billing.model import Charge, ChargeId, net, price, rate_on
from core.billing.ports import Charges, Rates
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.organisation.ports import Organisations, Sites
from core.sessions.facts import (
    SessionCancelled,
    SessionCompleted,
    SessionReopened,
    SessionTakenBack,
)
from core.sessions.model import Flag, Session


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ports that charging needs; see `core.application.Ports`."""

    rates: Rates
    charges: Charges
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
    day = day_of(here, session, ledger)
    before = ledger.charges.of_session(here, session.id)
    told = Flag.LOGGED in session.flags
    length = session.span.length if told else session.planned.length
    for student in session.participants:
        rate = rate_on(ledger.rates.of(here, student), day)
        due = () if rate is None else (price(rate, length),)
        _correct_to(here, session, student, due, [*before], day, ledger)


@on(SessionReopened)
def uncharge_reopened(fact: SessionReopened, ledger: Ledger) -> None:
    _uncharge(fact.actor.organisation, fact.session, ledger)


@on(SessionCancelled)
def uncharge_cancelled(fact: SessionCancelled, ledger: Ledger) -> None:
    _uncharge(fact.actor.organisation, fact.session, ledger)


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
    before = ledger.charges.of_session(organisation, session.id)
    for student in {charge.student for charge in before}:
        mine = [each for each in before if each.student == student]
        _correct_to(organisation, session, student, (), mine, mine[0].on, ledger)


def _correct_to(  # noqa: PLR0913, PLR0917 -- one row of a ledger has as many columns
    organisation: OrganisationId,
    session: Session,
    student: PersonId,
    due: tuple[Money, ...],
    before: list[Charge],
    day: date,
    ledger: Ledger,
) -> None:
    """Add what is missing to `due`, or take off what is too much."""
    mine = [each for each in before if each.student == student]
    standing = {each.currency: each for each in net(mine)}
    wanted = {each.currency: each for each in due}
    number = max((each.number for each in mine), default=0)
    for currency in sorted({*standing, *wanted}):
        nothing = Money(0, currency)
        difference = wanted.get(currency, nothing) - standing.get(currency, nothing)
        if difference.minor:
            number += 1
            ledger.charges.add(
                organisation,
                Charge(
                    ChargeId(uuid4()),
                    session.id,
                    student,
                    difference,
                    day,
                    number,
                    ledger.clock.now(),
                ),
            )

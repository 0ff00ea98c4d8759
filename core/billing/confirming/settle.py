"""A dispute ends with the minutes that count; what they are too few comes off."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from core.application import Request, changes, reads
from core.billing.confirming.ask import Confirming
from core.billing.confirming.errors import MoreThanCharged, NothingAsked
from core.billing.confirming.model import Answer, State
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId, Kind, net
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted, reach
from core.messaging.post import Letter
from core.organisation.days import Days
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Dispute:
    answer: Answer
    student: str
    session: Session


@dataclass(frozen=True, slots=True)
class AskDisputes(Request[list[Dispute]]):
    """A head's are those of the classes and courses they answer for."""


@dataclass(frozen=True, slots=True)
class SettleHours(Request[Answer]):
    """By as many minutes as are charged, by fewer, or by none."""

    session: SessionId
    student: PersonId
    minutes: timedelta


@dataclass(frozen=True, slots=True)
class Settlement:
    """A bundle of ports; see `core.application.Ports`."""

    confirming: Confirming
    sessions: Sessions
    books: Books
    days: Days


@reads
def ask_disputes(request: AskDisputes, settlement: Settlement) -> list[Dispute]:
    permitted(request.actor, Permission.SETTLE_HOURS)
    here, confirming = request.actor.organisation, settlement.confirming
    within = reach(request.actor, Permission.SETTLE_HOURS)
    found = confirming.answers.disputed(here)
    sessions = {
        each.id: each
        for each in settlement.sessions.some(here, [e.session for e in found])
    }
    people = confirming.payers.people.some(here, sorted({e.student for e in found}))
    names = {each.id: each.name for each in people}
    return [
        Dispute(each, names.get(each.student, ""), session)
        for each in found
        if (session := sessions.get(each.session)) is not None
        if within is None or {session.group, session.course} & within
    ]


@changes
def settle_hours(request: SettleHours, settlement: Settlement) -> Answer:
    """What is too much comes off as a charge below nothing: the first one stays."""
    confirming, here = settlement.confirming, request.actor.organisation
    session = settlement.sessions.find(here, request.session)
    permitted(request.actor, Permission.SETTLE_HOURS)
    if session is None:
        raise NothingAsked
    within = reach(request.actor, Permission.SETTLE_HOURS)
    if within is not None and not {session.group, session.course} & within:
        raise NothingAsked
    found = confirming.answers.hold(here, request.session, request.student)
    if found is None or found.state is not State.DISPUTED:
        raise NothingAsked
    if not timedelta() <= request.minutes <= found.minutes:
        raise MoreThanCharged
    now = confirming.post.clock.now()
    _take_off(request, found, settlement)
    settled = replace(
        found,
        state=State.SETTLED,
        minutes=request.minutes,
        by=request.actor.person,
        at=now,
    )
    confirming.answers.put(here, settled)
    payer = confirming.payers.payer_of(here, request.student)
    if payer is not None:
        letter = Letter(
            f"hours-settled:{found.session.hex}:{found.student.hex}:{now.isoformat()}",
            "hours-settled",
            {"span": session.span, "minutes": request.minutes},
        )
        confirming.post.write(here, [payer], letter)
    return settled


def _take_off(request: SettleHours, found: Answer, settlement: Settlement) -> None:
    here = request.actor.organisation
    minute = timedelta(minutes=1)
    less, whole = (found.minutes - request.minutes) // minute, found.minutes // minute
    if not less:
        return
    theirs = [
        each
        for each in settlement.books.charges.of_session(here, request.session)
        if each.student == request.student
    ]
    tax = sum(each.tax for each in theirs)
    for amount in net(theirs):
        share = amount.share(less, whole)
        off = replace(share, minor=tax).share(less, whole)
        charge = Charge(
            ChargeId(uuid4()),
            None,
            request.student,
            -share,
            settlement.days.today(here),
            1,
            settlement.confirming.post.clock.now(),
            Kind.CREDIT,
            tax=-off.minor,
        )
        settlement.books.charge(here, charge)

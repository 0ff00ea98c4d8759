"""A dispute ends with the minutes that count: by these it is charged from then on."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Facts, Request, changes, reads
from core.billing.charging.charger import Charger
from core.billing.confirming.ask import Confirming
from core.billing.confirming.errors import MoreThanCharged, NothingAsked
from core.billing.facts import Charged
from core.billing.hours.model import Answer, State
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted, reach
from core.messaging.notices.post import Letter
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
    charger: Charger


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
def settle_hours(request: SettleHours, settlement: Settlement, facts: Facts) -> Answer:
    """What is too much comes off by rows of their own: the first charge stays."""
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
    settled = replace(
        found,
        state=State.SETTLED,
        minutes=request.minutes,
        by=request.actor.person,
        at=now,
    )
    confirming.answers.put(here, settled)
    if made := settlement.charger.settle(here, [session]):
        facts.tell(Charged(request.actor, tuple(made)))
    payer = confirming.payers.payer_of(here, request.student)
    if payer is not None:
        letter = Letter(
            f"hours-settled:{found.session.hex}:{found.student.hex}:{now.isoformat()}",
            "hours-settled",
            {"span": session.span, "minutes": request.minutes},
        )
        confirming.post.write(here, [payer], letter)
    return settled

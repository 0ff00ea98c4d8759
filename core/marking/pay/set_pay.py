"""Say what a tutor's hour is paid, from a day on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from core.application import Request, changes, looks
from core.kernel.ids import CourseId, PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.marking.errors import NoSuchPayRate, NotToBePaid
from core.marking.model import Target
from core.marking.pay.model import PayRate, PayRateId
from core.marking.pay.ports import PayRates
from core.marking.whom import Whom

MOST_MINOR = 10_000_000


@dataclass(frozen=True, slots=True)
class SetPayRate(Request[PayRate]):
    """For one tutor or all, any work or one kind of it, any course or one."""

    hourly: Money
    since: date | None = None
    tutor: PersonId | None = None
    activity: str = ""
    course: CourseId | None = None


@dataclass(frozen=True, slots=True)
class TakeBackPayRate(Request[PayRate]):
    rate: PayRateId


@dataclass(frozen=True, slots=True)
class EveryPayRate(Request[Sequence[PayRate]]):
    """As they stand."""


@changes
def set_pay_rate(request: SetPayRate, rates: PayRates, whom: Whom) -> PayRate:
    actor = request.actor
    permitted(actor, Permission.KEEP_MONEY)
    if not 0 <= request.hourly.minor <= MOST_MINOR:
        raise NotToBePaid(request.hourly)
    if request.tutor is not None:
        whom.refuse_without_time(actor, request.tutor)
    whom.known(actor, [Target(course=request.course)])
    rate = PayRate(
        PayRateId(uuid4()),
        request.hourly,
        request.since or whom.today(actor.organisation, actor.person),
        whom.clock.now(),
        actor.person,
        request.tutor,
        request.activity,
        request.course,
    )
    rates.add(actor.organisation, rate)
    return rate


@changes
def take_back_pay_rate(
    request: TakeBackPayRate, rates: PayRates, whom: Whom
) -> PayRate:
    actor = request.actor
    permitted(actor, Permission.KEEP_MONEY)
    found = rates.find(actor.organisation, request.rate)
    if found is None:
        raise NoSuchPayRate
    rates.take_back(actor.organisation, found.id, whom.clock.now())
    return found


@looks
def every_pay_rate(request: EveryPayRate, rates: PayRates) -> Sequence[PayRate]:
    permitted(request.actor, Permission.SEE_MONEY)
    return rates.every(request.actor.organisation)

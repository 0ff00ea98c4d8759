"""Agree on what sessions cost: a price, so much off it, or the way there."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from core.application import Request, changes
from core.billing.errors import NoAmount, NoSuchRate, TooMuchOff
from core.billing.model import Matches, Per, RateId, RateRule, What
from core.billing.rates.concerned import Concerned
from core.billing.rates.whose import Named, Whose
from core.billing.tax import ALL
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.organisation.errors import EndsBeforeItBegins

EVERYBODY = Matches()


@dataclass(frozen=True, slots=True)
class SetRate(Request["RateSet"]):
    """Sessions charged already keep what they cost until they are recharged."""

    student: PersonId | None
    price: Money | None
    since: date
    matches: Matches = EVERYBODY
    what: What = What.PRICE
    per: Per = Per.HOUR
    percent_bp: int = 0
    until: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackRate(Request["RateSet"]):
    rate: RateId


@dataclass(frozen=True, slots=True)
class RateSet:
    """`concerned`: so many sessions charged already would cost something else."""

    rule: RateRule
    whose: Whose
    concerned: int


@changes
def set_rate(request: SetRate, named: Named, concerned: Concerned) -> RateSet:
    actor = request.actor
    permitted(actor, Permission.KEEP_MONEY)
    matches = request.matches
    if request.student is not None:
        matches = replace(matches, student=request.student)
    whose = named.known(actor, matches)
    _refuse_nonsense(request)
    rule = RateRule(
        RateId(uuid4()),
        request.what,
        matches,
        request.since,
        named.clock.now(),
        actor.somebody,
        None if request.what is What.DISCOUNT else request.price,
        Per.SESSION if request.what is What.TRAVEL else request.per,
        request.percent_bp if request.what is What.DISCOUNT else 0,
        request.until,
        request.why,
    )
    concerned.charger.rates.add(actor.organisation, rule)
    return RateSet(rule, whose, len(concerned.sessions(actor.organisation, rule)))


def _refuse_nonsense(request: SetRate) -> None:
    if request.what is What.DISCOUNT:
        if not 0 < request.percent_bp <= ALL:
            raise TooMuchOff
    elif request.price is None or request.price.minor <= 0:
        raise NoAmount
    if request.until is not None and request.until < request.since:
        raise EndsBeforeItBegins(Period(request.since, request.until))


@changes
def take_back_rate(
    request: TakeBackRate, named: Named, concerned: Concerned
) -> RateSet:
    permitted(request.actor, Permission.KEEP_MONEY)
    here, rates = request.actor.organisation, concerned.charger.rates
    found = rates.find(here, request.rate)
    if found is None:
        raise NoSuchRate
    rates.remove(here, found.id, named.clock.now())
    whose = named.of(here, found.matches)
    return RateSet(found, whose, len(concerned.sessions(here, found)))

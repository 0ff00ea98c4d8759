"""Put prices up by so much, from a day on: each by a new rule beside the old one."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from core.application import Request, changes
from core.billing.errors import NoSuchRate, NothingToRaise
from core.billing.model import Matches, RateId, RateRule, What
from core.billing.ports import Rates
from core.billing.rates.set_rate import EVERYBODY
from core.billing.rates.whose import Named
from core.billing.tax import ALL
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class RaiseRates(Request["Raised"]):
    """Those for exactly `matches`; of everybody, all there are."""

    matches: Matches
    percent_bp: int
    since: date


@dataclass(frozen=True, slots=True)
class TakeBackRaise(Request[int]):
    rates: tuple[RateId, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    before: tuple[Money, ...]
    made: tuple[RateRule, ...]


@changes
def raise_rates(request: RaiseRates, rates: Rates, named: Named) -> Raised:
    actor = request.actor
    permitted(actor, Permission.KEEP_MONEY)
    named.known(actor, request.matches)
    latest: dict[Matches, RateRule] = {}
    for rule in rates.every(actor.organisation):
        if rule.what is What.PRICE and _holds(rule, request):
            latest[rule.matches] = rule
    if not latest:
        raise NothingToRaise
    before: list[Money] = []
    made: list[RateRule] = []
    for rule in latest.values():
        if rule.price is None:
            continue
        new = replace(
            rule,
            id=RateId(uuid4()),
            since=request.since,
            at=named.clock.now(),
            by=actor.somebody,
            price=rule.price.share(ALL + request.percent_bp, ALL),
        )
        rates.add(actor.organisation, new)
        before.append(rule.price)
        made.append(new)
    return Raised(tuple(before), tuple(made))


def _holds(rule: RateRule, request: RaiseRates) -> bool:
    """On that day, and for whom it was said."""
    begun = rule.since <= request.since
    over = rule.until is not None and rule.until < request.since
    return begun and not over and request.matches in {EVERYBODY, rule.matches}


@changes
def take_back_raise(request: TakeBackRaise, rates: Rates, named: Named) -> int:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    found = [each for each in request.rates if rates.find(here, each) is not None]
    if not found:
        raise NoSuchRate
    for each in found:
        rates.remove(here, each, named.clock.now())
    return len(found)

"""Charge again for what a rule that came later, or went, has a say on."""

from dataclasses import dataclass

from core.application import Facts, Request, changes
from core.billing.errors import NoSuchRate
from core.billing.facts import Charged
from core.billing.model import RateId, net
from core.billing.rates.concerned import MOST, Concerned
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class Recharge(Request["Recharged"]):
    """Also what stands on an invoice that was sent: the next one has the rest."""

    rule: RateId


@dataclass(frozen=True, slots=True)
class Recharged:
    sessions: int
    difference: tuple[Money, ...]
    more: bool


@changes
def recharge(request: Recharge, concerned: Concerned, facts: Facts) -> Recharged:
    permitted(request.actor, Permission.KEEP_MONEY)
    here, charger = request.actor.organisation, concerned.charger
    found = charger.rates.remembered(here, [request.rule])
    if not found:
        raise NoSuchRate
    sessions = concerned.sessions(here, found[0])
    made = charger.settle(here, sessions)
    if made:
        facts.tell(Charged(request.actor, tuple(made)))
    return Recharged(len(sessions), net(made), more=len(sessions) == MOST)

"""The rules that hold, and whom each is for."""

from dataclasses import dataclass
from datetime import date

from core.application import Looked, Request, looks
from core.billing.model import RateRule
from core.billing.ports import Rates
from core.billing.rates.whose import Named, Whose
from core.billing.rules.choose import nearest_first
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AskRates(Request["list[RateShown]"]):
    """Of one student: those that name nobody else. Ended ones are left out."""

    student: PersonId | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RateShown:
    rule: RateRule
    whose: Whose


@looks
def ask_rates(
    request: AskRates, rates: Rates, named: Named, looked: Looked
) -> list[RateShown]:
    """The nearest first: of those for one case the first one holds."""
    permitted(request.actor, Permission.SEE_MONEY)
    here, student = request.actor.organisation, request.student
    if student is not None:
        looked.at(student)
        found = rates.holding(here, [student])
    else:
        found = rates.every(here)
    kept = [
        rule
        for rule in found
        if request.on is None or rule.until is None or rule.until >= request.on
    ]
    return [
        RateShown(rule, named.of(here, rule.matches)) for rule in nearest_first(kept)
    ]

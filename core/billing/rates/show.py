"""The rules that hold, and whom each is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.application import Looked, Request, looks
from core.billing.model import Matches, RateRule, What
from core.billing.ports import Rates
from core.billing.rates.whose import Named, Whose
from core.billing.rules.choose import nearest_first
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AskRates(Request["list[RateShown]"]):
    """Of one student: those that name nobody else.

    On a day, what is over is left out: it ended, or a later one took its place.
    """

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
    kept = found if request.on is None else _left(found, request.on)
    return [
        RateShown(rule, named.of(here, rule.matches)) for rule in nearest_first(kept)
    ]


def _left(found: Sequence[RateRule], day: date) -> list[RateRule]:
    """A price for good takes the place of those before it; discounts do not."""
    newest: dict[tuple[What, Matches], tuple[date, datetime]] = {}
    for rule in found:
        for_good = rule.until is None and rule.what is not What.DISCOUNT
        if for_good and rule.since <= day:
            key, came = (rule.what, rule.matches), (rule.since, rule.at)
            newest[key] = max(newest.get(key, came), came)
    return [
        rule
        for rule in found
        if (rule.until is None or rule.until >= day)
        and (rule.since, rule.at)
        >= newest.get((rule.what, rule.matches), (rule.since, rule.at))
    ]

"""What happens to logged time by itself: one row for each organisation and rule."""

from dataclasses import dataclass

from core.application import Request, keeps, on
from core.messaging.rounds import Rounds
from core.organisation.model import Policies
from core.organisation.settings import PoliciesChanged

RECOUNT = "recount of time"
SHEETS = "timesheets"
OBSERVED = "observed time"
RULES = (RECOUNT, SHEETS, OBSERVED)


@dataclass(frozen=True, slots=True)
class PlanMarking(Request[int]):
    """Plan what no row is there for yet; answers how many were planned."""


@dataclass(frozen=True, slots=True)
class Planning(Rounds):
    """A bundle of ports; see `core.application.Ports`."""

    def when(self, rule: str, policies: Policies) -> str:
        """Cron: minute, hour, day, month and weekday, on which Sunday is 0."""
        if rule == RECOUNT:
            return "0 3 * * *"
        if rule == OBSERVED:
            return f"{policies.day_ends.minute} {policies.day_ends.hour} * * *"
        last = policies.first_weekday % 7  # the day before, in cron's week
        return f"{policies.sheet_at.minute} {policies.sheet_at.hour} * * {last}"


@keeps
def plan_marking(request: PlanMarking, planning: Planning) -> int:
    del request
    return planning.plan_missing(RULES)


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, planning: Planning) -> None:
    for rule in RULES:
        planning.follow(rule, fact.organisation)

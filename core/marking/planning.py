"""What happens to logged time by itself: one row for each organisation and rule."""

from dataclasses import dataclass

from core.application import Request, keeps, on
from core.kernel.clock import Clock
from core.kernel.cron import Cron
from core.messaging.due import Due, Dues
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations
from core.organisation.settings import PoliciesChanged

RECOUNT = "recount of time"
SHEETS = "timesheets"
OBSERVED = "observed time"
RULES = (RECOUNT, SHEETS, OBSERVED)


@dataclass(frozen=True, slots=True)
class PlanMarking(Request[int]):
    """Plan what no row is there for yet; answers how many were planned."""


@dataclass(frozen=True, slots=True)
class Planning:
    """A bundle of ports."""

    dues: Dues
    organisations: Organisations
    cron: Cron
    clock: Clock

    def follow(self, rule: str, home: Organisation) -> None:
        """Plan the next of `rule`, from now on: what was missed is not made up for."""
        said = expression(rule, home.policies)
        at = self.cron.following(said, home.zone, self.clock.now())
        self.dues.plan(Due(home.id, rule, home.id, at))


@keeps
def plan_marking(request: PlanMarking, planning: Planning) -> int:
    del request
    planned = 0
    for home in planning.organisations.every():
        for rule in RULES:
            if not planning.dues.is_planned(home.id, rule, home.id):
                planning.follow(rule, home)
                planned += 1
    return planned


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, planning: Planning) -> None:
    for rule in RULES:
        planning.follow(rule, fact.organisation)


def expression(rule: str, policies: Policies) -> str:
    """Cron: minute, hour, day, month and weekday, on which Sunday is 0."""
    if rule == RECOUNT:
        return "0 3 * * *"
    if rule == OBSERVED:
        return f"{policies.day_ends.minute} {policies.day_ends.hour} * * *"
    last = policies.first_weekday % 7  # the day before, in cron's week
    return f"{policies.sheet_at.minute} {policies.sheet_at.hour} * * {last}"

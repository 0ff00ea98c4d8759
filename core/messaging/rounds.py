"""What comes round in every organisation: one row for each of them and each rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.kernel.clock import Clock
from core.kernel.cron import Cron
from core.messaging.due import Due, Dues
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations

Expression = Callable[[str, Policies], str]
"""When a rule comes round, as cron's five fields on the organisation's own clocks."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """A bundle of ports; a slice says which rules it has, and when they come round."""

    dues: Dues
    organisations: Organisations
    cron: Cron
    clock: Clock

    def plan_next(self, rule: str, home: Organisation, expression: Expression) -> None:
        """From now on: what was missed is not made up for."""
        said = expression(rule, home.policies)
        at = self.cron.following(said, home.zone, self.clock.now())
        self.dues.plan(Due(home.id, rule, home.id, at))

    def plan_missing(self, rules: Iterable[str], expression: Expression) -> int:
        """What no row is there for yet; those there are keep their time."""
        missing = [
            (rule, home)
            for home in self.organisations.every()
            for rule in rules
            if not self.dues.is_planned(home.id, rule, home.id)
        ]
        for rule, home in missing:
            self.plan_next(rule, home, expression)
        return len(missing)

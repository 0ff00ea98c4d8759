"""What comes round in every organisation: one row for each of them and each rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.kernel.clock import Clock
from core.kernel.cron import Cron
from core.messaging.due import Due, Dues
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations


@dataclass(frozen=True, slots=True)
class Rounds:
    """A bundle of ports; a slice says which rules it has, and when they come round."""

    dues: Dues
    organisations: Organisations
    cron: Cron
    clock: Clock

    def when(self, rule: str, policies: Policies) -> str:
        """When a rule comes round: cron's five fields, on the organisation's clocks."""
        raise NotImplementedError

    def come_round(self, rule: str, most: int) -> list[tuple[Due, Organisation]]:
        """Whose turn it is now; the next is planned, to be seen to in this unit."""
        taken = self.dues.take(rule, self.clock.now(), most)
        found = [(due, self.organisations.find(due.organisation)) for due in taken]
        turns = [(due, home) for due, home in found if home is not None]
        for _, home in turns:
            self.follow(rule, home)
        return turns

    def follow(self, rule: str, home: Organisation) -> None:
        """From now on: what was missed is not made up for."""
        said = self.when(rule, home.policies)
        at = self.cron.following(said, home.zone, self.clock.now())
        self.dues.plan(Due(home.id, rule, home.id, at))

    def plan_missing(self, rules: Iterable[str]) -> int:
        """What no row is there for yet; those there are keep their time."""
        missing = [
            (rule, home)
            for home in self.organisations.every()
            for rule in rules
            if not self.dues.is_planned(home.id, rule, home.id)
        ]
        for rule, home in missing:
            self.follow(rule, home)
        return len(missing)

"""Reports that go out by themselves: one row for each organisation and rule."""

from dataclasses import dataclass

from core.application import Request, keeps, on
from core.kernel.clock import Clock
from core.kernel.cron import Cron
from core.messaging.due import Due, Dues
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations
from core.organisation.settings import PoliciesChanged

WEEKLY = "weekly report"
DAY_END = "end of day"
AT_RISK = "at risk"
BOOKS = "check of the books"
RULES = (WEEKLY, DAY_END, AT_RISK, BOOKS)
AT_NIGHT = "0 3 * * *"
DAYS_OF_CRON = 7


@dataclass(frozen=True, slots=True)
class PlanReports(Request[int]):
    """Plan what no row is there for yet: a new organisation's, a new rule's.

    Answers how many were planned. Those there are keep their time.
    """


@dataclass(frozen=True, slots=True)
class Timetable:
    """The ports that planning needs; see `core.application.Ports`."""

    dues: Dues
    organisations: Organisations
    cron: Cron
    clock: Clock

    def follow(self, rule: str, home: Organisation) -> None:
        """Plan the next of `rule`, from now on: what was missed is not made up for."""
        at = self.cron.following(
            expression(rule, home.policies), home.zone, self.clock.now()
        )
        self.dues.plan(Due(home.id, rule, home.id, at))


@keeps
def plan_reports(request: PlanReports, timetable: Timetable) -> int:
    del request
    planned = 0
    for home in timetable.organisations.every():
        for rule in RULES:
            if not timetable.dues.is_planned(home.id, rule, home.id):
                timetable.follow(rule, home)
                planned += 1
    return planned


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, timetable: Timetable) -> None:
    for rule in RULES:
        timetable.follow(rule, fact.organisation)


def expression(rule: str, policies: Policies) -> str:
    """The rule as cron's five fields, on the organisation's own clocks."""
    if rule == WEEKLY:
        at = policies.report_at
        weekday = (policies.report_weekday + 1) % DAYS_OF_CRON  # cron's week: Sunday 0
        return f"{at.minute} {at.hour} * * {weekday}"
    if rule == BOOKS:
        return AT_NIGHT
    at = policies.day_ends
    return f"{at.minute} {at.hour} * * *"

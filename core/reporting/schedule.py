"""Reports that go out by themselves: one row for each organisation and rule."""

from dataclasses import dataclass

from core.application import Request, keeps, on
from core.messaging.rounds import Rounds
from core.organisation.model import Policies
from core.organisation.settings import PoliciesChanged

WEEKLY = "weekly report"
DAY_END = "end of day"
AT_RISK = "at risk"
BOOKS = "check of the books"
SUMS = "recount of sums"
RULES = (WEEKLY, DAY_END, AT_RISK, BOOKS, SUMS)
AT_NIGHT = "0 3 * * *"
DAYS_OF_CRON = 7
"""Whose week begins with Sunday, as 0."""


@dataclass(frozen=True, slots=True)
class PlanReports(Request[int]):
    """Plan what no row is there for yet: a new organisation's, a new rule's.

    Answers how many were planned. Those there are keep their time.
    """


@dataclass(frozen=True, slots=True)
class Timetable(Rounds):
    """A bundle of ports; see `core.application.Ports`."""

    def when(self, rule: str, policies: Policies) -> str:
        if rule == WEEKLY:
            at = policies.report_at
            weekday = (policies.report_weekday + 1) % DAYS_OF_CRON
            return f"{at.minute} {at.hour} * * {weekday}"
        if rule in {BOOKS, SUMS}:
            return AT_NIGHT
        at = policies.day_ends
        return f"{at.minute} {at.hour} * * *"


@keeps
def plan_reports(request: PlanReports, timetable: Timetable) -> int:
    del request
    return timetable.plan_missing(RULES)


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, timetable: Timetable) -> None:
    for rule in RULES:
        timetable.follow(rule, fact.organisation)

"""Reports that people have sent to them by the clock, by the right they have then."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID, uuid4

from core.application import Request, changes, reads
from core.kernel.cron import Cron, NoSuchTime
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.messaging.due import Due, Dues
from core.organisation.access import home_of
from core.organisation.ports import Organisations
from core.reporting.figures.ask import AskReport, Books, ask_report
from core.reporting.measures import Asked

PlanId = NewType("PlanId", UUID)
RULE = "planned report"
MOST = 20


@dataclass(eq=False)
class NoSuchPlan(Refusal):
    """No report is sent like that; or it is somebody else's."""


@dataclass(eq=False)
class TooManyPlans(Refusal):
    """So many reports by the clock nobody reads."""

    most: int = MOST


@dataclass(eq=False)
class NeverThen(Refusal):
    """The five fields name no time, or one that never comes."""

    cron: str


@dataclass(frozen=True, slots=True)
class Plan:
    id: PlanId
    by: PersonId
    asked: Asked
    cron: str
    """Five fields, on the organisation's clocks."""
    stopped: datetime | None = None


class Plans(Protocol):
    def keep(self, organisation: OrganisationId, plan: Plan) -> None:
        """Instead of the one with its id, if any."""
        ...

    def find(self, organisation: OrganisationId, plan: PlanId) -> Plan | None: ...

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Plan]:
        """Those that are not stopped, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class PlanReport(Request[Plan]):
    asked: Asked
    cron: str


@dataclass(frozen=True, slots=True)
class StopReport(Request[Plan]):
    plan: PlanId


@dataclass(frozen=True, slots=True)
class ResumeReport(Request[Plan]):
    """Takes back that it was stopped."""

    plan: PlanId


@dataclass(frozen=True, slots=True)
class OwnReports(Request[list[tuple[Plan, datetime]]]):
    """With when each is next due."""


@dataclass(frozen=True, slots=True)
class Timing:
    """A bundle of ports; see `core.application.Ports`."""

    plans: Plans
    dues: Dues
    organisations: Organisations
    cron: Cron
    books: Books

    def following(self, organisation: OrganisationId, plan: Plan) -> datetime:
        home = self.organisations.find(organisation)
        if home is None:
            raise NoSuchPlan
        now = self.books.clock.now()
        try:
            return self.cron.following(plan.cron, home.zone, now)
        except NoSuchTime:
            raise NeverThen(plan.cron) from None

    def follow(self, organisation: OrganisationId, plan: Plan) -> None:
        at = self.following(organisation, plan)
        self.dues.plan(Due(organisation, RULE, plan.id, at))


@changes
def plan_report(request: PlanReport, timing: Timing) -> Plan:
    """Asked once now: what may not be seen, or cannot be counted, is not planned."""
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    home_of(actor, timing.organisations)
    if len(timing.plans.of(actor.organisation, actor.person)) >= MOST:
        raise TooManyPlans
    ask_report(AskReport(actor, request.asked), timing.books)
    plan = Plan(PlanId(uuid4()), actor.person, request.asked, request.cron)
    timing.follow(actor.organisation, plan)
    timing.plans.keep(actor.organisation, plan)
    return plan


@changes
def stop_report(request: StopReport, timing: Timing) -> Plan:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    plan = _own(request.plan, request.actor.person, actor.organisation, timing)
    timing.dues.drop(actor.organisation, RULE, plan.id)
    stopped = replace(plan, stopped=timing.books.clock.now())
    timing.plans.keep(actor.organisation, stopped)
    return stopped


@changes
def resume_report(request: ResumeReport, timing: Timing) -> Plan:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    plan = _own(request.plan, request.actor.person, actor.organisation, timing)
    again = replace(plan, stopped=None)
    timing.follow(actor.organisation, again)
    timing.plans.keep(actor.organisation, again)
    return again


@reads
def own_reports(request: OwnReports, timing: Timing) -> list[tuple[Plan, datetime]]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    found = timing.plans.of(actor.organisation, actor.person)
    return [(each, timing.following(actor.organisation, each)) for each in found]


def _own(
    plan: PlanId, person: PersonId, organisation: OrganisationId, timing: Timing
) -> Plan:
    found = timing.plans.find(organisation, plan)
    if found is None or found.by != person:
        raise NoSuchPlan
    return found

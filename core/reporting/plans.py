"""Reports that people have sent by the clock, by the right their author has then."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.audience import Audience, written
from core.organisation.access import home_of
from core.reporting.figures.ask import AskReport, ask_report
from core.reporting.measures import Asked
from core.reporting.plan import (
    MOST,
    RULE,
    NeverThen,
    NoSuchPlan,
    NoTermAhead,
    Plan,
    PlanId,
    TooManyPlans,
)
from core.reporting.sent_to import SentTo
from core.reporting.timing import Timing


@dataclass(frozen=True, slots=True)
class PlanReport(Request[Plan]):
    asked: Asked
    every: str
    to: tuple[Audience, ...] = ()
    group: ClassId | None = None
    form: str = ""
    mail: bool = False


@dataclass(frozen=True, slots=True)
class StopReport(Request[Plan]):
    plan: PlanId


@dataclass(frozen=True, slots=True)
class ResumeReport(Request[Plan]):
    """Takes back that it was stopped."""

    plan: PlanId


@dataclass(frozen=True, slots=True)
class WhoGets(Request[list[str]]):
    """The names of those whom one's own plan goes to, as things are now."""

    plan: PlanId


@dataclass(frozen=True, slots=True)
class OwnReports(Request[list[tuple[Plan, datetime | None]]]):
    """With when each is next due; None where no term is ahead."""


@changes
def plan_report(request: PlanReport, timing: Timing, sent_to: SentTo) -> Plan:
    """Asked once now: what may not be seen, or cannot be counted, is not planned."""
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    home_of(actor, timing.organisations)
    if len(timing.plans.of(actor.organisation, actor.person)) >= MOST:
        raise TooManyPlans
    plan = Plan(
        PlanId(uuid4()),
        actor.person,
        request.asked,
        timing.begun(actor.organisation, request.every),
        None,
        written(request.to),
        request.group,
        request.form,
        request.mail,
    )
    sent_to.refuse_wrong(actor, plan)
    ask_report(AskReport(actor, request.asked), timing.books)
    timing.following(actor.organisation, plan)
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
def who_gets(request: WhoGets, timing: Timing, sent_to: SentTo) -> list[str]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    plan = _own(request.plan, actor.person, actor.organisation, timing)
    people = sent_to.people_of(actor.organisation, plan)
    return [each.name for each in sent_to.people.some(actor.organisation, people)]


@reads
def own_reports(
    request: OwnReports, timing: Timing
) -> list[tuple[Plan, datetime | None]]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    found = timing.plans.of(actor.organisation, actor.person)
    return [(each, _next(actor.organisation, each, timing)) for each in found]


def _next(here: OrganisationId, plan: Plan, timing: Timing) -> datetime | None:
    try:
        return timing.following(here, plan)
    except (NoTermAhead, NeverThen):
        return None


def _own(
    plan: PlanId, person: PersonId, organisation: OrganisationId, timing: Timing
) -> Plan:
    found = timing.plans.find(organisation, plan)
    if found is None or found.by != person:
        raise NoSuchPlan
    return found

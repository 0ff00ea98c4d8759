"""Report: what somebody planned, sent when it is due by the right they have then."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.refusal import Refusal
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.due import Due
from core.messaging.facts import written
from core.messaging.post import Letter, Post
from core.reporting.figures.ask import AskReport, ask_report
from core.reporting.measures import Table, Unit
from core.reporting.plans import RULE, Plan, PlanId, Timing

A_TIME = 20


@dataclass(frozen=True, slots=True)
class SendPlannedReports(Request[int]):
    """Answers how many were due."""


@keeps
def send_planned_reports(
    request: SendPlannedReports, timing: Timing, post: Post
) -> int:
    """Promised and moved on in one transaction, so that it goes out once."""
    del request
    claimed = timing.dues.claim(RULE, timing.books.clock.now(), A_TIME)
    for due in claimed:
        plan = timing.plans.find(due.organisation, PlanId(due.subject))
        if plan is None or plan.stopped is not None:
            timing.dues.done(due)
        else:
            _send(due, plan, timing, post)
    return len(claimed)


def _send(due: Due, plan: Plan, timing: Timing, post: Post) -> None:
    """Whoever may not see it any more is told so, and it ends."""
    now = timing.books.clock.now()
    author = timing.books.people.find(due.organisation, plan.by)
    key = f"report:{plan.id.hex}:{due.at.isoformat()}"
    if author is None:
        timing.dues.done(due)
        return
    try:
        actor = author.actor(due.organisation, now)
        found = ask_report(AskReport(actor, plan.asked), timing.books)
    except Refusal:
        timing.plans.keep(due.organisation, replace_stopped(plan, timing))
        timing.dues.done(due)
        letter = Letter(key, "report-ended", {"words": plan.asked.words})
    else:
        timing.follow(due.organisation, plan)
        letter = _letter(key, plan, found)
    post.write(due.organisation, [plan.by], letter)


def replace_stopped(plan: Plan, timing: Timing) -> Plan:
    return Plan(plan.id, plan.by, plan.asked, plan.cron, timing.books.clock.now())


def _letter(key: str, plan: Plan, found: Table) -> Letter:
    days = f"{found.days.first}/{found.days.last}"
    draft = Draft("report", {"asked": found.asked.words_of(days)})
    stop = Draft("stopreport", {"plan": str(plan.id)})
    return Letter(
        key,
        "report-planned",
        {"first": found.days.first, "last": found.days.last},
        (
            Choice("report-planned-button", draft, again=True),
            Choice("report-stop-button", stop),
        ),
        tuple(
            Field(f"figure-{column.name}", _written(column.unit, cell.number))
            for column, cell in zip(found.columns, found.totals, strict=True)
            if cell.number is not None
        ),
        by_email=True,
    )


def _written(unit: Unit, number: float) -> str:
    if unit is Unit.PERCENT:
        return written(f"{number}%")
    if unit is Unit.MINUTES:
        return f"minutes:{int(number)}"
    return written(f"{number:.2f}" if unit is Unit.STARS else int(number))

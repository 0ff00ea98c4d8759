"""Reports and questions that organisations get by themselves."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.reporting.at_risk import SendAtRisk
from core.reporting.check_books import CheckBooks
from core.reporting.day_end import AskForTheDay
from core.reporting.schedule import PlanReports
from core.reporting.send_plans import SendPlannedReports
from core.reporting.weekly import SendWeeklyReports
from jobs.duty import duty


@duty(every=60)
async def plan_reports(door: Door) -> None:
    await door.run(PlanReports(THE_DESK))


@duty(every=10)
async def send_weekly_reports(door: Door) -> None:
    while await door.run(SendWeeklyReports(THE_DESK)):
        pass


@duty(every=10)
async def ask_for_the_day(door: Door) -> None:
    while await door.run(AskForTheDay(THE_DESK)):
        pass


@duty(every=10)
async def send_at_risk(door: Door) -> None:
    while await door.run(SendAtRisk(THE_DESK)):
        pass


@duty(every=60)
async def check_books(door: Door) -> None:
    while await door.run(CheckBooks(THE_DESK)):
        pass


@duty(every=10)
async def send_planned_reports(door: Door) -> None:
    while await door.run(SendPlannedReports(THE_DESK)):
        pass

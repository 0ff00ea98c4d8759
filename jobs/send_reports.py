"""Reports and questions that organisations get by themselves."""

from functools import partial

from core.application import Desk, Door
from core.kernel.actor import THE_DESK, desk_of
from core.reporting.at_risk import SendAtRisk
from core.reporting.check_books import CheckBooks
from core.reporting.day_end import AskForTheDay
from core.reporting.schedule import PlanReports
from core.reporting.send_plans import Made, MakePlanned, SendPlanned, TakePlanned
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
    """Counted and drawn in a thread; one that breaks off is begun anew in a minute."""
    while firing := await door.run(TakePlanned(THE_DESK)):
        desk = desk_of(firing.due.organisation)
        made = await door.read(partial(_made, MakePlanned(desk, firing.plan)))
        await door.run(SendPlanned(desk, firing, made))


def _made(make: MakePlanned, desk: Desk) -> Made | None:
    return desk.run(make)

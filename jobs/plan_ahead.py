"""Make the sessions of series, and plan reminders, some time before they are due."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.sessions.series.generate import GenerateAhead, WhoIsBehind
from core.sessions.series.holidays import SeeToHolidays
from core.sessions.telling.plans import PlanDue
from jobs.duty import duty


@duty(every=3600)
async def plan_ahead(door: Door) -> None:
    """One series a unit of work; a second process skips what is held."""
    for organisation in await door.run(WhoIsBehind(THE_DESK)):
        while await door.run(GenerateAhead(desk_of(organisation))):
            pass


@duty(every=60)
async def plan_the_near(door: Door) -> None:
    while await door.run(PlanDue(THE_DESK)):
        pass


@duty(every=10)
async def see_to_holidays(door: Door) -> None:
    while await door.run(SeeToHolidays(THE_DESK)):
        pass

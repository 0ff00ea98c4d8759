"""Each level as each kind of file: seconds from asking until it is there."""

from statistics import median
from time import perf_counter

from adapters.drawing import Draughtsman
from bot.reports_worded import ReportsWorded
from core.reporting.measures import By, Table
from tests.bench.reports.desk import Desk, opened, report_by, timed
from tests.bench.reports.school import School
from tests.people import HERE

TIMES = 5
LEVELS = (
    By.STUDENT,
    By.TUTOR,
    By.CLASS,
    By.COURSE,
    By.PROGRAMME,
    By.DEPARTMENT,
    By.SCHOOL,
)
BY_TIME = (By.DAY, By.WEEK, By.MONTH)
FORMS = ("pdf", "xlsx", "csv", "json")


async def measure(address: str, _school: School) -> None:
    heads = "".join(f"{each:>9}" for each in ("at first", "figures", *FORMS))
    print(f"    {'seconds by':12}{heads}", flush=True)
    async with opened(address) as desk:
        for by in LEVELS:
            await _level(desk, by)
        for by in BY_TIME:
            _, took = await timed(desk.door.run(report_by(by)))
            print(f"    {by:12}{took:9.2f}", flush=True)


async def _level(desk: Desk, by: By) -> None:
    """Each form with the median of the figures that it is made from."""
    found, first = await timed(desk.door.run(report_by(by)))
    again = [(await timed(desk.door.run(report_by(by))))[1] for _ in range(TIMES)]
    read = median(again)
    files = "".join(f"{read + _made(found, form):9.2f}" for form in FORMS)
    print(f"    {by:12}{first:9.2f}{read:9.2f}{files}", flush=True)


def _made(found: Table, form: str) -> float:
    began = perf_counter()
    Draughtsman().made(ReportsWorded().sheet(found, form, HERE, "en"))
    return perf_counter() - began

"""A year of months, each invoiced by the desk itself; one of them is sent as well."""

from time import perf_counter
from typing import TypeVar

from core.application import Door, Request
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.invoices.model import RunId
from core.billing.invoices.preview import PreviewInvoices
from core.billing.invoices.progress import SeeRun
from core.billing.invoices.run import MakeInvoices
from core.billing.invoices.send import SendRun
from core.kernel.actor import THE_DESK
from core.kernel.money import Money
from core.kernel.period import Period, month_of
from tests.people import AS_ADA

R = TypeVar("R")


class Steps:
    """Units of work, and how long each of them was."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.took: list[float] = []

    async def run(self, request: Request[R]) -> R:
        began = perf_counter()
        answer = await self._door.run(request)
        self.took.append((perf_counter() - began) * 1000)
        return answer

    async def goes_on(self) -> None:
        while await self.run(GoOnWithRuns(THE_DESK)):
            pass

    def __str__(self) -> str:
        took = sorted(self.took)
        most, usual = took[-1], took[len(took) // 2]
        late = took[len(took) * 99 // 100]
        return (
            f"{len(took)} units of work, {usual:.0f} ms each (median), "
            f"{late:.0f} ms (99 of 100), {most:.0f} ms at most"
        )


async def invoice(door: Door, year: Period, charged: Money) -> None:
    """Each month, and then once more."""
    making, billed, made = Steps(door), 0, 0
    looked: list[float] = []
    began, runs = perf_counter(), list[RunId]()
    for month in range(1, 13):
        period = month_of(year.first.replace(month=month))
        since = perf_counter()
        preview = await door.run(PreviewInvoices(AS_ADA, period))
        looked.append(perf_counter() - since)
        run = (await making.run(MakeInvoices(AS_ADA, period, preview.sums))).run
        runs.append(run.id)
        await making.goes_on()
        found = await door.run(SeeRun(AS_ADA, run.id))
        made += found.tally.invoices
        billed += sum(each.minor for each in found.tally.sums)
        if found.run.send_at is None:
            print(f"    {period} CAME TO SOMETHING ELSE than was looked at")
    took = perf_counter() - began
    left = await door.run(PreviewInvoices(AS_ADA, year))
    open_ = sum(each.amount.minor for each in left.left_out)
    right = billed + open_ == charged.minor
    print(
        f"    {made:,} invoices in {took:.0f} s, looked at in {max(looked):.1f} s at "
        f"most; lines {billed} + left out {open_} "
        f"{'=' if right else 'IS NOT'} charges {charged.minor}; "
        f"once more makes {len(left.bills)}\n    made in {making}",
        flush=True,
    )
    sending, since = Steps(door), perf_counter()
    await sending.run(SendRun(AS_ADA, runs[0]))
    await sending.goes_on()
    found = await door.run(SeeRun(AS_ADA, runs[0]))
    print(
        f"    {found.tally.sent:,} sent in {perf_counter() - since:.0f} s, "
        f"in {sending}",
        flush=True,
    )

"""Months that the desk itself invoices, and how long its units of work are."""

from time import perf_counter
from typing import TypeVar

from core.application import Door, Request
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.invoices.preview import PreviewInvoices
from core.billing.invoices.progress import SeeRun
from core.billing.invoices.run import MakeInvoices
from core.billing.invoices.send import SendRun
from core.kernel.actor import THE_DESK
from core.kernel.money import Money
from core.kernel.period import Period
from tests.people import AS_ADA

R = TypeVar("R")


class Steps:
    """Units of work, and how long each of them was."""

    def __init__(self) -> None:
        self.took: list[float] = []

    async def run(self, door: Door, request: Request[R]) -> R:
        began = perf_counter()
        answer = await door.run(request)
        self.took.append((perf_counter() - began) * 1000)
        return answer

    async def goes_on(self, door: Door) -> None:
        while await self.run(door, GoOnWithRuns(THE_DESK)):
            pass

    def __str__(self) -> str:
        took = sorted(self.took)
        most, usual = took[-1], took[len(took) // 2]
        late = took[len(took) * 99 // 100]
        return (
            f"{sum(took) / 1000:.0f} s, {len(took)} units of work, "
            f"{usual:.0f} ms each (median), "
            f"{late:.0f} ms (99 of 100), {most:.0f} ms at most"
        )


class Invoiced:
    """Month after month, one of them sent; and what all of them came to."""

    def __init__(self) -> None:
        self.making, self.sending = Steps(), Steps()
        self._looked: list[float] = []
        self._billed = self._made = 0

    async def invoice(self, door: Door, period: Period) -> None:
        since = perf_counter()
        preview = await door.run(PreviewInvoices(AS_ADA, period))
        self._looked.append(perf_counter() - since)
        asked = MakeInvoices(AS_ADA, period, preview.sums)
        run = (await self.making.run(door, asked)).run
        await self.making.goes_on(door)
        found = await door.run(SeeRun(AS_ADA, run.id))
        self._made += found.tally.invoices
        self._billed += sum(each.minor for each in found.tally.sums)
        if found.run.send_at is None:
            print(f"    {period} CAME TO SOMETHING ELSE than was looked at")
        if period.first.month == 1:
            await self.sending.run(door, SendRun(AS_ADA, run.id))
            await self.sending.goes_on(door)

    async def end(self, door: Door, year: Period, charged: Money) -> None:
        """Once more makes nothing; what is on no invoice is what was left out."""
        left = await door.run(PreviewInvoices(AS_ADA, year))
        open_ = sum(each.amount.minor for each in left.left_out)
        right = self._billed + open_ == charged.minor
        print(
            f"    {self._made:,} invoices, looked at in {max(self._looked):.1f} s at "
            f"most; lines {self._billed} + left out {open_} "
            f"{'=' if right else 'IS NOT'} charges {charged.minor}; "
            f"once more makes {len(left.bills)}\n"
            f"    made in {self.making}\n    January sent in {self.sending}",
            flush=True,
        )

"""Make the invoices of a month on its day; go on with what was begun or is due."""

from core.application import Door
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.invoices.monthly import MakeMonthlyInvoices
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=5)
async def send_invoices(door: Door) -> None:
    """A few in each unit of work."""
    while await door.run(GoOnWithRuns(THE_DESK)):
        pass


@duty(every=60)
async def make_monthly_invoices(door: Door) -> None:
    while await door.run(MakeMonthlyInvoices(THE_DESK)):
        pass

"""Make everybody's invoices of a period; drop them while nobody has seen them."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from core.application import Request, changes
from core.billing.invoices.errors import (
    NothingToInvoice,
    PreviewStale,
    RunOver,
    RunUnderWay,
)
from core.billing.invoices.model import (
    Bill,
    Invoice,
    Run,
    RunId,
    RunState,
    line_of,
)
from core.billing.invoices.ports import Invoices, Runs
from core.billing.invoices.preview import Billing, Preview
from core.billing.model import InvoiceId
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.messaging.due import Due, Dues
from core.organisation.ports import Organisations

RULE = "invoice run"


@dataclass(frozen=True, slots=True)
class Made:
    run: Run
    invoices: int


@dataclass(frozen=True, slots=True)
class MakeInvoices(Request[Made]):
    """`sums` are those of the preview that was looked at: none others are made."""

    period: Period
    sums: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class DropInvoices(Request[Run]):
    """As if they had never been made; they had no numbers yet."""

    run: RunId


@dataclass(frozen=True, slots=True)
class Running:
    """A bundle of ports; see `core.application.Ports`."""

    billing: Billing
    invoices: Invoices
    runs: Runs
    dues: Dues
    organisations: Organisations
    clock: Clock

    def make(
        self,
        organisation: OrganisationId,
        by: PersonId,
        preview: Preview,
        send_at: datetime,
    ) -> Made:
        now, period = self.clock.now(), preview.period
        run = Run(RunId(uuid4()), by, now, period, send_at, preview.sums)
        self.runs.add(organisation, run)
        made = [drafted(bill, period, self.clock, run) for bill in preview.bills]
        keep(organisation, self.invoices, list(zip(made, preview.bills, strict=True)))
        self.dues.plan(Due(organisation, RULE, run.id, send_at))
        return Made(run, len(made))


@changes
def make_invoices(request: MakeInvoices, running: Running) -> Made:
    permitted(request.actor, Permission.KEEP_MONEY)
    here, now = request.actor.organisation, running.clock.now()
    running.invoices.lock(here)
    before = running.runs.open(here, request.period)
    if before is not None:
        by = running.billing.payers.people.find(here, before.by)
        raise RunUnderWay(by.name if by else "", before.at)
    preview = running.billing.preview(here, request.period)
    if preview.sums != request.sums:
        raise PreviewStale(preview.sums)
    if not preview.bills:
        raise NothingToInvoice
    home = running.organisations.find(here)
    send_at = now + home.policies.undo_within if home else now
    return running.make(here, request.actor.person, preview, send_at)


def drafted(bill: Bill, period: Period, clock: Clock, run: Run | None) -> Invoice:
    return Invoice(
        InvoiceId(uuid4()),
        bill.student,
        bill.payer,
        period,
        bill.total,
        clock.now(),
        bill.tax,
        run=None if run is None else run.id,
    )


def keep(
    organisation: OrganisationId,
    invoices: Invoices,
    made: list[tuple[Invoice, Bill]],
) -> None:
    invoices.add(
        organisation,
        [(each, [line_of(charge) for charge in bill.charges]) for each, bill in made],
    )


@changes
def drop_invoices(request: DropInvoices, running: Running) -> Run:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    run = running.runs.hold(here, request.run)
    if run is None or run.state is not RunState.OPEN:
        raise RunOver
    running.runs.drop(here, run.id, running.clock.now())
    running.runs.change(here, replace(run, state=RunState.DROPPED))
    running.dues.drop(here, RULE, run.id)
    return run

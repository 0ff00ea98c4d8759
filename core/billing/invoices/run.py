"""Make everybody's invoices of a period, a few of them in each unit of work.

What is left is due at once, in the same unit: whatever stops the desk in between,
it goes on from there, and no charge is left out or stands on two invoices.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from core.application import Facts, Request, changes
from core.billing.invoices.errors import NothingToInvoice, PreviewStale, RunUnderWay
from core.billing.invoices.facts import InvoicesMade
from core.billing.invoices.model import (
    Bill,
    Invoice,
    Run,
    RunId,
    RunState,
    line_of,
)
from core.billing.invoices.ports import Invoices, Runs
from core.billing.invoices.preview import Billing, totals_of
from core.billing.model import Charge, InvoiceId
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.messaging.due import Due, Dues
from core.messaging.replies.live_cards import LiveCards
from core.organisation.ports import Organisations

RULE = "invoice run"
A_TIME = 10
"""Students, or invoices, in one unit of work: nobody waits for long behind them."""


@dataclass(frozen=True, slots=True)
class Made:
    """So far: the desk goes on with a run that is still being made."""

    run: Run
    invoices: int


@dataclass(frozen=True, slots=True)
class MakeInvoices(Request[Made]):
    """`sums` are those of the preview that was looked at: none others are sent."""

    period: Period
    sums: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A bundle of ports; see `core.application.Ports`."""

    billing: Billing
    invoices: Invoices
    runs: Runs
    dues: Dues
    organisations: Organisations
    clock: Clock
    live: LiveCards

    def begin(
        self,
        actor: Actor,
        period: Period,
        sums: tuple[Money, ...],
        waits: timedelta,
        facts: Facts,
    ) -> Run:
        """Without `sums` nobody has looked: whatever they come to is right."""
        now = self.clock.now()
        made, state = RunId(uuid4()), RunState.MAKING
        run = Run(made, actor.person, now, period, now + waits, sums, state)
        self.runs.add(actor.organisation, run)
        return self.make_some(actor.organisation, run, facts)

    def make_some(self, organisation: OrganisationId, run: Run, facts: Facts) -> Run:
        """For the next few students; when that was the last, it is made."""
        self.invoices.lock(organisation)
        unbilled = self.billing.unbilled
        waiting = unbilled.students(organisation, run.done_to, A_TIME + 1)
        students = waiting[:A_TIME]
        found = unbilled.of(organisation, run.period.last, students)
        charges = [each for each in found if each.at <= run.at]
        bills, _ = self.billing.bills(organisation, totals_of(charges))
        drafts = [drafted(each, run.period, self.clock, run) for each in bills]
        keep(organisation, self.invoices, drafts, charges)
        if len(waiting) <= A_TIME:
            return self._made(organisation, run, facts)
        done = replace(run, done_to=students[-1])
        self.goes_on(organisation, done, self.clock.now())
        return done

    def _made(self, organisation: OrganisationId, run: Run, facts: Facts) -> Run:
        """It waits to be sent; for a word, if it is not what was looked at."""
        sums, now = self.runs.made(organisation, run.id).sums, self.clock.now()
        if not sums:
            return self.ends(organisation, replace(run, state=RunState.DROPPED))
        send_at = None
        if run.send_at is not None and run.sums in {(), sums}:
            send_at = now + (run.send_at - run.at)
        made = replace(run, state=RunState.OPEN, sums=sums, send_at=send_at)
        if send_at is None:
            return self.ends(organisation, made)
        self.goes_on(organisation, made, send_at)
        if not run.sums:
            facts.tell(InvoicesMade(Actor(organisation, run.by, frozenset()), made))
        return made

    def goes_on(self, organisation: OrganisationId, run: Run, at: datetime) -> None:
        self._keep(organisation, run)
        self.dues.plan(Due(organisation, RULE, run.id, at))

    def ends(self, organisation: OrganisationId, run: Run) -> Run:
        """Nothing more is done about it by itself."""
        self._keep(organisation, run)
        self.dues.drop(organisation, RULE, run.id)
        return run

    def _keep(self, organisation: OrganisationId, run: Run) -> None:
        self.runs.change(organisation, run)
        self.live.touch(organisation, {run.id}, self.clock.now())


@changes
def make_invoices(request: MakeInvoices, running: Running, facts: Facts) -> Made:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    running.invoices.lock(here)
    before = running.runs.under_way(here, request.period)
    if before is not None:
        by = running.billing.payers.people.find(here, before.by)
        raise RunUnderWay(by.name if by else "", before.at)
    if not request.sums:
        raise NothingToInvoice
    home = running.organisations.find(here)
    waits = home.policies.undo_within if home else timedelta()
    run = running.begin(request.actor, request.period, request.sums, waits, facts)
    if run.state is RunState.DROPPED:
        raise NothingToInvoice
    if run.send_at is None:
        raise PreviewStale(run.sums)
    return Made(run, running.runs.made(here, run.id).invoices)


def drafted(bill: Bill, period: Period, clock: Clock, run: Run | None) -> Invoice:
    return Invoice(
        InvoiceId(uuid4()),
        bill.total.student,
        bill.payer,
        period,
        bill.total.amount,
        clock.now(),
        bill.total.tax,
        run=None if run is None else run.id,
    )


def keep(
    organisation: OrganisationId,
    invoices: Invoices,
    drafts: Sequence[Invoice],
    charges: Sequence[Charge],
) -> None:
    """Each with those of the charges that it is for."""
    of: dict[tuple[PersonId, str], list[Charge]] = {}
    for each in charges:
        of.setdefault((each.student, each.amount.currency), []).append(each)
    invoices.add(
        organisation,
        [
            (draft, [line_of(one) for one in of[draft.student, draft.total.currency]])
            for draft in drafts
        ],
    )

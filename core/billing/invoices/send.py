"""Sending gives an invoice its number and its payer a letter; then it stands."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Facts, Request, changes
from core.billing.invoices.errors import (
    NobodyPays,
    NothingToInvoice,
    PreviewStale,
    RunOver,
)
from core.billing.invoices.facts import InvoiceSent
from core.billing.invoices.model import Invoice, Run, RunId, RunState, State
from core.billing.invoices.opens import opens
from core.billing.invoices.run import Running, drafted, keep
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.messaging.notices.post import Letter, Post

A_TIME = 5
"""Invoices in one unit of work: each is told of, and paid from what is there."""


@dataclass(frozen=True, slots=True)
class SendInvoice(Request[Invoice]):
    """Make one of all that one student was charged until the end of `period`.

    `total` is that of the preview that was looked at.
    """

    student: PersonId
    period: Period
    total: Money


@dataclass(frozen=True, slots=True)
class SendRun(Request[Run]):
    """Begin to send now; the desk goes on with what is left."""

    run: RunId


@dataclass(frozen=True, slots=True)
class Sending:
    """A bundle of ports; see `core.application.Ports`."""

    running: Running
    post: Post

    def send(
        self, organisation: OrganisationId, draft: Invoice, actor: Actor, facts: Facts
    ) -> Invoice:
        running = self.running
        home = running.organisations.find(organisation)
        now = running.clock.now()
        today = now.astimezone(home.zone).date() if home else now.date()
        days = home.policies.invoice_due_days if home else 0
        sent = replace(
            draft,
            state=State.SENT,
            number=running.invoices.number(organisation, draft.kind),
            issued_on=today,
            due_on=today + timedelta(days=days),
            sent_at=now,
        )
        running.invoices.change(organisation, sent)
        self._tell(organisation, sent)
        facts.tell(InvoiceSent(actor, sent))
        return sent

    def _tell(self, organisation: OrganisationId, sent: Invoice) -> None:
        student = self.running.billing.payers.people.find(organisation, sent.student)
        letter = Letter(
            f"invoice:{sent.id.hex}",
            "invoice-came",
            {
                "called": sent.called,
                "name": student.name if student else "",
                "total": sent.total,
                "due": sent.due_on or "",
            },
            (opens(sent),),
        )
        self.post.write(organisation, [sent.payer], letter)

    def send_some(self, organisation: OrganisationId, run: Run, facts: Facts) -> Run:
        """A few of a run: from the first one on there is no way back."""
        running, actor = self.running, Actor(organisation, run.by, frozenset())
        drafts = running.invoices.drafts(organisation, run.id, A_TIME + 1)
        for draft in drafts[:A_TIME]:
            self.send(organisation, draft, actor, facts)
        if len(drafts) <= A_TIME:
            return running.ends(organisation, replace(run, state=RunState.SENT))
        sending = replace(run, state=RunState.SENDING)
        running.goes_on(organisation, sending, running.clock.now())
        return sending


@changes
def send_invoice(request: SendInvoice, sending: Sending, facts: Facts) -> Invoice:
    permitted(request.actor, Permission.KEEP_MONEY)
    here, running = request.actor.organisation, sending.running
    running.invoices.lock(here)
    preview = running.billing.preview(here, request.period, request.student)
    same = [
        each
        for each in preview.bills
        if each.total.amount.currency == request.total.currency
    ]
    if preview.left_out and not same:
        raise NobodyPays(preview.names.get(request.student, ""))
    if not same:
        raise NothingToInvoice
    [bill] = same
    if bill.total.amount != request.total:
        raise PreviewStale((bill.total.amount,))
    draft = drafted(bill, request.period, running.clock, None)
    keep(here, running.invoices, [draft], preview.charges)
    return sending.send(here, draft, request.actor, facts)


@changes
def send_run(request: SendRun, sending: Sending, facts: Facts) -> Run:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    run = sending.running.runs.hold(here, request.run)
    if run is None or run.state is not RunState.OPEN:
        raise RunOver
    return sending.send_some(here, run, facts)

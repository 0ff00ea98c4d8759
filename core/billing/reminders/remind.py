"""Remind whoever pays once, some days after it was due; or now, if an admin says so."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from core.application import Request, changes, keeps, on
from core.billing.invoices.facts import InvoiceSent
from core.billing.invoices.model import Invoice
from core.billing.invoices.ports import Invoices, OpenAmounts
from core.billing.model import InvoiceId
from core.billing.reminders.errors import AlreadyReminded, OwesNothing
from core.billing.reminders.ports import Reminders
from core.billing.students import student_known_to
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.notices.post import Letter, Post
from core.messaging.notices.quiet import after_quiet
from core.people.ports import People

RULE = "payment reminder"
AT = time(10)
A_TIME = 20


@dataclass(frozen=True, slots=True)
class RemindOfPayments(Request[int]):
    """Answers how many were due."""


@dataclass(frozen=True, slots=True)
class ChasePayment(Request[list[Invoice]]):
    """Now, of what the student has to pay and nobody was reminded of yet.

    Of what is overdue, where anything is. Answers of which invoices.
    """

    student: PersonId


@dataclass(frozen=True, slots=True)
class Reminding:
    """A bundle of ports; see `core.application.Ports`."""

    invoices: Invoices
    left: OpenAmounts
    reminders: Reminders
    dues: Dues
    people: People
    post: Post

    def plan(self, organisation: OrganisationId, invoice: Invoice) -> None:
        home = self.post.organisations.find(organisation)
        if home is None or invoice.due_on is None:
            return
        days = home.policies.remind_payment_days
        if days:
            day = invoice.due_on + timedelta(days=days)
            at = datetime.combine(day, AT, home.zone).astimezone(UTC)
            self.dues.plan(Due(organisation, RULE, invoice.id, at))

    def waits(self, organisation: OrganisationId, invoice: Invoice) -> datetime | None:
        """Until when the payer wants to be left alone, if that is now."""
        home = self.post.organisations.find(organisation)
        now = self.post.clock.now()
        if home is None:
            return None
        wishes = self.post.preferences.of(organisation, invoice.payer)
        later = after_quiet(now, wishes, home)
        return later if later > now else None

    def remind(
        self, organisation: OrganisationId, invoice: Invoice, left: Money
    ) -> None:
        student = self.people.find(organisation, invoice.student)
        letter = Letter(
            f"payment-reminder:{invoice.id.hex}",
            "payment-reminder",
            {
                "called": invoice.called,
                "name": student.name if student else "",
                "left": left,
                "due": invoice.due_on or "",
            },
            (
                Choice(
                    "open-invoice-button",
                    Draft("showinvoice", {"invoice": f"id:{invoice.id}"}),
                    lasts=timedelta(days=60),
                    again=True,
                ),
            ),
            may_wait=False,
        )
        self.post.write(organisation, [invoice.payer], letter)
        self.reminders.add(organisation, invoice.id, self.post.clock.now())
        self.dues.drop(organisation, RULE, invoice.id)


@on(InvoiceSent)
def plan_reminder(fact: InvoiceSent, reminding: Reminding) -> None:
    reminding.plan(fact.actor.organisation, fact.invoice)


@keeps
def remind_of_payments(request: RemindOfPayments, reminding: Reminding) -> int:
    """Whether it is still open is looked up now: who has just paid hears nothing.

    In quiet hours it is not written and left to wait, but looked at again after them.
    """
    del request
    taken = reminding.dues.take(RULE, reminding.post.clock.now(), A_TIME)
    for due in taken:
        here, which = due.organisation, InvoiceId(due.subject)
        left = reminding.left.open(here, [which]).get(which)
        invoice = reminding.invoices.find(here, which)
        if invoice is None or left is None or left.minor <= 0:
            continue
        if reminding.reminders.sent(here, which) is not None:
            continue
        later = reminding.waits(here, invoice)
        if later is not None:
            reminding.dues.plan(Due(here, RULE, which, later))
        else:
            reminding.remind(here, invoice, left)
    return len(taken)


@changes
def chase_payment(request: ChasePayment, reminding: Reminding) -> list[Invoice]:
    permitted(request.actor, Permission.KEEP_MONEY)
    here, clock = request.actor.organisation, reminding.post.clock
    student = student_known_to(request.actor, request.student, reminding.people, clock)
    home = reminding.post.organisations.find(here)
    today = clock.now().astimezone(home.zone if home else UTC).date()
    unpaid = reminding.left.unpaid(here, student.id)
    if not unpaid:
        raise OwesNothing(student.name)
    overdue = [each for each in unpaid if each[0].due_on and each[0].due_on < today]
    before = [
        at
        for each, _ in overdue or unpaid
        if (at := reminding.reminders.sent(here, each.id)) is not None
    ]
    chased = [
        each
        for each in overdue or unpaid
        if reminding.reminders.sent(here, each[0].id) is None
    ]
    if not chased:
        raise AlreadyReminded(student.name, max(before))
    for invoice, left in chased:
        reminding.remind(here, invoice, left)
    return [invoice for invoice, _ in chased]

"""/invoice: one student's, looked at and sent. /invoices: what was sent."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.paper import printed
from bot.commands.billing.paying import pays
from bot.commands.billing.run_invoices import previewed
from bot.commands.billing.unpriced import without_rate
from bot.fields import if_said
from bot.kinds.invoices import AnInvoice, TheInvoice
from bot.kinds.kind import OneOf
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.turn.pages import page
from core.billing.invoices.errors import NobodyPays, NothingToInvoice
from core.billing.invoices.model import State
from core.billing.invoices.preview import Preview, PreviewInvoices, Why
from core.billing.invoices.send import SendInvoice
from core.billing.invoices.show import AskInvoices, Listed, PrintInvoice, Shown
from core.billing.model import InvoiceId
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.people.look_up import Find

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    period: Annotated[Period | None, Days()] = if_said()
    scope: Annotated[str | None, OneOf(("all",))] = if_said()


@dataclass(frozen=True, slots=True)
class Sending:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    period: Annotated[Period, Days()]
    total: Annotated[Money, Amount()]


@dataclass(frozen=True, slots=True)
class Whose:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    invoice: Annotated[InvoiceId | None, TheInvoice()] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    invoice: Annotated[InvoiceId, AnInvoice()]


@command(
    name="invoice",
    args=Args,
    intent="create_invoice",
    allow=Permission.KEEP_MONEY,
    only_reads=True,
    slots={"student": "students"},
)
def invoice(args: Args, call: Call) -> Reply:
    """Only looks: sending it is a tap. Without a student, everybody's of last month."""
    if args.student is None:
        period = args.period or Days().read("last month", call)
        return previewed(call.run(PreviewInvoices(call.actor, period)), call)
    period = args.period or Period(call.today_here.replace(day=1), call.today_here)
    found = call.run(PreviewInvoices(call.actor, period, args.student))
    name = call.run(Find(call.actor, args.student)).name
    if not found.bills and any(e.why is Why.NOBODY_PAYS for e in found.left_out):
        who = {"student": f"id:{args.student}", "pays": "yes"}
        asks = Choice(call.say("who-pays-button", name=name), Draft("guardian", who))
        return Reply(call.refused(NobodyPays(name)), (asks,), private=True)
    missing, set_rate = without_rate(period, args.student, call)
    if not found.bills and missing:
        return Reply("\n".join(missing), set_rate, private=True)
    if not found.bills:
        raise NothingToInvoice
    reply = _of_one(found, name, call)
    text = "\n".join((reply.text, *missing))
    return replace(reply, text=text, choices=(*reply.choices, *set_rate))


def _of_one(found: Preview, name: str, call: Call) -> Reply:
    period = f"{found.period.first}/{found.period.last}"
    totals = [each.total.amount for each in found.bills]
    student = f"id:{found.bills[0].total.student}"
    choices = tuple(
        Choice(
            call.say("send-invoice-button", total=total),
            Draft(
                "sendinvoice",
                {
                    "student": student,
                    "period": period,
                    "total": f"{total.currency} {total.minor}",
                },
            ),
        )
        for total in totals
    )
    text = call.say(
        "invoice-preview",
        name=name,
        payer=found.names.get(found.bills[0].payer, ""),
        period=found.period,
        sums=list(found.sums),
        count=sum(each.total.count for each in found.bills),
    )
    rows = tuple(
        call.say(
            "invoice-row",
            day=each.on,
            amount=each.amount,
            length=each.minutes or timedelta(),
        )
        for each in found.charges
        if each.amount.currency in {total.currency for total in totals}
    )
    return Reply(text, choices, why=rows, private=True)


@command(name="sendinvoice", args=Sending, allow=Permission.KEEP_MONEY, menu=False)
def send_invoice(args: Sending, call: Call) -> Reply:
    sent = call.run(SendInvoice(call.actor, args.student, args.period, args.total))
    shown = call.run(PrintInvoice(call.actor, sent.id))
    text = call.say("invoice-sent", called=sent.called, payer=shown.payer)
    return Reply(
        text, attachments=(printed(shown, call),), final=call.final(), private=True
    )


@command(
    name="invoices",
    args=Whose,
    intent="show_invoices",
    slots={"student": "students"},
    allow=Permission.SEE_OWN_INVOICES,
    only_reads=True,
    shown_to=pays,
)
def invoices(args: Whose, call: Call) -> Reply:
    """An admin's are everybody's, a payer's their own; or the one that is named."""
    if args.invoice is not None:
        return _one(args.invoice, call)
    found = call.run(AskInvoices(call.actor, args.student))
    if not found:
        runs = call.may(Permission.KEEP_MONEY)
        look = (call.choice("look-at-run-button", "runinvoices"),) if runs else ()
        return Reply(call.say("invoices-none-sent"), look, private=True)
    shown = page(found, call, lambda each: each.invoice.id.hex, SHOWN)
    fields = tuple(
        Field(f"{each.invoice.called} {each.student}", _line(each, call))
        for each in shown.rows
    )
    choices = tuple(
        Choice(
            each.invoice.called,
            Draft("showinvoice", {"invoice": f"id:{each.invoice.id}"}),
            again=True,
        )
        for each in shown.rows
    )
    text = call.say("invoices-sent-list", count=len(found))
    return Reply(text, (*choices, *shown.next), fields=fields, private=True)


def _line(each: Listed, call: Call) -> str:
    left = each.open or Money(0, each.invoice.total.currency)
    return call.say(
        "invoice-line",
        total=each.invoice.total,
        day=each.invoice.issued_on or call.today,
        state=each.invoice.state,
        kind=each.invoice.kind,
        left=left,
        paid="yes" if left.minor <= 0 else "no",
    )


@command(
    name="showinvoice",
    args=Which,
    allow=Permission.SEE_OWN_INVOICES,
    only_reads=True,
    shown_to=pays,
)
def show_invoice(args: Which, call: Call) -> Reply:
    return _one(args.invoice, call)


def _one(invoice: InvoiceId, call: Call) -> Reply:
    page = call.run(PrintInvoice(call.actor, invoice))
    found = page.invoice
    text = call.say(
        "invoice-shown",
        called=found.called or call.say("paper-draft"),
        name=page.student,
        total=found.total,
        left=page.open if page.open is not None else found.total,
        state=found.state,
        kind=found.kind,
        due=found.due_on or call.today,
        paid="yes" if page.open is not None and page.open.minor <= 0 else "no",
    )
    papers = (printed(page, call),)
    return Reply(text, _ways_on(page, call), attachments=papers, private=True)


def _ways_on(shown: Shown, call: Call) -> tuple[Choice, ...]:
    """Of what is open: that it was paid, by one tap, or a reminder."""
    left = shown.open
    is_open = shown.invoice.state is State.SENT and left is not None and left.minor > 0
    if not is_open or left is None or not call.may(Permission.KEEP_MONEY):
        return ()
    student = f"id:{shown.invoice.student}"
    paid = {
        "student": student,
        "amount": f"{left.currency} {left.minor}",
        "invoice": f"id:{shown.invoice.id}",
    }
    return (
        Choice(call.say("paid-button", left=left), Draft("pay", paid)),
        Choice(
            call.say("chase-button", name=shown.student),
            Draft("chase", {"student": student}),
        ),
    )

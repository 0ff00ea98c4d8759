"""/runinvoices: everybody's of a month, looked at, made, and sent."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.invoice_run import run_card
from bot.commands.billing.unpriced import without_rate
from bot.fields import unless_said
from bot.kinds.money import Sums
from bot.kinds.period import Days
from core.billing.invoices.preview import LeftOut, Preview, PreviewInvoices, Why
from core.billing.invoices.progress import FindRun
from core.billing.invoices.run import MakeInvoices
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply

SHOWN, ASKED = 25, 3


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days()] = unless_said("last month")


@dataclass(frozen=True, slots=True)
class Making:
    period: Annotated[Period, Days()]
    sums: Annotated[tuple[Money, ...], Sums()]


@command(
    name="runinvoices",
    args=Args,
    allow=Permission.KEEP_MONEY,
    only_reads=True,
    aliases=("invoicing",),
)
def run_invoices(args: Args, call: Call) -> Reply:
    """Only looks: what is sent is what was looked at, or nothing."""
    under_way = call.run(FindRun(call.actor, args.period))
    if under_way is not None:
        return run_card(under_way, call)
    return previewed(call.run(PreviewInvoices(call.actor, args.period)), call)


def previewed(found: Preview, call: Call) -> Reply:
    missing, set_rates = without_rate(found.period, None, call)
    left = (*(_left(each, found, call) for each in found.left_out[:SHOWN]), *missing)
    ways_on = (*_who_pays(found, call), *set_rates)
    if not found.bills:
        text = call.say("invoices-none", period=found.period)
        return Reply("\n".join((text, *left)), ways_on, private=True)
    text = call.say(
        "invoices-preview",
        period=found.period,
        count=len(found.bills),
        sums=list(found.sums),
    )
    fields = tuple(
        Field(found.names.get(each.total.student, ""), call.show(each.total.amount))
        for each in found.bills[:SHOWN]
    )
    given = {
        "period": f"{found.period.first}/{found.period.last}",
        "sums": ",".join(f"{each.currency} {each.minor}" for each in found.sums),
    }
    make = Choice(call.say("make-invoices-button"), Draft("makeinvoices", given))
    return Reply(
        "\n".join((text, *left)),
        (make, *ways_on),
        fields=fields,
        why=tuple(
            call.say(
                "invoice-would-be",
                name=found.names.get(each.total.student, ""),
                payer=found.names.get(each.payer, ""),
                total=each.total.amount,
                count=each.total.count,
            )
            for each in found.bills
        ),
        private=True,
    )


def _who_pays(found: Preview, call: Call) -> tuple[Choice, ...]:
    unpaid = [each for each in found.left_out if each.why is Why.NOBODY_PAYS]
    return tuple(
        Choice(
            call.say("who-pays-button", name=found.names.get(each.student, "")),
            Draft("guardian", {"student": f"id:{each.student}", "pays": "yes"}),
        )
        for each in unpaid[:ASKED]
    )


def _left(each: LeftOut, found: Preview, call: Call) -> str:
    name = found.names.get(each.student, "")
    amount = -each.amount if each.amount.minor < 0 else each.amount
    return call.say("invoice-left-out", name=name, amount=amount, why=each.why)


@command(name="makeinvoices", args=Making, allow=Permission.KEEP_MONEY, menu=False)
def make_invoices(args: Making, call: Call) -> Reply:
    run = call.run(MakeInvoices(call.actor, args.period, args.sums)).run
    card = run_card(run.id, call)
    undo = call.undo("uninvoice", run=f"id:{run.id}")
    return replace(card, choices=(*card.choices[:-1], undo))

"""/runinvoices: everybody's of a month, looked at, made, and sent."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.kind import Identifier
from bot.kinds.money import Sums
from bot.kinds.period import Days
from core.billing.invoices.model import RunId
from core.billing.invoices.preview import LeftOut, Preview, PreviewInvoices
from core.billing.invoices.run import DropInvoices, MakeInvoices
from core.billing.invoices.send import SendRun
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply

SHOWN = 25


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days()] = unless_said("last month")


@dataclass(frozen=True, slots=True)
class Making:
    period: Annotated[Period, Days()]
    sums: Annotated[tuple[Money, ...], Sums()]


@dataclass(frozen=True, slots=True)
class Which:
    run: Annotated[RunId, Identifier()]


@command(
    name="runinvoices",
    args=Args,
    allow=Permission.KEEP_MONEY,
    only_reads=True,
    aliases=("invoicing",),
)
def run_invoices(args: Args, call: Call) -> Reply:
    """Only looks: what is made is what was looked at, or nothing."""
    return previewed(call.run(PreviewInvoices(call.actor, args.period)), call)


def previewed(found: Preview, call: Call) -> Reply:
    left = tuple(_left(each, found, call) for each in found.left_out)
    if not found.bills:
        text = call.say("invoices-none", period=found.period)
        return Reply("\n".join((text, *left[:SHOWN])), private=True)
    text = call.say(
        "invoices-preview",
        period=found.period,
        count=len(found.bills),
        sums=list(found.sums),
    )
    fields = tuple(
        Field(found.names.get(each.student, ""), call.show(each.total))
        for each in found.bills[:SHOWN]
    )
    given = {
        "period": f"{found.period.first}/{found.period.last}",
        "sums": ",".join(f"{each.currency} {each.minor}" for each in found.sums),
    }
    make = Choice(call.say("make-invoices-button"), Draft("makeinvoices", given))
    return Reply(
        "\n".join((text, *left[:SHOWN])),
        (make,),
        fields=fields,
        why=tuple(
            call.say(
                "invoice-would-be",
                name=found.names.get(each.student, ""),
                payer=found.names.get(each.payer, ""),
                total=each.total,
                count=len(each.charges),
            )
            for each in found.bills
        ),
        private=True,
    )


def _left(each: LeftOut, found: Preview, call: Call) -> str:
    name = found.names.get(each.student, "")
    amount = -each.amount if each.amount.minor < 0 else each.amount
    return call.say("invoice-left-out", name=name, amount=amount, why=each.why)


@command(name="makeinvoices", args=Making, allow=Permission.KEEP_MONEY, menu=False)
def make_invoices(args: Making, call: Call) -> Reply:
    made = call.run(MakeInvoices(call.actor, args.period, args.sums))
    text = call.say(
        "invoices-made",
        count=made.invoices,
        sums=list(made.run.sums),
        at=call.when(made.run.send_at),
    )
    run = f"id:{made.run.id}"
    send = call.choice("send-now-button", "sendinvoices", run=run)
    return Reply(text, (send, call.undo("uninvoice", run=run)), private=True)


@command(name="sendinvoices", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def send_invoices(args: Which, call: Call) -> Reply:
    went = call.run(SendRun(call.actor, args.run))
    text = call.say("invoices-sent", count=went)
    return Reply(text, final=call.final(), private=True)


@command(name="uninvoice", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def drop_invoices(args: Which, call: Call) -> Reply:
    run = call.run(DropInvoices(call.actor, args.run))
    text = call.say("invoices-dropped", period=run.period)
    return Reply(text, private=True)

"""The card of a run of invoices: it says how far it is while the desk goes on."""

from dataclasses import dataclass
from typing import Annotated
from uuid import uuid4

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Identifier
from core.billing.invoices.drop import DropInvoices
from core.billing.invoices.model import RunId, RunState
from core.billing.invoices.progress import Progress, SeeRun
from core.billing.invoices.send import SendRun
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Live, Reply


@dataclass(frozen=True, slots=True)
class Which:
    run: Annotated[RunId, Identifier()]


@command(
    name="invoicerun",
    args=Which,
    allow=Permission.KEEP_MONEY,
    only_reads=True,
    menu=False,
)
def invoice_run(args: Which, call: Call) -> Reply:
    return run_card(args.run, call)


@command(name="sendinvoices", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def send_invoices(args: Which, call: Call) -> Reply:
    run = call.run(SendRun(call.actor, args.run))
    return run_card(run.id, call, call.final())


@command(name="uninvoice", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def drop_invoices(args: Which, call: Call) -> Reply:
    run = call.run(DropInvoices(call.actor, args.run))
    return run_card(run.id, call)


def run_card(run: RunId, call: Call, final: Choice | None = None) -> Reply:
    found = call.run(SeeRun(call.actor, run))
    given = {"run": f"id:{run}"}
    return Reply(
        run_says(found, call),
        tuple(_ways_on(found, call)),
        card=f"invoicerun:{uuid4().hex}",
        live=Live(Draft("invoicerun", given), frozenset({run})),
        final=final,
        private=True,
    )


def run_says(found: Progress, call: Call) -> str:
    run, tally = found.run, found.tally
    sentence = f"run-{run.state}"
    if run.state is RunState.OPEN and run.send_at is None:
        sentence = "run-waits"
    return call.say(
        sentence,
        period=run.period,
        count=tally.invoices,
        sent=tally.sent,
        sums=list(tally.sums) or call.say("nothing"),
        at=call.when(run.send_at or run.at),
    )


def _ways_on(found: Progress, call: Call) -> list[Choice]:
    run, given = found.run, f"id:{found.run.id}"
    ways: list[Choice] = []
    if run.state is RunState.OPEN:
        ways.append(call.choice("send-now-button", "sendinvoices", run=given))
    if run.state in {RunState.OPEN, RunState.MAKING}:
        ways.append(call.choice("drop-invoices-button", "uninvoice", run=given))
    return ways

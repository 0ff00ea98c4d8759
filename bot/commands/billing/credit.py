"""/creditnote, /voidinvoice, /writeoff: what need not be paid, or never will be."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.paper import printed
from bot.fields import unless_said
from bot.kinds.by_name import YesOrNo
from bot.kinds.invoices import AnInvoice
from bot.kinds.kind import Line
from bot.kinds.money import AmountOrAll
from bot.turn.advance import SURE, asking_for
from core.billing.invoices.credit import (
    CreditInvoice,
    CreditLooked,
    LookAtCredit,
    VoidInvoice,
)
from core.billing.invoices.model import Invoice
from core.billing.invoices.show import PrintInvoice
from core.billing.model import InvoiceId
from core.billing.payments.write_off import WriteOff
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply


@dataclass(frozen=True, slots=True)
class Crediting:
    invoice: Annotated[InvoiceId, AnInvoice()]
    amount: Annotated[Money | None, AmountOrAll()]
    why: Annotated[str, Line(500)]
    sure: Annotated[str, YesOrNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Voiding:
    invoice: Annotated[InvoiceId, AnInvoice()]
    why: Annotated[str, Line(500)]
    sure: Annotated[str, YesOrNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    invoice: Annotated[InvoiceId, AnInvoice()]
    why: Annotated[str, Line(500)]


@command(name="creditnote", args=Crediting, allow=Permission.KEEP_MONEY)
def credit_note(args: Crediting, call: Call) -> Reply:
    if args.sure == "no":
        would = call.run(LookAtCredit(call.actor, args.invoice, args.amount))
        return _asked("credit", would, call)
    note = call.run(CreditInvoice(call.actor, args.invoice, args.why, args.amount))
    return _noted(note, "credit-noted", call)


@command(name="voidinvoice", args=Voiding, allow=Permission.KEEP_MONEY)
def void_invoice(args: Voiding, call: Call) -> Reply:
    if args.sure == "no":
        would = call.run(LookAtCredit(call.actor, args.invoice, cancels=True))
        return _asked("void", would, call)
    note = call.run(VoidInvoice(call.actor, args.invoice, args.why))
    return _noted(note, "invoice-void", call)


@command(name="writeoff", args=Which, allow=Permission.KEEP_MONEY)
def write_off(args: Which, call: Call) -> Reply:
    done = call.run(WriteOff(call.actor, args.invoice, args.why))
    text = call.say("written-off", amount=done.payment.amount, name=done.name)
    undo = call.undo("unpay", payment=f"id:{done.payment.id}")
    return Reply(text, (undo,), private=True)


def _asked(what: str, would: CreditLooked, call: Call) -> Reply:
    """Nothing takes it back, and a family hears of it: it is shown first."""
    facts = {
        "called": would.called,
        "name": would.student,
        "payer": would.payer,
        "amount": would.amount,
        "whole": would.is_all,
    }
    does = Choice(
        call.say(f"{what}-button", **facts), call.draft.with_answer(SURE, "yes")
    )
    waits = asking_for(SURE, call.draft.with_answer(SURE, "no"))
    text = call.say(f"{what}-would", **facts)
    return Reply(text, (does,), asking=waits, private=True)


def _noted(note: Invoice, sentence: str, call: Call) -> Reply:
    shown = call.run(PrintInvoice(call.actor, note.id))
    text = call.say(sentence, called=note.called, about=shown.about, amount=-note.total)
    return Reply(
        text, attachments=(printed(shown, call),), final=call.final(), private=True
    )

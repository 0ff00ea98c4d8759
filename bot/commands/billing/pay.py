"""/pay: record money received."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.billing.owes import owed_or_credit
from bot.fields import if_said, unless_said
from bot.kinds.by_name import Word
from bot.kinds.days import ADay
from bot.kinds.invoices import TheInvoice
from bot.kinds.kind import Identifier, Line, OneOf, Option, YesNo
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from core.billing.model import InvoiceId, Payment, PaymentId
from core.billing.payments.bank_file import TakeBackBankFile
from core.billing.payments.errors import PaidTwice, WrongCurrency
from core.billing.payments.receive import RecordPayment
from core.billing.payments.take_back import TakeBackPayment
from core.billing.payments.till import PaymentRecorded
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply


class Method(OneOf):
    """`card`, and `by card` as people say it."""

    def read(self, words: str, call: Call) -> str:
        said = words.strip().lower()
        for before in ("by ", "in ", "with "):
            said = said.removeprefix(before)
        return super().read(SHORT.get(said, said), call)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(call.say(f"option-{each.replace(' ', '-')}"), each)
            for each in self.words
        )


METHODS = (
    "unknown",
    "cash",
    "bank transfer",
    "card",
    "cheque",
    "paypal",
    "direct debit",
    "standing order",
    "zelle",
    "paynow",
    "venmo",
)
SHORT = {"transfer": "bank transfer", "bacs": "bank transfer", "check": "cheque"}


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    amount: Annotated[Money, Amount()]
    on: Annotated[date, ADay()] = unless_said("today")
    method: Annotated[str, Method(METHODS)] = unless_said("unknown")
    invoice: Annotated[InvoiceId | None, TheInvoice()] = if_said()
    note: Annotated[str | None, Word(500)] = if_said()
    reference: Annotated[str | None, Word(140)] = if_said()
    row: Annotated[str | None, Word(64)] = if_said()
    """Which of a bank's file, so that it is not taken in twice."""
    anyway: Annotated[str | None, YesNo()] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    payment: Annotated[PaymentId, Identifier()]


@command(
    name="pay",
    args=Args,
    intent="record_payment",
    allow=Permission.KEEP_MONEY,
    slots={"student": "students", "note": "reason"},
)
def pay(args: Args, call: Call) -> Reply:
    method = "" if args.method == "unknown" else args.method
    request = RecordPayment(
        call.actor,
        args.student,
        args.amount,
        args.on,
        method,
        args.invoice,
        args.note or "",
        args.reference or "",
        args.row,
        anyway=args.anyway == "yes",
    )
    return _tried(request, call)


def _tried(request: RecordPayment, call: Call) -> Reply:
    """What looks like a mistake is asked about; a tap says that it is none."""
    try:
        recorded = call.run(request)
    except (PaidTwice, WrongCurrency) as why:
        if request.invoice is not None and isinstance(why, WrongCurrency):
            raise
        text = call.refused(why)
        again = call.draft.with_answer("anyway", "yes")
        return Reply(text, (Choice(call.say("anyway-button"), again),), private=True)
    return _recorded(recorded, call)


def _recorded(recorded: PaymentRecorded, call: Call) -> Reply:
    lines = [
        call.say(
            "payment-recorded",
            **_paid(recorded.payment),
            name=recorded.name,
            day=recorded.payment.on,
            owed=owed_or_credit(recorded.balance.owed, call),
        )
    ]
    if recorded.closed:
        lines.append(call.say("payment-closes", invoices=list(recorded.closed)))
    undo = call.undo("unpay", payment=f"id:{recorded.payment.id}")
    return Reply("\n".join(lines), (undo,), private=True)


@command(name="unpay", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    payment = call.run(TakeBackPayment(call.actor, args.payment))
    text = call.say("payment-taken-back", **_paid(payment), day=payment.on)
    return Reply(text, private=True)


def _paid(payment: Payment) -> dict[str, object]:
    """Less than nothing received is a refund."""
    back = payment.amount.minor < 0
    amount = -payment.amount if back else payment.amount
    return {"amount": amount, "back": "yes" if back else "no"}


@dataclass(frozen=True, slots=True)
class Back:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    amount: Annotated[Money, Amount()]
    note: Annotated[str | None, Line(500)] = if_said()
    anyway: Annotated[str | None, YesNo()] = if_said()


@command(name="refund", args=Back, allow=Permission.KEEP_MONEY)
def refund(args: Back, call: Call) -> Reply:
    """As a payment of less than nothing."""
    back = args.amount if args.amount.minor < 0 else -args.amount
    request = RecordPayment(
        call.actor,
        args.student,
        back,
        call.today,
        note=args.note or "",
        anyway=args.anyway == "yes",
    )
    return _tried(request, call)


@dataclass(frozen=True, slots=True)
class OfFile:
    receipt: Annotated[UUID, Identifier()]


@command(name="unimport", args=OfFile, allow=Permission.KEEP_MONEY, menu=False)
def take_back_file(args: OfFile, call: Call) -> Reply:
    count = call.run(TakeBackBankFile(call.actor, args.receipt))
    return Reply(call.say("bank-file-back", count=count), private=True)

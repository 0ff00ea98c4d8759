"""/pay: record money received."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.owes import owed_or_credit
from bot.fields import unless_said
from bot.kinds.days import ADay
from bot.kinds.kind import Identifier, OneOf
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from core.billing.model import Payment, PaymentId
from core.billing.record_payment import RecordPayment, TakeBackPayment
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply


class Method(OneOf):
    """`card`, and `by card` as people say it."""

    def read(self, words: str, call: Call) -> str:
        said = words.strip().lower()
        for before in ("by ", "in ", "with "):
            said = said.removeprefix(before)
        return super().read(said, call)


METHODS = ("unknown", "cash", "transfer", "card", "cheque", "paypal")


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    amount: Annotated[Money, Amount()]
    on: Annotated[date, ADay()] = unless_said("today")
    method: Annotated[str, Method(METHODS)] = unless_said("unknown")


@dataclass(frozen=True, slots=True)
class Which:
    payment: Annotated[PaymentId, Identifier()]


@command(
    name="pay",
    args=Args,
    intent="record_payment",
    allow=Permission.KEEP_MONEY,
    slots={"student": "students"},
)
def pay(args: Args, call: Call) -> Reply:
    method = "" if args.method == "unknown" else args.method
    recorded = call.run(
        RecordPayment(call.actor, args.student, args.amount, args.on, method)
    )
    text = call.say(
        "payment-recorded",
        **_paid(recorded.payment),
        name=recorded.name,
        day=args.on,
        owed=owed_or_credit(recorded.balance.owed, call),
    )
    undo = call.undo("unpay", payment=f"id:{recorded.payment.id}")
    return Reply(text, (undo,), private=True)


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

"""/owes: who has not paid. /balance: what my family owes."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.fields import if_said
from bot.pickers import Somebody
from core.billing.balances import MyBalance, Owed, WhoOwes
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.messaging.conversation import Field, Reply
from core.people.permissions import Permission

SHOWN = 25


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@command(
    name="owes",
    args=Args,
    intent="outstanding_balance",
    allow=Permission.SEE_MONEY,
    only_reads=True,
    slots={"student": "students"},
)
def owes(args: Args, call: Call) -> Reply:
    owed = call.run(WhoOwes(call.actor, args.student))
    if not owed:
        return Reply(call.say("nobody-owes"), private=True)
    return Reply(
        call.say("who-owes", count=len(owed)),
        fields=_fields(owed, call),
        why=_why(owed, call),
        private=True,
    )


@command(
    name="balance", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True
)
def balance(args: Nothing, call: Call) -> Reply:
    del args
    owed = call.run(MyBalance(call.actor))
    if not owed:
        return Reply(call.say("nothing-owed"), private=True)
    return Reply(
        call.say("my-balance"),
        fields=_fields(owed, call),
        why=_why(owed, call),
        private=True,
    )


def _fields(owed: list[Owed], call: Call) -> tuple[Field, ...]:
    return tuple(
        Field(each.name, call.show(each.balance.owed)) for each in owed[:SHOWN]
    )


def _why(owed: list[Owed], call: Call) -> tuple[str, ...]:
    return tuple(
        call.say(
            "balance-row",
            name=each.name,
            charged=each.balance.charged,
            paid=each.balance.paid,
            owed=each.balance.owed,
        )
        for each in owed[:SHOWN]
    )

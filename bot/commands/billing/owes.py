"""/owes: who has not paid. /balance: what my family owes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.chase import aged
from bot.commands.billing.paying import pays
from bot.fields import if_said
from bot.kinds.by_name import Count
from bot.kinds.money import MoreThan
from bot.kinds.people import Somebody
from bot.turn.pages import page
from core.billing.ageing.ask import AskAgeing
from core.billing.balances import MyBalance, Owed, WhoOwes
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply

SHOWN = 25


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@dataclass(frozen=True, slots=True)
class Owing:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    amount: Annotated[Money | None, MoreThan()] = if_said()
    older: Annotated[int | None, Count()] = if_said()
    """Only invoices so many days late."""


@command(
    name="owes",
    args=Owing,
    intent="outstanding_balance",
    allow=Permission.SEE_MONEY,
    only_reads=True,
    slots={"student": "students", "older": "older_than_days"},
)
def owes(args: Owing, call: Call) -> Reply:
    if args.older is not None:
        return aged(call.run(AskAgeing(call.actor, args.student, args.older)), call)
    if args.student is not None:  # how much, however little
        of_one = call.run(WhoOwes(call.actor, args.student))
        return _of_one(of_one, args.student, call)
    owed = call.run(WhoOwes(call.actor, None, args.amount))
    if not owed and args.amount is not None:
        none = call.say("nobody-owes-more", amount=args.amount)
        return Reply(none, private=True)
    if not owed:
        return Reply(call.say("nobody-owes"), private=True)
    text = call.say("who-owes", count=len(owed))
    if args.amount is not None:
        text = call.say("who-owes-more", count=len(owed), amount=args.amount)
    shown = page(owed, call, _known_by, SHOWN)
    return Reply(
        text,
        (*shown.next, call.choice("by-age-button", "ageing")),
        fields=_fields(shown.rows, call),
        why=_why(owed, call),
        private=True,
    )


@command(
    name="balance",
    args=Args,
    intent="outstanding_balance",
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
    slots={"student": "students"},
    shown_to=pays,
)
def balance(args: Args, call: Call) -> Reply:
    """One's own family's; anybody's for whoever sees the money."""
    if args.student is not None and call.may(Permission.SEE_MONEY):
        anybodys = call.run(WhoOwes(call.actor, args.student))
        return _of_one(anybodys, args.student, call)
    owed = call.run(MyBalance(call.actor))
    if args.student is not None:
        return _of_one(owed, args.student, call)
    if not owed:
        return Reply(call.say("nothing-owed"), private=True)
    return Reply(
        call.say("my-balance"),
        (call.choice("finance-invoices", "invoices"),),
        fields=_fields(owed, call),
        why=_why(owed, call),
        private=True,
    )


def _of_one(owed: list[Owed], student: PersonId, call: Call) -> Reply:
    """All of one student's currencies, whether anything is left to pay or not."""
    found = [each for each in owed if each.balance.student == student]
    if not found:
        return Reply(call.say("nothing-charged"), private=True)
    fields, why = _fields(found, call), _why(found, call)
    return Reply(call.say("my-balance"), fields=fields, why=why, private=True)


def _known_by(owed: Owed) -> str:
    return f"{owed.balance.student} {owed.balance.owed.currency}"


def _fields(owed: Sequence[Owed], call: Call) -> tuple[Field, ...]:
    return tuple(
        Field(each.name, owed_or_credit(each.balance.owed, call)) for each in owed
    )


def _why(owed: list[Owed], call: Call) -> tuple[str, ...]:
    return tuple(
        call.say(
            "balance-row",
            name=each.name,
            charged=each.balance.charged,
            paid=each.balance.paid,
            owed=owed_or_credit(each.balance.owed, call),
        )
        for each in owed[:SHOWN]
    )


def owed_or_credit(owed: Money, call: Call) -> str:
    """Nobody owes less than nothing: what was paid ahead is theirs."""
    if owed.minor < 0:
        return call.say("in-credit", amount=-owed)
    return str(call.show(owed)) if owed.minor else call.say("nothing")

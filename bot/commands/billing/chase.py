"""/chase: remind whoever pays. /ageing: what is open, and for how long already."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.by_name import Count
from bot.kinds.kind import OneOf
from bot.kinds.people import Somebody
from core.billing.ageing.ask import Aged, Ageing, AskAgeing
from core.billing.reminders.remind import ChasePayment
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.people.look_up import Find

SHOWN = 25
BUTTONS = 5


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    scope: Annotated[str | None, OneOf(("overdue", "all"))] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    older: Annotated[int | None, Count()] = if_said()


@command(
    name="chase",
    args=Args,
    intent="chase_payment",
    allow=Permission.KEEP_MONEY,
    slots={"student": "students"},
)
def chase(args: Args, call: Call) -> Reply:
    """Without a name it shows whom there is to remind; each is a tap."""
    if args.student is None:
        found = call.run(AskAgeing(call.actor))
        late = [each for each in found.aged if each.days > 0]
        if found.aged and not late:
            none = call.say("nothing-overdue", count=len(found.aged))
            return Reply(none, (call.choice("by-age-button", "ageing"),), private=True)
        return aged(found, call)
    reminded = call.run(ChasePayment(call.actor, args.student))
    payers = sorted({each.payer for each in reminded})
    text = call.say(
        "payment-chased",
        invoices=[each.called for each in reminded],
        payers=[call.run(Find(call.actor, each)).name for each in payers],
    )
    return Reply(text, final=call.final(), private=True)


@command(name="ageing", args=Which, allow=Permission.SEE_MONEY, only_reads=True)
def ageing(args: Which, call: Call) -> Reply:
    return aged(call.run(AskAgeing(call.actor, args.student, args.older)), call)


def aged(found: Ageing, call: Call) -> Reply:
    if not found.aged:
        runs = call.may(Permission.KEEP_MONEY)
        look = (call.choice("look-at-run-button", "runinvoices"),) if runs else ()
        return Reply(call.say("ageing-none"), look, private=True)
    text = call.say("ageing", count=len(found.aged))
    fields = tuple(
        Field(call.say("ageing-age", age=age), call.show(list(sums)))
        for age, sums in found.sums
    )
    students = dict.fromkeys(
        each.invoice.student for each in found.aged if each.days > 0
    )
    names = {each.invoice.student: each.name for each in found.aged}
    choices = tuple(
        Choice(
            call.say("chase-button", name=names[each]),
            Draft("chase", {"student": f"id:{each}"}),
        )
        for each in list(students)[:BUTTONS]
    )
    why = tuple(_row(each, call) for each in found.aged[:SHOWN])
    return Reply(text, choices, fields=fields, why=why, private=True)


def _row(each: Aged, call: Call) -> str:
    return call.say(
        "ageing-row",
        called=each.invoice.called,
        name=each.name,
        left=each.left,
        days=abs(each.days),
        late="yes" if each.days > 0 else "no",
    )

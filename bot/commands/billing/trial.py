"""/trialbalance: whether the books balance."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.days import ADay
from core.billing.checks.trial import AskTrialBalance
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class Args:
    until: Annotated[date | None, ADay()] = if_said()


@command(name="trialbalance", args=Args, allow=Permission.SEE_MONEY, only_reads=True)
def trial_balance(args: Args, call: Call) -> Reply:
    found = call.run(AskTrialBalance(call.actor, args.until))
    if not found.sides:
        return Reply(call.say("trialbalance-none"), private=True)
    rows = [
        Field(
            call.say(f"account-{each.account.value.replace(' ', '-')}"),
            call.say("trialbalance-row", debit=each.debit, credit=each.credit),
        )
        for each in found.sides
    ]
    off = tuple(
        call.say(
            "trialbalance-difference",
            what=call.say(f"difference-{each.what}"),
            booked=each.booked,
            rows=each.rows,
        )
        for each in found.differences
    )
    says = "trialbalance-off" if off else "trialbalance-balanced"
    text = "\n".join((call.say(says), *off))
    return Reply(text, fields=tuple(rows), private=True)

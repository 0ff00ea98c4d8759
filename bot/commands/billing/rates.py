"""/rates: what was agreed on, with whom, and since when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.rules import how_much, in_a_row, whom
from bot.fields import if_said
from bot.kinds.by_name import Identifiers
from bot.kinds.people import Somebody
from core.billing.model import RateId
from core.billing.rates.raise_rates import TakeBackRaise
from core.billing.rates.show import AskRates, RateShown
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply

SHOWN, TAPPED = 40, 6


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@dataclass(frozen=True, slots=True)
class Several:
    rates: Annotated[tuple[RateId, ...], Identifiers()]


@command(name="rates", args=Args, allow=Permission.SEE_MONEY, only_reads=True)
def rates(args: Args, call: Call) -> Reply:
    found = call.run(AskRates(call.actor, args.student, call.today))
    if args.student is None:
        found.sort(key=lambda each: _place(each, call))
    sets = _may_set(call)
    if not found:
        return Reply(call.say("rates-none"), sets, private=True)
    rows = tuple(
        Field(whom(each.whose, call), in_a_row(each.rule, each.whose, call))
        for each in found[:SHOWN]
    )
    more = len(found) - len(rows)
    text = call.say("rates", count=len(found))
    if more:
        text = f"{text} {call.say('rates-more', count=more)}"
    return Reply(text, (*sets, *_take_back(found, call)), fields=rows, private=True)


def _place(each: RateShown, call: Call) -> tuple[int, str, date]:
    """Students, classes, courses, everybody: each together, now before later."""
    whose = each.whose
    named = (whose.student, whose.group, whose.course, "everybody")
    level = next(nth for nth, name in enumerate(named) if name)
    return level, whom(whose, call), each.rule.since


def _may_set(call: Call) -> tuple[Choice, ...]:
    mine = call.may(Permission.KEEP_MONEY)
    return (call.choice("rate-set-button", "rate"),) if mine else ()


def _take_back(found: list[RateShown], call: Call) -> tuple[Choice, ...]:
    """Of many, those that were said last."""
    if not call.may(Permission.KEEP_MONEY):
        return ()
    latest = sorted(found, key=lambda each: each.rule.at, reverse=True)
    return tuple(
        Choice(
            call.say(
                "rate-take-back-button",
                name=whom(each.whose, call),
                price=how_much(each.rule, call),
            ),
            Draft("unrate", {"rate": f"id:{each.rule.id}"}),
        )
        for each in latest[:TAPPED]
    )


@command(name="unraise", args=Several, allow=Permission.KEEP_MONEY, menu=False)
def take_back(args: Several, call: Call) -> Reply:
    gone = call.run(TakeBackRaise(call.actor, args.rates))
    return Reply(call.say("rates-raise-back", count=gone), private=True)

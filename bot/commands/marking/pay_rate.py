"""/payrate: what a tutor's hour is paid; the students' rates are others."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.marking.shown import named
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Identifier, OneOf
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from bot.kinds.whom import ACOURSE
from core.kernel.ids import CourseId, PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.marking.adding_up import ACTIVITIES
from core.marking.pay.model import PayRate, PayRateId
from core.marking.pay.set_pay import EveryPayRate, SetPayRate, TakeBackPayRate
from core.messaging.conversation import Choice, Draft, Field, Reply

MOST = 20


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId | None, Somebody()] = if_said()
    amount: Annotated[Money, Amount()] = field(kw_only=True)
    activity: Annotated[str | None, OneOf(ACTIVITIES)] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    since: Annotated[date | None, ADay()] = if_said()


@dataclass(frozen=True, slots=True)
class This:
    rate: Annotated[PayRateId, Identifier()]


@command(name="payrate", args=Args, allow=Permission.KEEP_MONEY)
def pay_rate(args: Args, call: Call) -> Reply:
    rate = call.run(
        SetPayRate(
            call.actor,
            args.amount,
            args.since,
            args.tutor,
            args.activity or "",
            args.course,
        )
    )
    text = call.say(
        "payrate-set", amount=rate.hourly, whom=_whom(rate, call), since=rate.since
    )
    undo = call.undo("unpayrate", rate=f"id:{rate.id}")
    return Reply(text, (undo, call.choice("payrates-button", "payrates")), private=True)


@command(name="unpayrate", args=This, allow=Permission.KEEP_MONEY, menu=False)
def unpayrate(args: This, call: Call) -> Reply:
    rate = call.run(TakeBackPayRate(call.actor, args.rate))
    text = call.say(
        "payrate-gone", amount=rate.hourly, whom=_whom(rate, call), since=rate.since
    )
    return Reply(text, private=True)


@command(name="payrates", args=Nothing, allow=Permission.SEE_MONEY, only_reads=True)
def payrates(args: Nothing, call: Call) -> Reply:
    del args
    rates = call.run(EveryPayRate(call.actor))
    if not rates:
        return Reply(call.say("payrates-none"), private=True)
    fields = tuple(
        Field(
            call.say("payrate-since", whom=_whom(rate, call), since=rate.since),
            call.show(rate.hourly),
        )
        for rate in rates[:MOST]
    )
    choices = tuple(
        Choice(
            call.say("payrate-drop", whom=_whom(rate, call), amount=rate.hourly),
            Draft("unpayrate", {"rate": f"id:{rate.id}"}),
        )
        for rate in rates[:3]
    )
    text = call.say("payrates-intro")
    return Reply(text, choices, fields=fields, private=True)


def _whom(rate: PayRate, call: Call) -> str:
    names = named(call)
    who = names.get(rate.tutor, "?") if rate.tutor else call.say("payrate-everybody")
    activity = call.say(f"activity-{rate.activity}") if rate.activity else ""
    course = names.get(rate.course, "") if rate.course else ""
    return ", ".join(part for part in (who, activity, course) if part)

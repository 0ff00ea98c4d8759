"""/rate: what an hour costs a student."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.days import ADay
from bot.kinds.kind import Identifier
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from core.billing.model import RateId
from core.billing.set_rate import SetRate, TakeBackRate
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.people.look_up import Find


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    hourly: Annotated[Money, Amount()]
    since: Annotated[date, ADay()] = unless_said("today")


@dataclass(frozen=True, slots=True)
class Which:
    rate: Annotated[RateId, Identifier()]


@command(
    name="rate",
    args=Args,
    intent="set_rate",
    allow=Permission.KEEP_MONEY,
    slots={"student": "students", "hourly": "rate", "since": "date"},
)
def rate(args: Args, call: Call) -> Reply:
    made = call.run(SetRate(call.actor, args.student, args.hourly, args.since))
    name = call.run(Find(call.actor, args.student)).name
    text = call.say("rate-set", name=name, hourly=made.hourly, day=made.since)
    return Reply(text, (call.undo("unrate", rate=f"id:{made.id}"),), private=True)


@command(name="unrate", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    gone = call.run(TakeBackRate(call.actor, args.rate))
    text = call.say("rate-taken-back", hourly=gone.hourly, day=gone.since)
    return Reply(text, private=True)

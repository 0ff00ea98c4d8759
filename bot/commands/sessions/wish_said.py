"""What somebody would rather have, said in a sentence."""

from dataclasses import dataclass, replace
from datetime import time
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.wishes import wished
from bot.fields import if_said
from bot.kinds.clock import HoursSaid, LunchSaid
from bot.kinds.kind import Number
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.availability.say import ShowAvailability


@dataclass(frozen=True, slots=True)
class Wished:
    in_row: Annotated[int | None, Number()] = if_said()
    a_day: Annotated[int | None, Number()] = if_said()
    lunch: Annotated[tuple[time, time] | None, LunchSaid()] = if_said()
    earliest: Annotated[time | None, HoursSaid()] = if_said()
    latest: Annotated[time | None, HoursSaid()] = if_said()


@command(
    name="wishsaid",
    args=Wished,
    intent="set_wishes",
    allow=Permission.SET_AVAILABILITY,
    menu=False,
)
def wish_said(args: Wished, call: Call) -> Reply:
    """Beside what was wished before."""
    who = call.actor.person
    wishes = call.run(ShowAvailability(call.actor, who)).wishes
    wishes = replace(
        wishes,
        most_in_row=args.in_row or wishes.most_in_row,
        most_a_day=args.a_day or wishes.most_a_day,
        lunch=args.lunch or wishes.lunch,
        earliest=args.earliest or wishes.earliest,
        latest=args.latest or wishes.latest,
    )
    return wished(wishes, call)

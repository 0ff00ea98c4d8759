"""/addyear, /addterm, /addholiday: the academic calendar. /terms shows it."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.kind import Identifier, Line
from bot.kinds.period import Days
from bot.understand.times.moment import Tense
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.organisation.academic_year import (
    AcademicYears,
    AddHoliday,
    AddTerm,
    AddYear,
)
from core.organisation.remove import RemoveDays


@dataclass(frozen=True, slots=True)
class Named:
    name: Annotated[str, Line(60)]
    days: Annotated[Period, Days(Tense.FUTURE)]


@dataclass(frozen=True, slots=True)
class Which:
    days: Annotated[UUID, Identifier()]


@command(name="addyear", args=Named, allow=Permission.SET_UP)
def add_year(args: Named, call: Call) -> Reply:
    return _added(call.run(AddYear(call.actor, args.name, args.days)).id, args, call)


@command(name="addterm", args=Named, allow=Permission.SET_UP)
def add_term(args: Named, call: Call) -> Reply:
    return _added(call.run(AddTerm(call.actor, args.name, args.days)).id, args, call)


@command(name="addholiday", args=Named, allow=Permission.SET_UP)
def add_holiday(args: Named, call: Call) -> Reply:
    return _added(call.run(AddHoliday(call.actor, args.name, args.days)).id, args, call)


@command(name="removedays", args=Which, allow=Permission.SET_UP, menu=False)
def remove_days(args: Which, call: Call) -> Reply:
    name = call.run(RemoveDays(call.actor, args.days))
    return Reply(call.say("taken-away", name=name))


@command(name="terms", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def terms(args: Nothing, call: Call) -> Reply:
    del args
    years, found, holidays = call.run(AcademicYears(call.actor))
    if not years and not holidays:
        keeps = "yes" if call.may(Permission.SET_UP) else "no"
        return Reply(call.say("no-years", keeps=keeps))
    rows = [Field(y.name, call.show(y.days)) for y in years]
    rows += [Field(t.name, call.show(t.days)) for t in found]
    free = call.say("holiday")
    rows += [Field(f"{h.name} ({free})", call.show(h.days)) for h in holidays]
    return Reply(call.say("years-and-terms"), fields=tuple(rows))


def _added(made: UUID, args: Named, call: Call) -> Reply:
    text = call.say("days-added", name=args.name, days=args.days)
    return Reply(text, (call.undo("removedays", days=f"id:{made}"),))

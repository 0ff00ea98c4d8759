"""Kinds of argument of a rule about money: whom it is for, how much, and when."""

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import ClassVar

from bot.call import Call
from bot.kinds.days import LastDay
from bot.kinds.kind import Duration, Line, OneOf, Option, Typed, Unreadable, readable
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from bot.kinds.whom import Students, Thing
from core.billing.model import Matches
from core.kernel.actor import Role
from core.kernel.money import Money
from core.organisation.settings import WEEKDAYS

EVERYBODY = frozenset({"all", "everyone", "everybody"})
PERCENT = re.compile(
    r"(?P<sign>[-+]?)(?P<n>\d{1,4}(?:\.\d{1,2})?) ?(?:%|per ?cent)(?P<off> off| less)?"
)
A_FEW = 7
SHORTEST = 2


class ForWhom:
    """A student, a class, a course, `all`; or a tutor, whose sessions are meant."""

    def read(self, words: str, call: Call) -> Matches:
        said = words.strip()
        if said.casefold() in EVERYBODY:
            return Matches()
        tutor = Somebody(Role.TUTOR)
        try:
            found = Students().read(said, call)
        except Unreadable:
            if readable(tutor, said, call):
                return Matches(tutor=tutor.read(said, call))
            raise
        if len(found.students) > 1:
            raise Unreadable("OnePayer")
        one = found.students[0] if found.students else None
        return Matches(one, found.group, found.course)

    def offer(self, call: Call) -> tuple[Option, ...]:
        everybody = Option(call.say("option-everybody"), "all")
        return (*Students().offer(call)[:A_FEW], everybody)


@dataclass(frozen=True, slots=True)
class HowMuch:
    """A sum, or a change by so many hundredths of a per cent: less than none is off."""

    price: Money | None = None
    percent_bp: int = 0


class Price(Typed):
    """`£40`, `10% off`, `-10%`, `+5%`."""

    def read(self, words: str, call: Call) -> HowMuch:
        found = PERCENT.fullmatch(words.strip().lower())
        if found is None:
            return HowMuch(Amount().read(words, call))
        points = int(Decimal(found["n"]) * 100)
        less = found["sign"] == "-" or bool(found["off"])
        return HowMuch(percent_bp=-points if less else points)


class PriceCalled(Price):
    """`rate=£40`."""

    by_name: ClassVar[bool] = True


class Until(LastDay):
    """`until=30 June`."""

    by_name: ClassVar[bool] = True


class TutorCalled(Somebody):
    """`tutor=Maya`."""

    by_name: ClassVar[bool] = True


class ClassCalled(Thing):
    """`class=10B`."""

    by_name: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__("class")


class Choose(OneOf):
    """`per=session`."""

    by_name: ClassVar[bool] = True


class OnDays(Typed):
    """`on=sat,sun`, `on=weekdays`, `on=weekends`."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> frozenset[int]:
        del call
        said = words.strip().lower()
        whole = {"weekdays": range(5), "weekends": range(5, 7)}
        if said in whole:
            return frozenset(whole[said])
        found = {_weekday(each) for each in re.split(r"[\s,]+|and", said) if each}
        if not found:
            raise Unreadable("Day")
        return frozenset(found)


def _weekday(said: str) -> int:
    for number, name in enumerate(WEEKDAYS):
        if len(said) >= SHORTEST and name.startswith(said.removesuffix("s")):
            return number
    raise Unreadable("Day", said=said)


class Why(Line):
    """`why="sibling"`."""

    by_name: ClassVar[bool] = True


class Hours(Duration):
    """`10h`, `90m`; a bare number is hours."""

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(call.show(timedelta(hours=each)), f"PT{each}H")
            for each in (5, 10, 20)
        )

    def read(self, words: str, call: Call) -> timedelta:
        said = words.strip()
        if re.fullmatch(r"\d{1,3}", said):
            return timedelta(hours=int(said))
        return super().read(said, call)

"""Between which hours, and on which days not, a time is looked for."""

from collections.abc import Collection
from datetime import time
from typing import ClassVar

from bot.call import Call
from bot.kinds.availability import WEEKDAYS
from bot.kinds.clock import HoursSaid
from bot.kinds.hours import PARTS
from bot.kinds.kind import OneOf, Typed, Unreadable
from core.timetable.finding.wanted import Hours

LENGTH = 3


class AtHour(HoursSaid):
    """`after=17:00`."""

    by_name: ClassVar[bool] = True


class PartOfDay(OneOf):
    """`part=morning`; `this evening` has an evening too."""

    by_name: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__(tuple(PARTS))

    def read(self, words: str, call: Call) -> str:
        *_, last = words.strip().lower().split() or [""]
        return OneOf.read(
            self, "evening" if last in {"night", "tonight"} else last, call
        )


class NotOn(Typed):
    """`without=fri,sat`."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> frozenset[int]:
        del call
        said = [each.strip().lower()[:LENGTH] for each in words.split(",")]
        if not {*said} <= {*WEEKDAYS}:
            raise Unreadable("NotOn")
        return frozenset(WEEKDAYS.index(each) for each in said)


def hours_within(
    after: time | None,
    before: time | None,
    part: str | None,
    without: Collection[int] | None,
) -> Hours:
    """A part of the day says its hours, unless others were said."""
    since, until = PARTS[part] if part else (None, None)
    return Hours(after or since, before or until, frozenset(without or ()))

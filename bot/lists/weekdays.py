"""Kinds of cell of a timetable: on which days, and every how many weeks."""

import re
from dataclasses import dataclass
from datetime import date

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.lists.dates import Dated
from core.kernel.recurring import WEEKDAYS

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Days:
    """Weekdays, Monday being 0; or one date."""

    weekdays: tuple[int, ...] = ()
    on: date | None = None


class OnDays(Typed):
    """`Mon`, `Tuesday, Thu`, `Mo+We`, or a date."""

    def read(self, words: str, call: Call) -> Days:
        if any(each.isdigit() for each in words):
            return Days(on=Dated().read(words, call))
        parts = re.split(r"[\s,;/+&.]+|\band\b", words.strip().casefold())
        found = {_weekday(each) for each in parts if each}
        if not found:
            raise Unreadable("OnDays")
        return Days(tuple(sorted(found)))


class Every(Typed):
    """How many weeks from one to the next: `2`, `weekly`, `fortnightly`."""

    def read(self, words: str, call: Call) -> int:
        del call
        said = words.strip().casefold()
        named = {
            "weekly": 1,
            "week": 1,
            "fortnightly": 2,
            "fortnight": 2,
            "biweekly": 2,
        }
        match = re.fullmatch(r"(?:every )?(\d{1,2})(?: weeks?)?", said, re.ASCII)
        weeks = named.get(said, int(match[1]) if match else 0)
        if not 1 <= weeks <= 52:  # noqa: PLR2004 -- weeks of a year
            raise Unreadable("Every")
        return weeks


def _weekday(said: str) -> int:
    for number, name in enumerate(_NAMES):
        if len(said) >= _LEAST and name.startswith(said.removesuffix("s")):
            return number
        if said == WEEKDAYS[number].casefold():
            return number
    raise Unreadable("OnDays")

"""Kinds of cell of a timetable: times of day, lengths, weekdays, how often."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.call import Call
from bot.kinds.kind import Day, Duration, Typed, Unreadable
from core.kernel.recurring import WEEKDAYS

_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.0+)?)?\s*([ap])?\.?(?:m\.?)?", re.ASCII
)
_MINUTES_A_DAY = 24 * 60
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAST = 2


class Clock(Typed):
    """`16:00`, `4pm`, `4.30 p.m.`, or what Excel keeps: a fraction of a day."""

    def read(self, words: str, call: Call) -> time:
        del call
        said = words.strip().casefold()
        if re.fullmatch(r"0?\.\d+", said, re.ASCII):
            minutes = round(float(said) * _MINUTES_A_DAY) % _MINUTES_A_DAY
            return time(*divmod(minutes, 60))
        match = _CLOCK.fullmatch(said)
        if match is None:
            raise Unreadable("Clock")
        hour, half = int(match[1]), match[3]
        if half and not 1 <= hour <= 12:  # noqa: PLR2004 -- as on the dial
            raise Unreadable("Clock")
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        try:
            return time(hour, int(match[2] or 0))
        except ValueError:
            raise Unreadable("Clock") from None


class Length(Typed):
    """`1:30`, a fraction of a day, or any duration; a bare number is minutes."""

    def read(self, words: str, call: Call) -> timedelta:
        said = words.strip()
        if re.fullmatch(r"0?\.\d+", said, re.ASCII):
            return timedelta(minutes=round(float(said) * _MINUTES_A_DAY))
        match = re.fullmatch(r"(\d{1,2}):(\d{2})(?::00)?", said, re.ASCII)
        if match:
            return timedelta(hours=int(match[1]), minutes=int(match[2]))
        return Duration().read(words, call)


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


class Dated(Typed):
    """A date as a program writes it. `03/04/2026` is asked back, never guessed."""

    def read(self, words: str, call: Call) -> date:
        said = words.strip()
        match = re.fullmatch(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})", said, re.ASCII)
        if match and len(match[1]) < len("2026"):
            first, second, year = int(match[1]), int(match[2]), int(match[3])
            if len(match[3]) != len("2026"):
                raise Unreadable("Dated")
            months = [m for m in {(first, second), (second, first)} if m[1] <= 12]  # noqa: PLR2004 -- months
            if len(months) != 1:
                raise Unreadable("Dated")
            said = f"{year:04}-{months[0][1]:02}-{months[0][0]:02}"
        try:
            return Day().read(said, call)
        except Unreadable:
            raise Unreadable("Dated") from None


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

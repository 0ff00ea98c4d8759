"""Kinds of cell of a timetable: times of day and lengths."""

import re
from datetime import time, timedelta

from bot.call import Call
from bot.kinds.kind import Duration, Typed, Unreadable

_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.0+)?)?\s*([ap])?\.?(?:m\.?)?", re.ASCII
)
_MINUTES_A_DAY = 24 * 60


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

"""Times of day: `half 4`, `16h`, `4.30pm`, `ten to five`, `at 9`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time, timedelta

from bot.understand.patterns import ByLetter
from bot.understand.times.pieces import Hours
from bot.understand.times.spans import Grain
from bot.understand.times.vocabulary import NUMBERS, Words, number, pattern

NOON = 12
DAY_HOURS = 24
EARLIEST_BARE = 8
"""A bare 1 to 7 is in the afternoon, 8 to 11 in the morning: tutors' hours."""


LONGEST_TURNED = 10
"""Hours; `9-5pm` started in the morning, but nobody means `5-4pm`."""
LONG = 4
"""Hours; two numbers further apart are not a lesson said as a range."""


@dataclass(frozen=True, slots=True)
class Clock:
    """`half` is am, pm, 24 when the hour is certain, or empty.

    A `bare` number is a time only beside words that make it one.
    """

    hour: int
    minute: int = 0
    second: int = 0
    half: str = ""
    bare: bool = False
    grain: Grain = Grain.MINUTE

    def read(self, part: str = "") -> time:
        """With the convention for bare hours, or the part of day it was said with."""
        hour = self.hour % DAY_HOURS
        if self.half == "am":
            hour %= NOON
        elif self.half == "pm":
            hour = hour % NOON + NOON
        elif not self.half and hour <= NOON:
            hour = _in_part(hour, part)
        return time(hour % DAY_HOURS, self.minute, self.second)

    def hours(self, part: str = "") -> Hours:
        return Hours(self.read(part), timedelta(0), self.grain)


def _in_part(hour: int, part: str) -> int:
    if part.endswith("morning"):
        return hour % NOON
    if part.endswith("afternoon") or part.startswith("lunch"):
        return hour % NOON + NOON
    if part.endswith("time"):  # night time
        part = "night"
    if part.endswith(("evening", "night")):
        late = hour % NOON + NOON if hour != NOON else DAY_HOURS
        return late if hour >= 5 or part.endswith("evening") else hour  # noqa: PLR2004 -- 3 at night is not 15:00
    return hour + NOON if 0 < hour < EARLIEST_BARE else hour


def _half(said: str) -> str:
    return f"{said[0]}m" if said else ""


def _named(m: Words) -> Clock:
    hour = 0 if m["named"].endswith("night") else NOON
    return Clock(hour, half="24", grain=Grain.HOUR)


def _hour(said: str) -> Clock:
    if said in {"noon", "midday"}:
        return Clock(NOON, half="24")
    if said == "midnight":
        return Clock(0, half="24")
    return Clock(int(number(said)))


def _past(m: Words) -> Clock | None:
    """`half (past) four`, `quarter to 6`, `23 minutes to noon`."""
    base = _hour(m["hour"])
    if base.hour > DAY_HOURS:
        return None
    said = m["share"]
    if _is_range(m, said, base.hour):
        return None
    minutes = 30 if said == "half" else 15 if "quarter" in said else int(number(said))
    half = _half(m["half"]) or base.half
    if m["way"] in {"to", "before", "of", "til", "till"}:
        hour = (base.hour - 1) % DAY_HOURS
        if base.hour == NOON and half in OTHER:  # ten to twelve pm is before noon
            half = OTHER[half]
        if hour == 0 and not base.half:
            hour = NOON
        return replace(base, hour=hour, minute=60 - minutes, half=half)
    return replace(base, minute=minutes, half=half)


OTHER = {"am": "pm", "pm": "am"}
MINUTES = frozenset({"five", "ten", "fifteen", "twenty", "twenty five", "twenty-five"})
"""Words that are minutes in `ten to five`; `four to five` is an hour."""


def _is_range(m: Words, said: str, until: int) -> bool:
    """`5 to 6` is an hour; `10 to 5` is 16:50, for who teaches seven hours?"""
    if said in {"half", "quarter"} or m["way"] in {"past", "after"}:
        return m["way"] == "of" and said != "quarter"
    if m["way"] == "of" or (m["way"] in {"before", "after"} and not m["unit"]):
        return True
    if m["unit"]:
        return False
    if not said.isdigit():
        return said not in MINUTES
    return int(said) not in {5, 10, 15, 20, 25} or (until - int(said)) % NOON <= LONG


def _digital(m: Words) -> Clock | None:
    hour, minute = int(m["h"]), int(m["m"])
    second = int(m["s"] or 0)
    half = _half(m["half"])
    if hour * 60 + minute > DAY_HOURS * 60 or max(minute, second) > 59:  # noqa: PLR2004 -- a clock
        return None
    if m["hrs"] and hour < EARLIEST_BARE:  # 1:30h is how long
        return None
    dotted = m["dot"] and not (m["s"] or m["half"])
    if dotted and minute % 5 and hour <= NOON:  # a day of a month, or of no clock
        return None
    sure = hour > NOON or hour == 0 or (m["h"].startswith("0") and len(m["h"]) > 1)
    grain = Grain.SECOND if m["s"] else Grain.MINUTE
    if half and hour > NOON:
        half = "24"
    return Clock(hour, minute, second, half or ("24" if sure else ""), grain=grain)


def _french(m: Words) -> Clock | None:
    """`16h`, `16h30`; what is small enough to be a length is left to lengths."""
    hour, minute = int(m["h"]), int(m["m"] or 0)
    length = hour <= NOON if not m["m"] else hour < 7  # noqa: PLR2004 -- longest lesson
    if (length and not m["zone"]) or hour >= DAY_HOURS or minute > 59:  # noqa: PLR2004 -- a clock
        return None
    grain = Grain.MINUTE if m["m"] else Grain.HOUR
    sure = "24" if hour > NOON or m["zone"] else ""
    return Clock(hour, minute, half=sure, grain=grain)


def _run_together(m: Words) -> Clock | None:
    """`430pm`, `1630`, `0900 hrs`."""
    hour, minute = int(m["hm"][:-2]), int(m["hm"][-2:])
    half = _half(m["half"])
    four = len(m["hm"]) == 4  # noqa: PLR2004 -- digits
    if m["hrs"] and not four:  # 400 hours is how long
        return None
    if hour >= DAY_HOURS or minute > 59:  # noqa: PLR2004 -- a clock
        return None
    if half:
        return Clock(hour, minute, half=half if hour <= NOON else "24")
    sure = "24" if four and (hour > NOON or hour < 10) else ""  # noqa: PLR2004 -- 0930
    return Clock(hour, minute, half=sure, bare=not m["hrs"])


def _hundred(m: Words) -> Clock | None:
    """`fifteen hundred hours`."""
    hour = int(number(m["card"]))
    least = 0 if m["oh"] else NOON - 2
    return Clock(hour, half="24") if least <= hour < DAY_HOURS else None


def _whole(m: Words) -> Clock | None:
    hour = int(number(m["hour"]))
    half = _half(m["half"])
    if hour > (NOON if half else DAY_HOURS) or (half and hour == 0):
        return None
    bare = not (m["half"] or m["oclock"])
    sure = "24" if hour > NOON or m["hour"] == "00" else ""
    return Clock(hour, half=half or sure, bare=bare, grain=Grain.HOUR)


def _worded(m: Words) -> Clock | None:
    """`three twenty`, `eight thirty pm`, `four oh five`."""
    said = m["hword2"] or m["minutes"].replace("-", " ")
    minute = int(number(said))
    half = "24" if m["oh"] else _half(m["half"])
    return Clock(NUMBERS[m["hword"]], minute, half=half)


_H = "(?P<hour>noon|midday|midnight|{hword}|{d})(?!\\d|[:.]\\d)"
_AMPM = "(?: ?{half})?"
_FORMS: tuple[tuple[str, Callable[[Words], Clock | None]], ...] = (
    ("(?:12 ?|twelve )?(?P<named>noon|mid[ -]?day|mid[ -]?night)", _named),
    (
        (
            f"(?:a )?(?P<share>half|quarter|{{count}})(?P<unit>[ -]?minutes?|[ -]?mins?)?[ -]"
            f"(?P<way>past|after|to|before|of|till?) {_H}(?: ?o'? ?clock|h)?{_AMPM}"
        ),
        _past,
    ),
    (
        f"(?P<share>half)(?P<unit>)[ -]?(?P<way>){_H}{_AMPM}(?! ?(?:hours?|hrs?|h\\b|an?\\b))",
        _past,
    ),
    (
        (
            "(?P<h>\\d{1,2})(?::|(?P<dot>\\.))(?P<m>\\d\\d)(?:[:.](?P<s>\\d\\d)(?:\\.\\d+)?)?"
            f"{_AMPM}(?P<hrs> ?h\\b| ?hrs?\\b| ?hours?\\b)?(?! ?%|[:.]\\d)"
        ),
        _digital,
    ),
    ("(?P<h>\\d{1,2}) ?h ?(?P<m>\\d\\d)?(?= \\(?{zone})", _french),
    ("(?P<h>\\d{1,2}) ?h ?(?P<m>\\d\\d)?(?:m|min)?", _french),
    (
        "(?P<hm>\\d{3,4})(?: ?(?:{half}|(?P<hrs>h|hrs|hours)))?(?![/.]?\\d)",
        _run_together,
    ),
    (
        (
            "(?:(?P<oh>oh?|zero)[ -])?{hword}[ -](?P<minutes>(?:twenty|thirty|forty|fifty)(?:[ -]?(?:one|two|three|"
            f"four|five|six|seven|eight|nine))?|{{teen}}|oh?[ -]{{hword2}}|five){_AMPM}"
            "(?! ?(?:min|hour|student|essay|paper|year|pupil|kid))"
        ),
        _worded,
    ),
    ("(?:(?P<oh>oh?|zero)[ -])?{card}[ -]hundred[ -]hours", _hundred),
    (f"{_H}(?: ?(?P<oclock>o'? ?clock))?(?:[ -]?ish)? ?{{half}}", _whole),
    (f"{_H}(?: ?(?P<oclock>o'? ?clock))?", _whole),
)
_HALF_OR_QUARTER = re.compile(r"(?:a\s+)?(?:half|quarter)\b")
FORMS = ByLetter((pattern(f"{form}(?:[ -]?ish)?"), read) for form, read in _FORMS)


def clock_at(text: str, at: int, *, opens: bool = False) -> tuple[Clock, int] | None:
    """The time of day that starts right there, and where it ends.

    Where it `opens` a range, after `from`, five to six is no 5:55.
    """
    for form, read in FORMS.at(text, at):
        if opens and read is _past and not _HALF_OR_QUARTER.match(text, at):
            continue
        if (match := form.match(text, at)) and (clock := _read(read, Words(match))):
            return clock, match.end()
    return None


def _read(read: Callable[[Words], Clock | None], match: Words) -> Clock | None:
    try:
        return read(match)
    except (ValueError, KeyError):  # 99 minutes past four
        return None


def between(first: Clock, last: Clock, part: str = "") -> tuple[time, time]:
    """Two times said as one range: a half of the day said once holds for both."""
    end = last.read(part if not first.half else "")
    if not first.half and last.half in {"am", "pm"}:
        return _turned(first, last, end), end
    start = first.read(part)
    if not last.half and last.hour <= NOON:
        end = _after(start, last)
    return start, end


def _turned(first: Clock, last: Clock, end: time) -> time:
    """In the same half of the day as the end, or else in the other."""
    start = replace(first, half=last.half).read()
    if start < end:
        return start
    other = replace(first, half="am" if last.half == "pm" else "pm").read()
    if not 0 < _minutes_to(other, end) <= LONGEST_TURNED * 60:
        raise BackwardsError
    return other


class BackwardsError(ValueError):
    """It ends before it starts."""


def _minutes_to(start: time, end: time) -> int:
    lasting = (end.hour - start.hour) * 60 + end.minute - start.minute
    return lasting % (DAY_HOURS * 60)


def _after(start: time, last: Clock) -> time:
    """The next time the clock shows that after the start."""
    shown = (
        time(last.hour % NOON, last.minute),
        time(last.hour % NOON + NOON, last.minute),
    )
    later = [at for at in shown if at != start]
    return min(later, key=lambda at: _minutes_to(start, at))

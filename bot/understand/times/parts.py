"""Parts of the day: `this morning`, `tonight`, `in the afternoon`, `last night`."""

import re
from datetime import date, timedelta

from bot.understand.times.clock import Clock
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.said import Said
from bot.understand.times.spans import Grain, day_of
from bot.understand.times.vocabulary import PARTS, Words, pattern, words

_SAME_TIME = pattern("(?:at )?(?:the )?(?:this|same) time")
_TONIGHT = pattern("(?:(?P<late>late) )?(?:tonight|tonite|2nite|this night)")
_LAST_NIGHT = pattern("(?:(?P<late>late) )?(?:(?:last|yesterday) (?:night|nite))")
_FIRST_THING = pattern("first thing(?: in the morning)?")
_END_OF_DAY = pattern("(?:the )?(?:eod|end of (?:the |my )?day|cob|close of business)")
_AFTER = pattern("after[ -]?(?P<what>lunch|school|work)")
_PART = pattern(
    "(?:(?P<this>this|later this|earlier this|same) |(?:in |during |at )?(?:the )?)"
    "(?:(?:very )?(?P<mod>early|late)[ -])?(?:in the )?{part}(?:[ -]?ish)?"
    "|(?P<mod>early|late|earlier|later) (?P<this>this) {part}"
)
AFTER = {"lunch": (13, 17), "school": (15, 21), "work": (17, 21)}
LATE = (21, 24)


def part_at(text: str, at: int, moment: Moment) -> Said | None:
    """The part of a day that starts right there."""
    if match := _SAME_TIME.match(text, at):
        same = Clock(moment.now.hour, moment.now.minute, half="24")
        return Said((at, match.end()), clock=same)
    if match := _AFTER.match(text, at):
        hours = AFTER[Words(match)["what"]]
        return Said((at, match.end()), part="afternoon", hours=hours)
    today = moment.now.date()
    return (
        _night(text, at, today, _TONIGHT)
        or _night(text, at, today - timedelta(days=1), _LAST_NIGHT)
        or _hour(text, at, 9, _FIRST_THING)
        or _hour(text, at, 17, _END_OF_DAY)
        or _plain(text, at, Fixed(day_of(today)))
    )


def _night(text: str, at: int, on: date, form: re.Pattern[str]) -> Said | None:
    match = form.match(text, at)
    if not match:
        return None
    late = LATE if Words(match)["late"] else None
    return Said((at, match.end()), (Fixed(day_of(on)),), part="night", hours=late)


def _hour(text: str, at: int, hour: int, form: re.Pattern[str]) -> Said | None:
    match = form.match(text, at)
    clock = Clock(hour, half="24", grain=Grain.HOUR)
    return Said((at, match.end()), clock=clock) if match else None


def _plain(text: str, at: int, today: Fixed) -> Said | None:
    match = _PART.match(text, at)
    if not match:
        return None
    m = Words(match)
    part = words(f"{m['mod']} {m['part']}").removesuffix("s")
    if m["mod"] in {"earlier", "later"}:
        part = words(m["part"]).removesuffix("s")
    if part not in PARTS:
        return None
    pieces = (today,) if m["this"] else ()
    return Said((at, match.end()), pieces, part=part)

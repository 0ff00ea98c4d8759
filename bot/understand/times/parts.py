"""Parts of the day: `this morning`, `tonight`, `in the afternoon`, `last night`."""

from datetime import timedelta

from bot.understand.times.clock import Clock
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.said import Said
from bot.understand.times.spans import Grain, day_of
from bot.understand.times.vocabulary import PARTS, Words, pattern

_TONIGHT = pattern("(?:(?P<late>late) )?(?:tonight|tonite|2nite|this night)")
_LAST_NIGHT = pattern("(?:(?P<late>late) )?(?:last night|yesterday night)")
_FIRST_THING = pattern("first thing(?: in the morning)?")
_END_OF_DAY = pattern("(?:the )?(?:eod|end of (?:the |my )?day|cob|close of business)")
_AFTER = pattern("after (?P<what>lunch|school|work)")
_PART = pattern(
    "(?:(?P<this>this|later this|earlier this|same) |(?:in |during |at )?(?:the )?)"
    "(?:(?P<mod>early|late) )?(?:in the )?{part}"
)
AFTER = {"lunch": (13, 17), "school": (15, 21), "work": (17, 21)}
LATE = (21, 24)


def part_at(text: str, at: int, moment: Moment) -> Said | None:
    """The part of a day that starts right there."""
    today = Fixed(day_of(moment.now.date()))
    yesterday = Fixed(day_of(moment.now.date() - timedelta(days=1)))
    if match := _TONIGHT.match(text, at):
        late = LATE if Words(match)["late"] else None
        return Said((at, match.end()), (today,), part="night", hours=late)
    if match := _LAST_NIGHT.match(text, at):
        late = LATE if Words(match)["late"] else None
        return Said((at, match.end()), (yesterday,), part="night", hours=late)
    if match := _FIRST_THING.match(text, at):
        return Said((at, match.end()), clock=Clock(9, half="am", grain=Grain.HOUR))
    if match := _END_OF_DAY.match(text, at):
        return Said((at, match.end()), clock=Clock(17, half="24", grain=Grain.HOUR))
    if match := _AFTER.match(text, at):
        hours = AFTER[Words(match)["what"]]
        return Said((at, match.end()), part="afternoon", hours=hours)
    return _plain(text, at, today)


def _plain(text: str, at: int, today: Fixed) -> Said | None:
    match = _PART.match(text, at)
    if not match:
        return None
    m = Words(match)
    part = f"{m['mod']} {m['part']}".strip()
    part = part if part in PARTS else m["part"]
    part = " ".join(part.split()).removesuffix("s")
    pieces = (today,) if m["this"] else ()
    return Said((at, match.end()), pieces, part=part)

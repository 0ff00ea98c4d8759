"""Zones said after a time, and arithmetic across the hours that clocks skip."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.understand.times.vocabulary import ZONES, Words, pattern, words

_ZONE = pattern(" ?\\(?{zone}(?: ?time(?: ?zone)?)?\\)?(?! ?[+-]\\d)")
_OFFSET = re.compile(
    r"\s*\(?(?:(?:utc|gmt)\s*)?(?P<sign>[+-])(?P<h>\d{1,2}):?(?P<m>[0-5]\d)?\)?(?![\d:./-])"
)
_NAMED_OFFSET = re.compile(r"\s*\(?(?:utc|gmt)")
GLUED = re.compile(r"\+\d\d:?\d\d|(?<=:\d\d:\d\d)\s?[+-]\d\d:?\d\d")
"""`09:00-10:30` is from nine to half past ten."""
DAY = timedelta(days=1)


def zone_at(text: str, at: int) -> tuple[str, int] | None:
    """`UTC`, `London time`, `GMT+2`, `+05:30`: its name, and where it ends."""
    if match := _ZONE.match(text, at):
        return ZONES[words(Words(match)["zone"])], match.end()
    offset = _OFFSET.match(text, at)
    if not offset or not (_NAMED_OFFSET.match(text, at) or GLUED.match(text, at)):
        return None
    name = f"{offset['sign']}{int(offset['h']):02}{offset['m'] or '00'}"
    return (name, offset.end()) if int(offset["h"]) < 15 else None  # noqa: PLR2004 -- the largest offset


def zone_of(name: str) -> tzinfo:
    if name[0] not in "+-":
        return ZoneInfo(name)
    ahead = timedelta(hours=int(name[1:3]), minutes=int(name[3:]))
    return timezone(-ahead if name.startswith("-") else ahead)


def moved(at: datetime, zone: tzinfo, to: tzinfo) -> datetime:
    """What a clock there shows when one here shows that."""
    return at.replace(tzinfo=zone).astimezone(to).replace(tzinfo=None)


def exists(at: datetime, zone: tzinfo) -> bool:
    """No clock shows the hour that is skipped when summer time starts."""
    return moved(moved(at, zone, UTC), UTC, zone) == at


def later(at: datetime, length: timedelta, zone: tzinfo) -> datetime:
    """Days are days of the calendar; hours are sixty minutes each."""
    days = timedelta(days=length // DAY)
    if length == days:
        return at + days
    return moved(moved(at + days, zone, UTC) + (length - days), UTC, zone)


def lasting(start: datetime, end: datetime, zone: tzinfo) -> timedelta:
    """How long that really is."""
    return moved(end, zone, UTC) - moved(start, zone, UTC)

"""Whether what stands side by side is one time, or two things."""

import re

from bot.understand.times.pieces import DayAndMonth, DayOfMonth, Fixed, Weekday
from bot.understand.times.said import Bound, Every, Said
from bot.understand.times.spans import Grain

_AT = re.compile(r"\b(?:at|by)\b|@")


def belongs(said: Said, more: Said, glue: str, words: str) -> bool:
    """Whether what comes next, behind some glue, is still the same time."""
    if more.bound is not Bound.AT or ("-" in glue and not _may_follow_dash(more)):
        return False
    if _is_counted(said, more) or _is_counted(more, said):
        return False
    if (said.every and _is_dated(said.every, more)) or _is_apart(said, more, glue):
        return False
    bare = said.clock and said.clock.bare and not said.until
    if bare and not _AT.search(words) and (more.every or _is_rate(said, more, glue)):
        return False
    return "and" not in glue or bool(more.length or said.length)


def _may_follow_dash(more: Said) -> bool:
    """`Friday - 4pm`, `4pm - 2 hours`; but 10 days less than a date is no date."""
    return bool(more.clock or (more.length and not more.length.in_days))


def _is_apart(said: Said, more: Said, glue: str) -> bool:
    """`a week yesterday` is neither a week from then nor a week ago."""
    alone = said.length and not (said.pieces or said.clock or said.every)
    days = alone and said.length and said.length.in_days
    return bool(days and more.pieces) and not glue.strip()


def _is_dated(every: Every, more: Said) -> bool:
    """A recurrence takes its own kind of days; what else comes is where it starts."""
    days = more.length and more.length.grain >= Grain.DAY
    own = {"MONTHLY": DayOfMonth, "YEARLY": DayAndMonth}.get(every.freq, Weekday)
    free = not every.monthday and not every.nth
    return bool(days) or not all(
        isinstance(p, Weekday) or (free and isinstance(p, own)) for p in more.pieces
    )


def _is_counted(clock: Said, pieces: Said) -> bool:
    """`two coming weeks` is no two o'clock."""
    bare = clock.clock and clock.clock.bare and not clock.pieces and not clock.until
    coarse = [piece.grain > Grain.DAY for piece in pieces.pieces]
    return bool(bare and coarse and all(coarse))


def _is_rate(said: Said, more: Said, glue: str) -> bool:
    """`5 an hour` is no five o'clock that lasts one."""
    lasts = {"for", "lasting", ","} & set(re.findall(r"\w+|,", glue))
    return bool(more.length) and not said.pieces and not lasts


def is_inside(said: Said, last: Said) -> bool:
    """`last week - Monday`: not from the one to the other."""
    coarse = min(piece.grain for piece in said.pieces) > Grain.DAY
    days = [isinstance(piece, Weekday) for piece in last.pieces]
    return coarse and bool(days) and all(days)


def is_named_twice(said: Said, last: Said, sep: str) -> bool:
    """`Friday-Jun 15` is one day, not a year of them."""
    weekday = all(isinstance(p, Weekday | Fixed) for p in said.pieces)
    dated = any(isinstance(piece, DayAndMonth) for piece in last.pieces)
    return sep == "-" and weekday and dated

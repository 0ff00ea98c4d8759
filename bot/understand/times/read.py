"""The two ways in: a text that is one time, and a sentence that holds some."""

import re

from bot.understand.normalise import plain
from bot.understand.times.absolute import absolute_date
from bot.understand.times.gather import Gatherer
from bot.understand.times.lengths import length_at
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.said import Said
from bot.understand.times.spans import day_of

_TRAILS = re.compile(
    r"[\s,.!?)]*(?:please|pls|sharp|exactly|or so|approximately|all day)?[\s,.!?)]*"
)
_LEADS = re.compile(r"[\s(,.]*")
LONGEST = 120
"""Characters; no one time takes more."""


def read_time(text: str, moment: Moment) -> Said | None:
    """The time that the whole text is; None when any of it is something else."""
    said = plain(text)
    if len(said) > LONGEST:
        return None
    start = _LEADS.match(said)
    found = Gatherer(said, moment).at(start.end() if start else 0)
    return _alone(found, said) if found else _written_out(said, moment)


def _written_out(said: str, moment: Moment) -> Said | None:
    on = absolute_date(said.strip(), day_first=moment.day_first)
    return Said((0, len(said)), (Fixed(day_of(on)),)) if on else None


def _alone(found: Said, said: str) -> Said | None:
    if _is_only_a_number(found, said):
        return None
    rest = _TRAILS.match(said, found.at[1])
    return found if rest and rest.end() == len(said) else None


def _is_only_a_number(found: Said, said: str) -> bool:
    """`5` is no time, `at 5` is."""
    clock = found.clock
    if clock is None or not clock.bare or clock.minute or found.until or found.through:
        return False
    alone = not (
        found.pieces or found.part or found.length or found.every or found.zone
    )
    return alone and not _AT.match(said)


_AT = re.compile(
    r"\s*(?:at|by|from|until|till?|since|after|before|around|about|my)\b|\s*@"
)


_FOR = re.compile(r"\s*(?:for|lasting|about|around|of)?\s*")


def is_bare_length(said: Said, text: str) -> bool:
    """Nothing but how long: `in 9999 years` is no length, though it holds one."""
    opens = _FOR.match(plain(text))
    found = length_at(plain(text), opens.end() if opens else 0)
    return bool(found and found[0] == said.length)

"""The way in for a text that is one time, or nothing."""

import re

from bot.understand.times.absolute import absolute_date
from bot.understand.times.alone import LONGEST, alone
from bot.understand.times.gather import Gatherer
from bot.understand.times.lengths import Length, length_at
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.said import Said
from bot.understand.times.slips import mended
from bot.understand.times.spans import day_of

_TRAILS = re.compile(
    r"[\s,.!?)]*(?:please|pls|sharp|exactly|or so|approximately|or thereabouts|long|in total|altogether|on the dot|prompt|all day|thanks|thank you)?[\s,.!?)]*"
)
_LEADS = re.compile(r"[\s(,.=]*(?:lasting\s+)?")


def read_time(text: str, moment: Moment) -> Said | None:
    """The time that the whole text is; None when any of it is something else.

    One slip in a word is overlooked where the text is no time as it stands.
    """
    said = alone(text)
    if len(said) > LONGEST:
        return None
    found = _read(said, moment)
    better = mended(said) if found is None else None
    return _read(better, moment) if better else found


def _read(said: str, moment: Moment) -> Said | None:
    start = _LEADS.match(said)
    found = Gatherer(said, moment, alone=True).at(start.end() if start else 0)
    return _only(found, said) if found else _written_out(said, moment)


def _written_out(said: str, moment: Moment) -> Said | None:
    on = absolute_date(said.strip(), day_first=moment.day_first)
    return Said((0, len(said)), (Fixed(day_of(on)),)) if on else None


def _only(found: Said, said: str) -> Said | None:
    if _is_only_a_number(found, said):
        return None
    rest = _TRAILS.match(said, found.at[1])
    return found if rest and rest.end() == len(said) else None


def _is_only_a_number(found: Said, said: str) -> bool:
    """`5` is no time, `at 5` is."""
    clock = found.clock
    if clock is None or not clock.bare or clock.minute or found.until or found.through:
        return False
    bare = not (found.pieces or found.part or found.length or found.every or found.zone)
    return bare and not (_AT.match(said) or _SURELY.search(said))


_SURELY = re.compile(r"\dish\b|\d[ -]ish\b|^\s*0[1-9]00\b")
_AT = re.compile(
    r"\s*(?:at|by|from|until|till?|since|after|before|around|about|my)\b|\s*@"
)


_FOR = re.compile(
    r"\s*(?:(?:for|lasting|about|around|of|roughly|approximately|approx|nearly|almost"
    r"|some|circa|an\s+additional|an\s+extra)\b\s*)*"
)


def is_bare_length(said: Said, text: str) -> bool:
    """Nothing but how long: `in 9999 years` is no length, though it holds one."""
    written = alone(text)
    return any(_length(each) == said.length for each in (written, mended(written)))


def _length(text: str | None) -> Length | None:
    opens = _FOR.match(text) if text else None
    if not text or not opens:
        return None
    found = length_at(text, opens.end()) or length_at(text, 0)
    return found[0] if found else None

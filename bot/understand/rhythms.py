"""`Tue 4pm and Thu 5pm every week`: of several hours a week each is a rhythm."""

import itertools
import re
from dataclasses import replace

from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
from bot.understand.times.pieces import Weekday
from bot.understand.times.said import Every, Said

MOST = 4
_AND = re.compile(
    r"\s*(?:,|&|\+|/|;|\band\b|\bplus\b|\bthen\b)[\s,]*(?:(?:and|on)\s+)*"
)


def rhythms_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """One sentence for each; how long it goes on is shared by all of them."""
    timed = _timed(sentence)
    saids = [f.value for f in timed if isinstance(f.value, Said)]
    rhythms = [s.every for f in sentence.of("TDE") if (s := _said(f)) and s.every]
    if not timed or not any(every.freq for every in rhythms):
        return ()
    whole = _shared(saids, rhythms)
    rest = tuple(f for f in sentence.found if f.code not in "TDE")
    return tuple(
        replace(sentence, found=_placed(replace(f, value=_rhythm(s, whole)), rest))
        for f, s in zip(timed, saids, strict=True)
    )


def hours_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """`free Mon 4-7 and Wed 5-7`: one sentence for each, of this week or of all."""
    if repeating := rhythms_of(sentence):
        return repeating
    timed = _timed(sentence)
    rest = tuple(f for f in sentence.found if f.code not in "TDE")
    return tuple(replace(sentence, found=_placed(f, rest)) for f in timed)


def _timed(sentence: Sentence) -> tuple[Found, ...]:
    """Each with days of the week and an hour, one after another, and no other time."""
    times = sentence.of("TDE")
    timed = tuple(f for f in times if (s := _said(f)) and _is_slot(s))
    if not 1 < len(timed) <= MOST:
        return ()
    if any(not _only_how_often(_said(f)) for f in times if f not in timed):
        return ()
    between = (sentence.said[a.end : b.start] for a, b in itertools.pairwise(timed))
    return timed if all(_AND.fullmatch(words) for words in between) else ()


def _said(found: Found) -> Said | None:
    return found.value if isinstance(found.value, Said) else None


def _is_slot(said: Said) -> bool:
    if not said.clock or said.through or said.instant:
        return False
    return bool(_days(said))


def _days(said: Said) -> tuple[int, ...]:
    if said.every and said.every.byday:
        return said.every.byday
    days = tuple(p.index for p in said.pieces if isinstance(p, Weekday))
    return days if len(days) == len(said.pieces) else ()


def _only_how_often(said: Said | None) -> bool:
    return bool(said and said.every and not (said.every.byday or said.clock))


def _shared(saids: list[Said], rhythms: list[Every]) -> Said:
    """How often, from when and until when: said once, of all."""
    ends = next((s.ends for s in saids if s.ends), None)
    starts = next((s.starts for s in saids if s.starts), None)
    skips = next((s.skips for s in saids if s.skips), ())
    often = next(each for each in rhythms if each.freq)
    count = max(each.count // max(1, len(each.byday)) for each in rhythms)
    lengths = (s.length for s in saids if s.length and s.length.in_days)
    every = Every(
        "WEEKLY",
        often.interval,
        count=count,
        lasts=often.lasts or next(lengths, None),
        in_term=any(each.in_term for each in rhythms),
    )
    return Said((0, 0), every=every, ends=ends, starts=starts, skips=skips)


def _rhythm(said: Said, whole: Said) -> Said:
    if whole.every is None:
        return said
    days = _days(said)
    every = replace(whole.every, byday=days, count=whole.every.count * len(days))
    return replace(
        said,
        pieces=(),
        length=None if said.length and said.length.in_days else said.length,
        every=every,
        ends=whole.ends,
        starts=whole.starts,
        skips=whole.skips,
    )


def _placed(one: Found, rest: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(sorted((one, *rest), key=lambda f: f.start))

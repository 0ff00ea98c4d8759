"""Two things in one message: `Sam 5-6pm and Mia 6-7pm`, `cancel Alice and book Ben`."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from bot.understand.entities.find import Sentence, look
from bot.understand.entities.found import Found
from bot.understand.scene import Scene
from bot.understand.times.pieces import Weekday
from bot.understand.times.said import Said

_PAIRS = re.compile(
    r"^[^PCT]*(?:[PC][^PCT]*T[^PCT]*){2,}$|^[^PCT]*(?:T[^PCT]*[PC][^PCT]*){2,}$"
)
_JOINTS = re.compile(
    r"\s*(?:;|\.\s|\n|,?\s+(?:and|then|also|plus)\s+)(?:then\s+|also\s+|please\s+)*"
)
MOST = 4
"""Parts of one message; a longer list is no two orders but a story."""


def pairs_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """One sentence for each who-and-when of several; what is shared goes to all."""
    if not _PAIRS.fullmatch(sentence.coded):
        return ()
    main = [f for f in sentence.found if f.code in "PCT"]
    shared = tuple(f for f in sentence.found if f.code not in "PCT")
    if sentence.said.rstrip(" .!").endswith(" each"):
        main = _as_long(main)
    pairs = [tuple(main[at : at + 2]) for at in range(0, len(main), 2)]
    day = next((s for f in main if isinstance(s := f.value, Said) and s.pieces), None)
    return tuple(
        replace(sentence, found=tuple(_dated(f, day) for f in (*pair, *shared)))
        for pair in pairs[:MOST]
    )


def _as_long(found: list[Found]) -> list[Found]:
    """`Quinn at 9 and Ella at 10, an hour each`."""
    saids = [f.value for f in found if isinstance(f.value, Said)]
    length = next((said.length for said in saids if said.length), None)
    return [
        replace(f, value=replace(f.value, length=length))
        if isinstance(f.value, Said) and not (f.value.until or f.value.length)
        else f
        for f in found
    ]


def _dated(found: Found, day: Said | None) -> Found:
    """A time without a day is on the day said beside another."""
    said = found.value
    if day is None or not isinstance(said, Said) or said.pieces or not said.clock:
        return found
    return replace(found, value=replace(said, pieces=day.pieces))


def days_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """`Liam 28/2 and 1/3, both 10am`: one sentence for each day."""
    times = sentence.of("TD")
    saids = [f.value for f in times if isinstance(f.value, Said)]
    days = [f for f, said in zip(times, saids, strict=True) if said.is_day]
    bare = [f for f in times if f not in days]
    if not 1 < len(days) <= MOST or len(bare) > 1 or any(s.through for s in saids):
        return ()
    timed = sum(bool(said.clock) for said in saids if said.is_day)
    if timed not in {0, len(days)} or bool(timed) == bool(bare):
        return ()
    between = (sentence.said[a.end : b.start] for a, b in itertools.pairwise(days))
    if not all(_AND_THEN.fullmatch(words) for words in between):
        return ()
    rest = tuple(f for f in sentence.found if f not in days)
    return tuple(replace(sentence, found=_in_order(day, rest)) for day in days)


_EACH_ITS_OWN = re.compile(
    r"^[^PC]*(?:[PC][^PC]*[TD][^PC]*){2,}$|^[^PC]*(?:[PC][^PC]*M[^PC]*){2,}$"
)


def each_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """`move Alice to Friday and Ben to Monday`: what follows each is that one's."""
    if not _EACH_ITS_OWN.fullmatch(sentence.coded):
        return ()
    heads = [f for f in sentence.found if f.code in "PC"]
    ends = [*(f.start for f in heads[1:]), len(sentence.said) + 1]
    if len(heads) > MOST:
        return ()
    return tuple(
        replace(
            sentence,
            found=tuple(
                f
                for f in sentence.found
                if f is head or (f.code not in "PC" and head.end <= f.start < end)
            ),
        )
        for head, end in zip(heads, ends, strict=True)
    )


def days_each(sentence: Sentence) -> tuple[Sentence, ...]:
    """`Alice absent Friday and Ben Monday`: to each a day, and no time of day."""
    return () if sentence.of("CT") else each_of(sentence)


_TOLD = re.compile(r"\b(?:for|on|about) [PC]\s*:")


def told_each(sentence: Sentence) -> tuple[str, ...]:
    """`note for Alice: good, and for Ben: bad`: to each what is said of each."""
    heads = [match.start() for match in _TOLD.finditer(sentence.coded)]
    if not 1 < len(heads) <= MOST:
        return ()
    text, starts = sentence.text, [sentence.places_of(at, at)[0] for at in heads]
    ends = [*starts[1:], len(text)]
    parts = (_TAIL.sub("", text[a:b]) for a, b in zip(starts, ends, strict=True))
    return tuple(f"{text[: starts[0]]}{part}" for part in parts)


_TAIL = re.compile(r"(?:[\s,;.]|\b(?:and|but|also|while)\b)+$")
WEEKDAY_STARTS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def named_days(sentence: Sentence) -> tuple[Sentence, ...]:
    """`absent Friday and Monday`: one sentence for each of the days."""
    times = sentence.of("TDE")
    only = times[0] if len(times) == 1 else None
    said = only.value if only else None
    if only is None or not isinstance(said, Said) or not said.every:
        return ()
    every = said.every
    if every.freq or said.ends or not 1 < len(every.byday) <= MOST:
        return ()
    rest = tuple(f for f in sentence.found if f is not only)
    words = sentence.said[only.start : only.end]
    on = sorted(every.byday, key=lambda day: words.find(WEEKDAY_STARTS[day]))
    days = (replace(said, every=None, pieces=(Weekday(day),)) for day in on)
    return tuple(
        replace(sentence, found=_in_order(replace(only, value=day), rest))
        for day in days
    )


def _in_order(day: Found, rest: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(sorted((day, *rest), key=lambda f: f.start))


_AND_THEN = re.compile(
    r"\s*(?:,|&|\+|\band\b|\bthen\b|\balso\b)[\s,]*(?:(?:and|then|also|again)\s+)*"
)
_COMMAS = re.compile(
    r"\s*(?:;|,|\n|\.\s|&|\+)\s*(?:(?:and|then|also|plus)\s+)*|\s+(?:and|then|plus)\s+(?:then\s+|also\s+)*"
)


def items(sentence: Sentence) -> tuple[str, ...]:
    """`prep 30 min, admin 20 min yesterday`: each with a length or time of its own.

    A day said once, at either end, is every item's.
    """
    text, said = sentence.text, sentence.said
    timed = [f for f in sentence.found if f.code in "LTD"]
    if len(timed) < 2 or len(timed) > 2 * MOST:  # noqa: PLR2004 -- one is no list
        return ()
    inside = [(f.start, f.end) for f in sentence.found]
    cuts = [
        joint
        for joint in _COMMAS.finditer(said)
        if not any(a < joint.end() and joint.start() < b for a, b in inside)
    ]
    ends = [*(c.start() for c in cuts), len(text)]
    starts = [0, *(c.end() for c in cuts)]
    parts = [(a, b) for a, b in zip(starts, ends, strict=True) if text[a:b].strip()]
    if not 1 < len(parts) <= MOST:
        return ()
    if any(not any(a <= f.start and f.end <= b for f in timed) for a, b in parts):
        return ()
    return tuple(_with_day(text[a:b], (a, b), parts, sentence) for a, b in parts)


def _with_day(
    part: str, here: tuple[int, int], parts: list[tuple[int, int]], sentence: Sentence
) -> str:
    days = {
        (a, b): said
        for a, b in (parts[0], parts[-1])
        if (said := _day_in(a, b, sentence))
    }
    if len(days) != 1 or here in days:
        return part
    return f"{part} {next(iter(days.values()))}"


def _day_in(first: int, last: int, sentence: Sentence) -> str:
    """The words of the day said in that stretch, if it is said on its own."""
    for f in sentence.found:
        if f.code in "DT" and first <= f.start and f.end <= last:
            match = _DAY.search(sentence.said, f.start, f.end)
            return match[0] if match else ""
    return ""


_DAY = re.compile(
    r"\b(?:yesterday|today|this (?:morning|afternoon|evening)|last night|"
    r"(?:(?:on|last) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


def halves(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Every way to cut a message in two at a joint, and not between `Alice and Ben`."""
    text, said = sentence.text, sentence.said
    joints = (
        joint
        for joint in _JOINTS.finditer(said)
        if not any(f.start < joint.start() < f.end for f in sentence.found)
    )
    for count, joint in enumerate(joints):
        if count >= MOST:
            return
        first, rest = text[: joint.start()], text[joint.end() :]
        if first.strip() and rest.strip():
            yield first, rest


_ROWS = re.compile(r"\s*(?:[,;\n]|\band\b|&|\+)\s*(?:(?:and|then|also)\b\s*)*")
MOST_ROWS = 8


def rows_of(sentence: Sentence, scene: Scene) -> tuple[str, ...]:
    """`Mon Alice 4-5, Tue Will 5-6`: a line each, with the words before all of them."""
    text = sentence.text
    cuts = list(_ROWS.finditer(sentence.said))
    if not 0 < len(cuts) < MOST_ROWS or len(sentence.of("DT")) < 2:  # noqa: PLR2004 -- a day each
        return ()
    starts, ends = (
        [0, *(c.end() for c in cuts)],
        [*(c.start() for c in cuts), len(text)],
    )
    parts = [text[a:b] for a, b in zip(starts, ends, strict=True) if text[a:b].strip()]
    days = sum(bool(_WEEKDAY.search(part)) for part in parts)
    if days < 2 and _PAIRS.fullmatch(sentence.coded):  # noqa: PLR2004 -- one is for all
        return ()
    rows = [look(part, scene) for part in parts]
    if len(rows) < 2 or not all(_is_row(row) for row in rows):  # noqa: PLR2004 -- one is no list
        return ()
    first = rows[0].found[0].start
    before = text[:first].strip()
    day = _WEEKDAY.search(parts[0]) if days == 1 else None
    more = f" {day[0]}" if day else ""
    return (parts[0], *(f"{before} {part}{more}".strip() for part in parts[1:]))


def _is_row(row: Sentence) -> bool:
    clocks = [f for f in row.of("T") if isinstance(f.value, Said) and f.value.clock]
    return len(row.of("PC")) == 1 == len(clocks)


_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:today|tomorrow|yesterday|tmrw)\b",
    re.IGNORECASE,
)

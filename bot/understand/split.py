"""Two things in one message: `Sam 5-6pm and Mia 6-7pm`, `cancel Alice and book Ben`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
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
    pairs = [tuple(main[at : at + 2]) for at in range(0, len(main), 2)]
    day = next((s for f in main if isinstance(s := f.value, Said) and s.pieces), None)
    return tuple(
        replace(sentence, found=tuple(_dated(f, day) for f in (*pair, *shared)))
        for pair in pairs[:MOST]
    )


def _dated(found: Found, day: Said | None) -> Found:
    """A time without a day is on the day said beside another."""
    said = found.value
    if day is None or not isinstance(said, Said) or said.pieces or not said.clock:
        return found
    return replace(found, value=replace(said, pieces=day.pieces))


def halves(text: str, said: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a message in two at a joint."""
    for count, joint in enumerate(_JOINTS.finditer(said)):
        if count >= MOST:
            return
        first, rest = text[: joint.start()], text[joint.end() :]
        if first.strip() and rest.strip():
            yield first, rest

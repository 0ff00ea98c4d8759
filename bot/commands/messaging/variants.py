"""One text in several languages, such as `en: We close. de: Wir machen zu.`."""

import re
from collections.abc import Mapping

from bot.words.ftl import ENGLISH, languages

SEVERAL = 2


def variants(text: str) -> tuple[str, Mapping[str, str]]:
    """What everybody else reads, and what those of each language do."""
    codes = "|".join(map(re.escape, languages()))
    marks = [*re.finditer(rf"(?:^|\s)({codes}):\s+", text)]
    if len({each[1] for each in marks}) < SEVERAL or text[: marks[0].start()].strip():
        return text, {}
    ends = [*(each.start() for each in marks[1:]), len(text)]
    said = {
        mark[1]: text[mark.end() : end].strip()
        for mark, end in zip(marks, ends, strict=True)
    }
    return said.get(ENGLISH) or next(iter(said.values())), said


def in_one(text: str, said: Mapping[str, str]) -> str:
    """What `variants` reads as the same."""
    each = [f"{code}: {words}" for code, words in said.items()]
    return " ".join(each) or text

"""A sentence without anybody's words: codes for what it names, blanks for the rest."""

import re

from bot.understand.entities.find import look
from bot.understand.scene import Scene
from bot.understand.vocabulary import meant_words

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+")
LONGEST = 120


def shape_of(text: str, scene: Scene) -> str:
    coded = look(text, scene).coded[:LONGEST]
    return _WORD.sub(lambda m: m[0] if m[0] in meant_words() else "_", coded).strip()

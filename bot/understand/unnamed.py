"""Whether somebody may mean to say something without being known by it."""

import re

from bot.understand.english import expanded

_UNNAMED = expanded("{unnamed}")
_NEARLY = re.compile(r"\ban{1,2}o?n{1,2}[iey]m")
"""However it is spelt: who is asked too often loses less than who is named."""


def may_hide(text: str) -> bool:
    said = text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return bool(_UNNAMED.search(said) or _NEARLY.search(said))

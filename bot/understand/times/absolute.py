"""Dates in ways of writing that the grammar does not know, by dateparser.

Only one that is written out whole and stands alone: for anything relative, and for
times of day, dateparser answers wrongly too often to be asked.
"""

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_WHOLE = re.compile(r"(?=.*\b(?:19|20)\d\d)(?=.*\b\d{1,2}\b|\d{8}).{8,40}")
_RELATIVE = re.compile(
    r"\b(?:ago|next|last|this|in|every|until|since|from|to|before|after|week|month|year)\b"
    r"|[-+]\d{4,}\b|\d\s*-\s*\d{1,2}\s*-\s*\d{1,2}\s*-"
)
SETTINGS = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "RETURN_TIME_AS_PERIOD": True,
}


@cache
def _parser(order: str) -> "DateDataParser":
    from dateparser.date import DateDataParser  # noqa: PLC0415 -- a slow import: see `load`

    return DateDataParser(languages=["en"], settings={**SETTINGS, "DATE_ORDER": order})


def load() -> None:
    """Its first use takes a quarter of a second, which nobody should wait for."""
    absolute_date("31 December 1999", day_first=True)


def absolute_date(text: str, *, day_first: bool) -> date | None:
    """The one day that the text is; None for all else."""
    if not _WHOLE.fullmatch(text) or _RELATIVE.search(text):
        return None
    found = _parser("DMY" if day_first else "MDY").get_date_data(text)
    if found is None or found.date_obj is None or found.period != "day":
        return None
    day: date = found.date_obj.date()
    return day

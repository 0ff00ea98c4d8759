"""Dates in ways of writing that the grammar does not know, by dateparser.

Only one that is written out whole and stands alone: for anything relative, and for
times of day, dateparser answers wrongly too often to be asked.
"""

import re
from datetime import date

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


def absolute_date(text: str, *, day_first: bool) -> date | None:
    """The one day that the text is; None for all else."""
    if not _WHOLE.fullmatch(text) or _RELATIVE.search(text):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415 -- slow import, seldom needed

    order = "DMY" if day_first else "MDY"
    parser = DateDataParser(
        languages=["en"], settings={**SETTINGS, "DATE_ORDER": order}
    )
    found = parser.get_date_data(text)
    if found is None or found.date_obj is None or found.period != "day":
        return None
    day: date = found.date_obj.date()
    return day

"""What the audit keeps of a change, as whoever reads it may understand it."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.call import Call
from core.kernel.ids import PersonId
from core.kernel.money import Money

LONG = 60
"""So much of one fact is shown."""
AN_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
IN_CODE = re.compile(r"UUID\('([^']*)'\)|frozenset|set\(\)|'")
MONEY = re.compile(r"Money\(minor=(-?\d+), currency='([A-Z]{3})'\)")
LASTS = re.compile(r"(\d):(\d\d):00")
"""How a duration below ten hours is kept; a time of day has two digits before."""
NOTHING = frozenset({"", "None", "True", "False"})
FOR_PROGRAMS = re.compile(
    r"\(|^FREQ=|^\w*[a-z][A-Z]\w*$|^[\d*/,-]+(?: [\d*/,LW#-]+){4}$"
)
"""A record, a rule, the name of a class, words of cron."""


def fact_said(value: str, names: Mapping[PersonId, str], call: Call) -> str:
    """Ids of people by their names; what only a program reads says nothing here."""
    if (known := _typed(value)) is not None:
        at = isinstance(known, datetime)
        return call.when(known) if at else call.show(known)
    by_id = {str(person): name for person, name in names.items()}
    told = IN_CODE.sub(lambda found: found[1] or "", value)
    told = AN_ID.sub(lambda found: by_id.get(found[0], ""), told).strip("(){}, ")
    return "" if told in NOTHING or FOR_PROGRAMS.search(told) else told[:LONG]


def _typed(value: str) -> Any:
    """A sum, a duration, an instant, a day or a time of day; None is a word."""
    if found := MONEY.fullmatch(value):
        return Money(int(found[1]), found[2])
    if found := LASTS.fullmatch(value):
        return timedelta(hours=int(found[1]), minutes=int(found[2]))
    for kind in (date, datetime, time):
        try:
            read = kind.fromisoformat(value)
        except ValueError:
            continue
        if _as_kept(read, value):
            return read
    return None


def _as_kept(read: date | datetime | time, value: str) -> bool:
    """A number such as 20261122, or 12, is a number here and no day."""
    zoned = not isinstance(read, datetime) or read.tzinfo is not None
    return str(read) == value and zoned

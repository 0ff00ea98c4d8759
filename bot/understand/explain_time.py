"""How one time is understood, as rows for a scorer."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.understand.times.lengths import Length
from bot.understand.times.moment import Moment, Tense, Term
from bot.understand.times.read import is_bare_length, read_time
from bot.understand.times.repeats import BYDAY, Recurrence, recurrence
from bot.understand.times.resolve import Resolved, resolved
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import Span, day_of
from bot.understand.understanding import warm_up

_BY_ITS_END = re.compile(r"^\s*by\s+(?:the\s+)?(?:end\s+of|eo[mwy]\b)", re.IGNORECASE)
"""A stretch that starts now; `by Friday` is a day."""
NOTHING: dict[str, Any] = dict.fromkeys(
    ("start", "end", "grain", "recurrence", "minutes")
)


UNSURE = frozenset({"late afternoon", "early evening", "late evening"})
"""Nobody agrees when these begin and end."""


def times(rows: Iterable[str]) -> Iterator[str]:
    """JSON rows in, JSON rows out: local ISO times, ends exclusive.

    A row that cannot be read answers null, with what is wrong with it.
    """
    warm_up()
    for row in rows:
        if row.strip():
            yield json.dumps(_answer(row))


def _answer(row: str) -> dict[str, Any]:
    echoed: dict[str, Any] = {}
    try:
        said = json.loads(row)
        echoed = {"id": said["id"]} if "id" in said else {}
        return time_of(said)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return {**echoed, **NOTHING, "error": f"{type(error).__name__}: {error}"}


def time_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """All null when the text is no time, or one that does not exist."""
    moment = moment_of(row)
    echoed = {"id": row["id"]} if "id" in row else {}
    said = read_time(row["text"], moment)
    if said is None:
        return {**echoed, **NOTHING}
    tense = Tense(row.get("tense") or "any")
    return {**echoed, **NOTHING, **_meant(said, row["text"], moment, tense)}


def moment_of(row: Mapping[str, Any]) -> Moment:
    zone = ZoneInfo(row.get("tz") or "UTC")
    now = datetime.fromisoformat(row["now"])
    order = row.get("date_order") or "DMY"
    local = now.astimezone(zone) if now.tzinfo else now
    terms = tuple(
        Term(t["name"], date.fromisoformat(t["from"]), date.fromisoformat(t["to"]))
        for t in row.get("terms") or ()
    )
    return Moment(
        local.replace(tzinfo=None), zone, order == "DMY", terms, order == "YMD"
    )


def _meant(said: Said, text: str, moment: Moment, tense: Tense) -> dict[str, Any]:
    if said.every:
        found = recurrence(said, moment)
        return {"recurrence": _repeats(found)} if found else {}
    if said.part in UNSURE and not said.clock:
        return {}
    if said.length and said.hours:  # an hour after lunch, or one of the afternoon
        return {}
    span = resolved(said, moment, tense)
    if span:
        if said.bound is Bound.BY and _BY_ITS_END.search(text):
            span = Resolved(Span(moment.now, span.span.end, span.span.grain))
        return {} if _is_left_over(said, span) else _edges(span, said)
    if said.length and is_bare_length(said, text):
        return {"minutes": _minutes(said.length)}
    return {}


def _edges(found: Resolved, said: Said) -> dict[str, Any]:
    """Of a stretch with one edge, the other is null."""
    row = _span(found)
    if row["end"] and (said.until or said.through or said.length):
        return row
    match said.bound:
        case Bound.BEFORE:
            return row | {"start": None, "end": row["start"]}
        case Bound.AFTER if (
            not found.is_timed and found.span.end > day_of(found.span.start.date()).end
        ):
            return row | {"start": row["end"], "end": None}
        case Bound.AFTER | Bound.FROM:
            return row | {"end": None}
        case Bound.UNTIL:
            return row | {"start": None, "end": row["end"] or row["start"]}
        case Bound.AT | Bound.BY | Bound.SINCE:
            return row


def _is_left_over(said: Said, found: Resolved) -> bool:
    """`tomorrow for two hours`: nobody knows when, and it is not all of tomorrow."""
    if said.length is None or found.is_timed:
        return False
    return said.length.after(found.span.start) != found.span.end


def _span(found: Resolved) -> dict[str, Any]:
    span = found.span
    grain = span.grain.name.lower().replace("weekend", "day")
    start, end = (at.isoformat(timespec="seconds") for at in (span.start, span.end))
    return {
        "start": start,
        "end": end if end > start else None,
        "grain": grain,
    }


def _minutes(length: Length) -> float | int:
    minutes = length.minutes
    return int(minutes) if minutes == int(minutes) else minutes


def _repeats(found: Recurrence) -> dict[str, Any]:
    said = {
        "freq": found.freq,
        "interval": found.interval,
        "byday": [f"{found.nth or ''}{BYDAY[day]}" for day in found.byday],
        "bymonth": found.month or None,
        "bymonthday": found.monthday or None,
        "time": found.at.strftime("%H:%M") if found.at else None,
        "minutes": found.minutes,
        "until": str(found.until) if found.until else None,
        "count": found.count,
        "from": str(found.start) if found.start else None,
        "except": [str(day) for day in found.skips] or None,
    }
    return {name: value for name, value in said.items() if value is not None}

"""Rows of expected times against what is read: right, silently wrong, or null."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from bot.understand.explain_time import time_of

Row = Mapping[str, Any]
DAY = timedelta(days=1)
_FROM = re.compile(r";FROM=.*$")
"""The beginning of a recurrence is not scored."""


def scored(rows: Iterable[Row], terms: Iterable[Row]) -> Counter[str]:
    known = list(terms)
    return Counter(_verdict(row, time_of({**row, "terms": known})) for row in rows)


def shown(counts: Counter[str]) -> str:
    total = counts.total() or 1
    parts = (f"{name} {counts[name]}" for name in ("right", "wrong", "null"))
    return f"{counts['right'] / total:.1%} of {total} ({', '.join(parts)})"


def _verdict(row: Row, found: Row) -> str:
    """`wrong` is silently wrong: a time, and not the one that was meant."""
    wanted = [_FROM.sub("", w or "") or None for w in (row["expected"], *row["accept"])]
    said = _written(row["kind"], found)
    if said in wanted:
        return "right"
    return "null" if said is None else "wrong"


def _written(kind: str, found: Row) -> str | None:
    """As the folder writes an answer of that kind; its periods include the last day."""
    if found["recurrence"]:
        return _again(found["recurrence"])
    if found["minutes"] is not None:
        return str(found["minutes"])
    start, end = found["start"], found["end"]
    if start is None:
        return None
    if kind == "p" and end and start.endswith("T00:00:00"):
        last = date.fromisoformat(end[:10]) - DAY
        return f"{start[:10]}/{last}"
    if kind == "r" and end:
        return f"{start[:16]}/{end[:16]}"
    return str(start[:10] if kind == "d" else start[:16])


def _again(found: Row) -> str:
    every = f"/{found['interval']}" if found["interval"] > 1 else ""
    days = ",".join(found["byday"]) or str(found.get("bymonthday", ""))
    parts = [found["freq"] + every, days, found.get("time", "")]
    parts += [f"UNTIL={found['until']}"] if "until" in found else []
    parts += [f"COUNT={found['count']}"] if "count" in found else []
    return ";".join(parts)


def rows_of(text: str) -> list[Row]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]

"""Written-down times and their answers, and how an answer is written."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.understand.explain_time import time_of

_LINES = Path(__file__).with_name("expressions.txt").read_text("utf-8").splitlines()
EXPRESSIONS = [
    tuple(part.strip() for part in line.split("|"))
    for line in _LINES
    if line and not line.startswith("#")
]
NOW = "2026-03-25T14:10+00:00"
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def answer(text: str, tense: str) -> str:
    row = {"text": text, "now": NOW, "tz": "Europe/London", "tense": tense}
    return written(time_of(row))


def written(found: dict[str, Any]) -> str:
    if found["recurrence"]:
        return _again(found["recurrence"])
    if found["minutes"] is not None:
        return f"{found['minutes']} min"
    if found["start"] is None:
        return f"..{_edge(found, 'end')}" if found["end"] else "none"
    if found["end"] is None:
        return _edge(found, "start") + (".." if _is_day(found) else "")
    start = datetime.fromisoformat(found["start"])
    end = datetime.fromisoformat(found["end"])
    if not _is_day(found):
        return f"{start:%Y-%m-%dT%H:%M}..{end:%Y-%m-%dT%H:%M}"
    last = end - DAY
    return f"{start:%Y-%m-%d}" if last == start else f"{start.date()}..{last.date()}"


def _is_day(found: dict[str, Any]) -> bool:
    return found["grain"] not in {"second", "minute", "hour"}


def _edge(found: dict[str, Any], which: str) -> str:
    at = datetime.fromisoformat(found[which])
    if not _is_day(found):
        return f"{at:%Y-%m-%dT%H:%M}"
    return f"{at - DAY if which == 'end' else at:%Y-%m-%d}"


def _again(found: dict[str, Any]) -> str:
    every = f"/{found['interval']}" if found["interval"] > 1 else ""
    parts = [found["freq"] + every, ",".join(found["byday"])]
    parts += [f"month {found['bymonth']}" if "bymonth" in found else ""]
    parts += [f"day {found['bymonthday']}" if "bymonthday" in found else ""]
    parts += [found.get("time", "")]
    parts += [f"x{found['count']}" if "count" in found else ""]
    parts += [f"until {found['until']}" if "until" in found else ""]
    parts += [f"except {','.join(found['except'])}" if "except" in found else ""]
    return " ".join(part for part in parts if part)

"""What stands in the way of a session, in words: a line for each."""

from collections.abc import Callable
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from core.sessions.clashing.clashes import SOFT, Clashes, Conflict, Hurdle, Limit

MOST = 8
AN_HOUR = 60
NAMED = {Hurdle.TUTOR: "busy", Hurdle.STUDENT: "busy"}
CLOCKED = frozenset({Limit.EARLIEST, Limit.LATEST, Limit.LUNCH})
Say = Callable[..., str]


def told(refusal: Clashes, zone: ZoneInfo, say: Say) -> dict[str, Any]:
    """The facts of `refused-Clashes`: the lines, and what else might be chosen."""
    lines = [told_of(each, zone, say) for each in refusal.conflicts[:MOST]]
    more = len(refusal.conflicts) - MOST
    if more > 0:
        lines.append(say("conflicts-more", count=more))
    one = len(lines) == 1
    return {
        "lines": lines[0] if one else "\n".join(f"- {each}" for each in lines),
        "count": len(lines),
        "other": _other(refusal),
    }


def told_of(conflict: Conflict, zone: ZoneInfo, say: Say) -> str:
    start, end = (
        at.astimezone(zone) for at in (conflict.span.start, conflict.span.end)
    )
    limit, number = conflict.limit, conflict.number
    since = until = ""
    if limit in CLOCKED:
        since, until = _clock(number), _clock(conflict.needed)
    return say(
        f"conflict-{NAMED.get(conflict.kind, conflict.kind)}",
        name=conflict.name,
        others=conflict.others,
        also=conflict.also_name,
        day=start.date(),
        start=start,
        end=end,
        end_day=end.date(),
        limit=limit.split()[0] if limit else "",
        number=number,
        needed=conflict.needed,
        since=since,
        until=until,
    )


def _other(refusal: Clashes) -> str:
    if refusal.kinds <= SOFT:
        return "anyway"
    match refusal.conflicts[0].kind:
        case Hurdle.ROOM | Hurdle.CLOSED | Hurdle.CAPACITY | Hurdle.LIMIT:
            return "room"
        case Hurdle.HOLIDAY:
            return "day"
        case _:
            return "time"


def _clock(minutes: int) -> str:
    return f"{time(*divmod(minutes % (24 * AN_HOUR), AN_HOUR)):%H:%M}"

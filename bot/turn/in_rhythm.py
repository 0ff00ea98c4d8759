"""`no, 5pm` or `no, on Friday`, of what repeats: the rest of its rhythm stays."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from core.kernel.recurring import WEEKDAYS
from core.messaging.conversation import Draft

MARK, TIME, DAYS = "FREQ=", "TIME=", "BYDAY="
ONE_DAY = len("BYDAY=MO")


def in_rhythm(
    draft: Draft, changed: Mapping[str, str], zone: ZoneInfo, *, keeps_day: bool
) -> Mapping[str, str] | None:
    """What is given then; None where it is not clear which of its days is meant."""
    old, new = draft.given.get("when", ""), changed.get("when", "")
    day = changed.get("day", "")
    if MARK not in old or (MARK in new and new != old):
        return changed
    given = {name: said for name, said in changed.items() if name != "day"}
    parts = old.split(";")
    if new != old:
        parts = [each for each in parts if not each.startswith(TIME)]
        parts.append(f"{TIME}{datetime.fromisoformat(new).astimezone(zone):%H:%M}")
        day = "" if keeps_day else new
    if day and day != draft.given.get("day"):
        where = [n for n, each in enumerate(parts) if each.startswith(DAYS)]
        if not where or len(parts[where[0]]) > ONE_DAY:
            return None  # of several days, or of a month: which one?
        weekday = datetime.fromisoformat(day).weekday()
        parts[where[0]] = f"{DAYS}{WEEKDAYS[weekday]}"
    return {**given, "when": ";".join(parts)}

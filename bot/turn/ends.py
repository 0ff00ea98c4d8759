"""`no, until 5`: the same beginning, another end."""

from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.understand.drafts import iso_length
from bot.understand.times.clock import Clock, between
from core.messaging.conversation import Draft

STRETCHES = (("when", "lasting"), ("start", "spent"))
"""What begins, and how long it lasts, as commands call it."""


def ending(
    draft: Draft, arguments: Collection[str], until: Clock, zone: ZoneInfo
) -> Draft | None:
    """None where the draft has no instant to begin at."""
    for begins, lasts in STRETCHES:
        start = _instant(draft.given.get(begins, ""))
        if start is None or lasts not in arguments:
            continue
        local = start.astimezone(zone)
        first = Clock(local.hour, local.minute, half="24")
        end = datetime.combine(local.date(), between(first, until)[1], zone)
        length = end - local
        if length <= timedelta(0):
            length += timedelta(days=1)
        return Draft(draft.command, {**draft.given, lasts: iso_length(length)})
    return None


def _instant(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words) if "T" in words else None
    except ValueError:
        return None

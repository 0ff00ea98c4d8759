"""Marking entries for tests."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from core.marking.model import EntryId, MarkingEntry, Target, shared
from tests.people import MAYA

MONDAY = date(2026, 3, 9)


def marked(number: int, spent: timedelta, on: date = MONDAY) -> MarkingEntry:
    """Maya's, at no exact time."""
    start = datetime.combine(on, time(9), UTC)
    shares = shared(spent, [Target(item="P12")])
    return MarkingEntry(
        EntryId(UUID(int=number)),
        MAYA.id,
        on,
        start,
        start + spent,
        shares,
        entered=start,
    )

"""What a sentence says and the command for it cannot take: better said than lost."""

from collections.abc import Mapping
from datetime import date

from bot.understand.drafts import Sayable, command_for, left_out
from bot.understand.intents import intents
from bot.understand.reading import Reading

HARMLESS = frozenset(
    {
        *("text", "reason", "comment", "item", "location", "subject", "late_by"),
        *("activity", "topic", "count", "compare_period", "form", "task", "length"),
    }
)
"""Done without these, it is still what was asked for."""
ABOUT_WHOM = frozenset({"class", "course", "tutor", "students"})
"""A report without these would be about somebody else."""
MONEY = frozenset({"record_payment"})
"""Money is on no account but the student's: which month it is for changes nothing."""


def lost_by(
    reading: Reading, commands: Mapping[str, Sayable], today: date
) -> list[str]:
    command = command_for(reading, commands)
    if command is None:
        return []
    left = left_out(reading, command)
    if not intents()[reading.intent].changes:
        return sorted(left.keys() & ABOUT_WHOM)
    if reading.intent in MONEY:
        left.pop("period", None)
    if left.get("date") == today.isoformat():
        del left["date"]
    return sorted(left.keys() - HARMLESS)

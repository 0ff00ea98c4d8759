"""What was prepared for a time to come took place before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understand.entities.marks import AHEAD, mark
from bot.understand.times.said import Said

if TYPE_CHECKING:
    from bot.understand.entities.found import Found
    from bot.understand.timing import Times


def not_ahead(times: Times) -> tuple[Found, ...]:
    found = (_only_as_long(times, each) for each in times.found)
    return tuple(each for each in found if not _is_ahead(times, each))


def _is_ahead(times: Times, found: Found) -> bool:
    """Prepared for tomorrow, and not tomorrow."""
    said = found.value
    if not isinstance(said, Said) or not said.pieces or said.length:
        return False
    return mark(said, times.moment) == AHEAD


def _only_as_long(times: Times, found: Found) -> Found:
    """`planning for next term 2 hours` took two hours, and not next term."""
    said = found.value
    if not isinstance(said, Said) or not said.length or said.clock or not said.pieces:
        return found
    if mark(replace(said, length=None), times.moment) != AHEAD:
        return found
    return replace(found, value=Said(said.at, length=said.length))

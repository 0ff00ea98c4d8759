"""Ids that sort by when they were made."""

import secrets
from datetime import datetime
from itertools import count
from uuid import UUID

_turn = count(secrets.randbits(24))


def in_order(at: datetime) -> UUID:
    """Sorts by time, then by the order in this process (UUID version 7)."""
    milliseconds = _milliseconds(at)
    turn = next(_turn) & 0x3FF_FFFF
    high = milliseconds << 16 | 0x7000 | turn >> 14 & 0xFFF
    low = 0b10 << 62 | (turn & 0x3FFF) << 48 | secrets.randbits(48)
    return UUID(int=high << 64 | low)


def earliest(at: datetime) -> UUID:
    """No id of then or later sorts before it."""
    return UUID(int=_milliseconds(at) << 80)


def _milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000) & 0xFFFF_FFFF_FFFF

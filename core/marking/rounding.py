"""Logged time in whole steps, where an organisation counts so."""

from collections.abc import Sequence
from datetime import timedelta

from core.marking.model import MINUTE, Share, scaled


def rounded(spent: timedelta, step: timedelta) -> timedelta:
    """To the nearest step, half of one up, and at least one; minutes without any."""
    if not step or spent < MINUTE:
        return spent // MINUTE * MINUTE
    return max((2 * spent + step) // (2 * step), 1) * step


def in_steps(shares: Sequence[Share], step: timedelta) -> tuple[Share, ...]:
    """All of them together are whole steps; each keeps its proportion."""
    together = sum((share.spent for share in shares), timedelta())
    wanted = rounded(together, step)
    return tuple(shares) if wanted == together else scaled(wanted, shares)

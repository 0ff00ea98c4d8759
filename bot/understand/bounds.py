"""`the weekly ones after 1 April`: from which day on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understand.times.said import Bound

if TYPE_CHECKING:
    from bot.understand.timing import Times

AFTER = frozenset({Bound.AFTER, Bound.SINCE})


def after_a_day(times: Times) -> dict[str, object]:
    """The day after which it is meant, beside how often it happens."""
    said = next((s for s in times.saids if s.bound in AFTER and s.pieces), None)
    if said is None:
        return {}
    found = times.resolved(replace(said, bound=Bound.AT, every=None))
    return {"after_date": found.span.start.date()} if found else {}

"""Dates that must be a slip: nobody logs what was decades ago."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.kernel.period import Period
from core.kernel.refusal import Refusal

LONG_AGO = timedelta(days=366)
FAR_AHEAD = timedelta(days=3 * 366)


@dataclass(eq=False)
class OutOfReason(Refusal):
    """Too far from today to be meant."""

    on: Period
    within: Period


def refuse_out_of_reason(at: datetime, now: datetime) -> None:
    first, last = now - LONG_AGO, now + FAR_AHEAD
    if not first <= at <= last:
        within = Period(first.date(), last.date())
        raise OutOfReason(Period(at.date(), at.date()), within)

"""What an hour of a tutor is worth, and which of several rates it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NewType
from uuid import UUID

from core.kernel.ids import CourseId, PersonId
from core.kernel.money import Money

PayRateId = NewType("PayRateId", UUID)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class PayRate:
    """From a day on; what is not named may be anybody, any work, any course."""

    id: PayRateId
    hourly: Money
    since: date
    at: datetime
    by: PersonId
    tutor: PersonId | None = None
    activity: str = ""
    course: CourseId | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """Some time that may be paid for; less than none where it is taken back."""

    tutor: PersonId
    on: date
    activity: str
    course: CourseId | None
    spent: timedelta


def rate_of(rates: Iterable[PayRate], work: Work) -> PayRate | None:
    """Who is named wins, then the course, then the work; then what was said last."""
    fitting = [
        rate
        for rate in rates
        if rate.since <= work.on
        and rate.tutor in {None, work.tutor}
        and rate.course in {None, work.course}
        and rate.activity in {"", work.activity}
    ]
    return max(
        fitting,
        key=lambda rate: (
            rate.tutor is not None,
            rate.course is not None,
            rate.activity != "",
            rate.since,
            rate.at,
        ),
        default=None,
    )


def pay_of(rates: Iterable[PayRate], work: Work) -> Money | None:
    """To the minute, half a unit up; taken back it is exactly what it had been."""
    rate = rate_of(rates, work)
    if rate is None:
        return None
    paid = rate.hourly.share(abs(work.spent) // MINUTE, HOUR // MINUTE)
    return paid if work.spent >= timedelta() else -paid

"""The days that a list is of: those of the time zone of whoever asks."""

from datetime import date, timedelta
from typing import Annotated

from msgspec import Meta

from adapters.web.api.cursors import Paged
from adapters.web.api.endpoint import Asked
from adapters.web.api.fields import of_our_times
from adapters.web.problem import Problem
from core.kernel.period import Period

A_WEEK, LONGEST = timedelta(days=6), timedelta(days=92)
FIRST, LAST = "from", "to"
NAMES = {"since": FIRST, "until": LAST}


class NextDays(Paged, kw_only=True, rename=NAMES):
    """Without days, a week from today on."""

    since: Annotated[
        date | None, Meta(description="The first day; today if left out.")
    ] = None
    until: Annotated[
        date | None, Meta(description="The last; six later if left out.")
    ] = None


class LastDays(Paged, kw_only=True, rename=NAMES):
    """Without days, a week until today."""

    since: Annotated[
        date | None, Meta(description="The first; six before if left out.")
    ] = None
    until: Annotated[
        date | None, Meta(description="The last day; today if left out.")
    ] = None


def next_days(query: NextDays, asked: Asked) -> Period:
    _of_our_times(query.since, query.until)
    first = query.since or asked.today
    return _not_many(first, query.until or first + A_WEEK)


def last_days(query: LastDays, asked: Asked) -> Period:
    _of_our_times(query.since, query.until)
    last = query.until or asked.today
    return _not_many(query.since or last - A_WEEK, last)


def _of_our_times(first: date | None, last: date | None) -> None:
    """Raises a problem for days beyond anybody's work."""
    for field, day in ((FIRST, first), (LAST, last)):
        if day is not None:
            of_our_times(field, day)


def in_order(first: date, last: date) -> None:
    if last < first:
        raise Problem(409, "api-days-turned", type="/api/docs#days")


def _not_many(first: date, last: date) -> Period:
    in_order(first, last)
    if last - first > LONGEST:
        most = {"most": LONGEST.days}
        raise Problem(409, "api-days-many", most, type="/api/docs#days")
    return Period(first, last)

"""Days put together to weeks, months, quarters and terms."""

from collections.abc import Iterable, Sequence
from datetime import date

from core.kernel.money import Money
from core.kernel.period import Period, month_of, quarter_of, week_of
from core.organisation.model import Term
from core.reporting.income.model import Group, Grouping


def by_time(
    days: Iterable[tuple[date, Money]],
    grouping: Grouping,
    terms: Sequence[Term],
    starts: int = 0,
) -> tuple[Group, ...]:
    """In the order of time; days outside of every term have a dash.

    A week `starts` on that weekday.
    """
    sums: dict[tuple[Period | None, str], Money] = {}
    labels: dict[Period | None, str] = {None: "-"}
    for day, amount in days:
        period, label = _around(day, grouping, terms, starts)
        labels[period] = label
        key = (period, amount.currency)
        sums[key] = sums.get(key, Money(0, amount.currency)) + amount
    return tuple(
        Group(labels[period], amount, None, period)
        for (period, _), amount in sorted(sums.items(), key=_place)
        if amount.minor
    )


def _place(item: tuple[tuple[Period | None, str], Money]) -> tuple[object, ...]:
    (period, currency), _ = item
    return (period is not None, period.first if period else date.min, currency)


def _around(
    day: date, grouping: Grouping, terms: Sequence[Term], starts: int
) -> tuple[Period | None, str]:
    match grouping:
        case Grouping.MONTH:
            return month_of(day), f"{day:%Y-%m}"
        case Grouping.QUARTER:
            period = quarter_of(day)
            return period, f"{day.year} Q{(period.first.month + 2) // 3}"
        case Grouping.WEEK:
            week = week_of(day, starts)
            return week, week.first.isoformat()
        case Grouping.TERM:
            named = next((each for each in terms if day in each.days), None)
            return (named.days, named.name) if named else (None, "-")
        case _:
            return Period(day, day), day.isoformat()


def before(period: Period) -> Period:
    """What to compare with: the month or quarter before, or as many days."""
    the_day_before = date.fromordinal(period.first.toordinal() - 1)
    for around in (month_of, quarter_of):
        if period == around(period.first):
            return around(the_day_before)
    days = period.last.toordinal() - period.first.toordinal()
    return Period(date.fromordinal(the_day_before.toordinal() - days), the_day_before)

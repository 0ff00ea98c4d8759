"""A series at another time of day, or on another day of the week."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from core.kernel.recurring import Frequency, Rule, Weekday
from core.kernel.span import Span
from core.sessions.series.errors import NoShift
from core.sessions.series.model import Series

A_WEEK = 7


def at_other_times(series: Series, day: date, planned: Span) -> tuple[Series, int]:
    """So that the session of `day` is `planned`, and how many days later that is."""
    local = planned.start.astimezone(series.zone)
    shift = (local.date() - day).days
    starts = local.time().replace(second=0, microsecond=0)
    there = replace(series, starts=starts, length=planned.length)
    if not shift:
        return there, 0
    return replace(there, rule=_shifted(series, day, shift)), shift


def day_after(day: date, shift: int) -> Callable[[date], date]:
    """Where each day goes: of several a week, those of that weekday alone."""

    def there(each: date) -> date:
        moves = each.weekday() == day.weekday()
        return each + timedelta(days=shift) if moves else each

    return there


def _shifted(series: Series, day: date, shift: int) -> Rule:
    rule = series.rule
    if rule.frequency is not Frequency.WEEKLY or abs(shift) >= A_WEEK:
        raise NoShift
    days = {each.day for each in rule.days} or {series.first.weekday()}
    target = (day.weekday() + shift) % A_WEEK
    crosses = not 0 <= day.weekday() + shift < A_WEEK
    if target in days or (crosses and rule.interval > 1 and len(days) > 1):
        raise NoShift
    days = (days - {day.weekday()}) | {target}
    return replace(rule, days=tuple(Weekday(each) for each in sorted(days)))

"""A calendar's day, week and month: which days each has, and what comes next."""

from datetime import date, timedelta
from enum import StrEnum

from core.kernel.period import Period, month_of, week_of

DAY = timedelta(days=1)
A_WEEK = 7


class View(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def view_of(days: Period) -> View:
    """Which view such a question is best answered by."""
    if days.first == days.last:
        return View.DAY
    long = (days.last - days.first).days >= A_WEEK
    return View.MONTH if long else View.WEEK


def days_of(view: View, day: date, starts: int) -> Period:
    """The days of the view that has this one; weeks begin on weekday `starts`."""
    match view:
        case View.DAY:
            return Period(day, day)
        case View.WEEK:
            return week_of(day, starts)
        case View.MONTH:
            return month_of(day)


def before(view: View, days: Period, starts: int) -> Period:
    return days_of(view, days.first - DAY, starts)


def after(view: View, days: Period, starts: int) -> Period:
    return days_of(view, days.last + DAY, starts)


def grid_of(month: Period, starts: int) -> Period:
    """Whole weeks around a month: what a printed calendar shows."""
    return Period(week_of(month.first, starts).first, week_of(month.last, starts).last)

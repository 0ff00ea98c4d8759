"""The times of a sentence as slots, each intent in its own way."""

from collections.abc import Callable, Mapping

from bot.understand.plans import free_at, missed, swapped, wished
from bot.understand.searching import searched
from bot.understand.timing import Slots, Times
from bot.understand.whens.alerts import alert_said
from bot.understand.whens.availability import availability_said
from bot.understand.whens.delays import late_said
from bot.understand.whens.peace import peace_said
from bot.understand.whens.periods import (
    balance_said,
    due_said,
    homework_said,
    payment_said,
    period_said,
)
from bot.understand.whens.points import day_said, from_day_said, point_said
from bot.understand.whens.sessions import (
    booking_said,
    correction_said,
    session_said,
    spent_said,
)


def _nothing(_: Times) -> Slots:
    return {}


WHENS: Mapping[str, Callable[[Times], Slots]] = {
    "none": _nothing,
    "session": session_said,
    "booking": booking_said,
    "correction": correction_said,
    "spent": spent_said,
    "period": period_said,
    "day": day_said,
    "from_day": from_day_said,
    "since": from_day_said,
    "point": point_said,
    "absence": point_said,
    "availability": availability_said,
    "late": late_said,
    "at": alert_said,
    "due": due_said,
    "homework": homework_said,
    "balance": balance_said,
    "payment": payment_said,
    "search": searched,
    "missed": missed,
    "swap": swapped,
    "free_at": free_at,
    "wish": wished,
    "peace": peace_said,
}
"""By the name that an intent gives its way of reading times."""

"""What a report is called that is kept, or sent by the clock."""

from datetime import date

from bot.call import Call
from core.kernel.period import Period
from core.reporting.figures.window import RELATIVE
from core.reporting.measures import Asked


def name_of(asked: Asked, call: Call) -> str:
    name = call.say(f"report-{asked.report}")
    by = call.say(f"report-by-{asked.by}") if asked.by else ""
    days = _days(asked.window, call)
    return ", ".join(each for each in (name, by, days) if each)


def _days(window: str, call: Call) -> str:
    """`last week`, `last 30 days`; days that stay the same as they are shown."""
    found = RELATIVE.fullmatch(window)
    if found is None:
        first, _, last = window.partition("/")
        return call.show(Period(date.fromisoformat(first), date.fromisoformat(last)))
    count, unit = int(found["count"] or 0), found["unit"] or "none"
    return call.say("report-days", window=window, count=count, unit=unit)

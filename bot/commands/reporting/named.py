"""What a report is called that is kept, or sent by the clock."""

from bot.call import Call
from core.reporting.measures import Asked


def name_of(asked: Asked, call: Call) -> str:
    name = call.say(f"report-{asked.report}")
    by = call.say(f"report-by-{asked.by}") if asked.by else ""
    days = asked.window.replace("-", " ") if "/" not in asked.window else asked.window
    return ", ".join(each for each in (name, by, days) if each)

"""The evaluation files' labels and values for the desk's own."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from bot.understand.entities.audience import Audience
from bot.understand.intents import intents
from bot.understand.reading import Action, Period, Reading
from bot.understand.roster.things import Named, Person
from bot.understand.times.repeats import BYDAY, Recurrence
from core.kernel.money import Money

ACTIONS = {Action.DO: "do", Action.ASK: "clarify", Action.DECLINE: "reject"}
SLOTS = {
    "length": "duration_min",
    "late_by": "late_min",
    "shift": "shift_min",
    "before": "before_min",
    "to": "to",
}
UNKNOWN = frozenset(
    {
        "start_session",
        "end_session",
        "grant_role",
        "end_role",
        "start_timer",
        "stop_timer",
        "what_is_timed",
        "stop",
        "ping",
        "say_it_happened",
        "why",
        "cancel",
        "correct",
        "whoami",
        "prefer",
        "inbox",
        "snooze",
        "notify",
        "find_time",
        "make_up",
        "swap_sessions",
        "poll_times",
        "close_room",
        "set_wishes",
        "calendar_link",
        "publish_timetable",
        "confirm_moved",
        "show_invoices",
        "show_statement",
        "forecast_income",
        "see_announcements",
        "see_audiences",
        "see_reminders",
        "see_reports",
        "board",
        "ask_opinion",
        "unboard",
        "usage",
        "activity",
        "health",
        "alerts",
        "dead_letters",
        "my_pay",
    }
)
"""The desk's own intents, for which those files have no label."""
NOT_THERE = {
    "show_schedule": ("location", "start", "length", "rooms", "date"),
    "reschedule_lesson": ("location", "part"),
    "set_availability": ("students", "tutor"),
}


def labelled(reading: Reading) -> dict[str, Any]:
    """Intent, action, slots and ask as the evaluation files write them."""
    intent = intents().get(reading.intent)
    if intent is None or intent.name in UNKNOWN:
        return {"intent": "none", "action": "reject", "slots": {}, "ask": []}
    slots = {
        SLOTS.get(name, name): shown(value) for name, value in reading.slots.items()
    }
    ask = [SLOTS.get(name, name) for name in reading.ask]
    for unknown in ("form", "came", *NOT_THERE.get(intent.label, ())):
        slots.pop(unknown, None)  # those files know none of these
    if slots.get("scope") == "following":
        slots["scope"] = "series"
    if "group_by" in slots:
        slots["group_by"] = [slots["group_by"]]
    if intent.name == "message":
        slots = {"audience" if k == "to" else k: v for k, v in slots.items()}
        ask = ["audience" if name == "to" else name for name in ask]
    return {
        "intent": intent.label,
        "action": ACTIONS[reading.action],
        "slots": slots,
        "ask": ask,
    }


def shown(value: object) -> Any:
    if isinstance(value, tuple):
        return [shown(each) for each in value if not _is_left_out(each)]
    for kind, show in _SHOWN.items():
        if isinstance(value, kind):
            return show(value)
    return value


def _is_left_out(value: object) -> bool:
    """Those files know no audience with somebody taken out of it."""
    return isinstance(value, Audience) and value.minus


def _minutes(value: timedelta) -> int | float:
    minutes = value.total_seconds() / 60
    return int(minutes) if minutes == int(minutes) else minutes


def _recurrence(value: Recurrence) -> dict[str, Any]:
    days = [f"{value.nth or ''}{BYDAY[day]}" for day in value.byday]
    said = {
        "freq": value.freq,
        "interval": value.interval,
        "byday": days,
        "time": value.at.strftime("%H:%M") if value.at else None,
        "until": str(value.until) if value.until else None,
        "count": value.count,
        "from": str(value.start) if value.start else None,
    }
    return {name: each for name, each in said.items() if each not in (None, [])}


def _money(value: Money) -> dict[str, Any]:
    return {"value": value.minor / 100, "currency": value.currency}


def _audience(value: Audience) -> str:
    of = value.of.name if isinstance(value.of, Person | Named) else value.of
    if value.kind in {"all", "me"}:
        return value.kind
    if isinstance(value.of, Person):
        return f"student:{of}"
    if value.kind == "students" and isinstance(value.of, Named):
        return f"{'class' if of and of[0].isdigit() else 'course'}:{of}"
    return f"{value.kind}:{of or 'all'}"


_SHOWN: Mapping[type, Callable[[Any], Any]] = {
    datetime: lambda value: value.isoformat(timespec="minutes"),
    date: str,
    timedelta: _minutes,
    Period: lambda value: {"from": str(value.first), "to": str(value.last)},
    Recurrence: _recurrence,
    Money: _money,
    Audience: _audience,
    Person: lambda value: value.name,
    Named: lambda value: value.name,
}

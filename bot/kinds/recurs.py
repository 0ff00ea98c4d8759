"""How often something is sent: `daily 8:00`, `every Monday`, `term end`, or cron."""

import re
from dataclasses import replace
from datetime import time

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from bot.kinds.times import moment_of
from bot.understand.drafts import canonical
from bot.understand.times.read import read_time
from bot.understand.times.repeats import recurrence
from core.kernel.recurring import Frequency, Weekday
from core.kernel.rhythm import MARK, Rhythm
from core.organisation.settings import WEEKDAYS
from core.reporting.plan import TERM_END

OFTEN = re.compile(
    r"(?:(?P<day>daily|(?:every|each) day)|(?P<work>(?:every|each) weekday|weekdays)"
    r"|(?P<week>weekly|(?:every|each) week)"
    r"|(?P<month>monthly|(?:every|each) month)"
    r"|(?:weekly on |every |each |on )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)\w*)"
    r"(?: at)?(?: (?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>am|pm)?)?"
)
FIELDS = re.compile(r"[\d*/,-]+(?: [\d*/,A-Za-z-]+){4}")
TERMLY = re.compile(
    r"(?:at |on )?(?:the )?(?:end of (?:each|every|the) term|term[ -]ends?)"
    r"|(?:each|every) term|termly"
)
WORKDAYS, ALL_WORKDAYS = "1-5", "1,2,3,4,5"
NOON, MIDNIGHT, LAST_MINUTE, EIGHT = 12, 24, 60, 8


class Recurs:
    def read(self, words: str, call: Call) -> str:
        """Five fields of cron, or a rhythm: on the organisation's clocks.

        At eight, if nothing else is said.
        """
        said = " ".join(words.split()).casefold()
        if FIELDS.fullmatch(said):
            return said
        if MARK in words:
            return _written(Rhythm.read(words))
        if TERMLY.fullmatch(said):
            return TERM_END
        found = OFTEN.fullmatch(said)
        if found is None:
            return self._in_words(said, call)
        hour, minute = int(found["hour"] or EIGHT), int(found["minute"] or 0)
        if found["half"]:
            hour = hour % NOON + (NOON if found["half"] == "pm" else 0)
        if hour >= MIDNIGHT or minute >= LAST_MINUTE:
            raise Unreadable("Recurs", self.offer(call), unknown=True)
        day = "1" if found["month"] else "*"
        return f"{minute} {hour} {day} * {_weekdays(found)}"

    def _in_words(self, words: str, call: Call) -> str:
        """`every Monday and Thursday at 8:30`, `on the 15th of each month`."""
        moment = moment_of(call)
        said = read_time(words, moment)
        every = recurrence(said, moment) if said and said.every else None
        if every is None:
            raise Unreadable("Recurs", self.offer(call), unknown=True)
        return _written(Rhythm.read(canonical(every)))

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(call.say(f"recurs-{each}"), each)
            for each in ("daily", "weekly", "monthly")
        )


def _weekdays(found: re.Match[str]) -> str:
    """Cron's week begins on Sunday, with nought."""
    if found["day"] or found["month"]:
        return "*"
    if found["work"]:
        return WORKDAYS
    said = found["weekday"] or "mon"
    number = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(said))
    return str((number + 1) % len(WEEKDAYS))


def _written(rhythm: Rhythm) -> str:
    """Weekly is on Mondays, and monthly on the first, as long as no day is said."""
    rule = rhythm.rule
    if rule.frequency is Frequency.WEEKLY and not rule.days:
        rule = replace(rule, days=(Weekday(0),))
    if rule.frequency is Frequency.MONTHLY and not rule.days:
        rule = replace(rule, month_days=rule.month_days or (1,))
    at = rhythm.at or time(EIGHT)
    rhythm = replace(rhythm, rule=rule, at=at, length=None)
    return _cron(rhythm) or str(rhythm)


def _cron(rhythm: Rhythm) -> str | None:
    """None for what cron cannot say: every other week, the last Friday, an end."""
    rule, at = rhythm.rule, rhythm.at or time(EIGHT)
    if rhythm != Rhythm(rule, rhythm.at) or rule.interval > 1 or rule.months:
        return None
    counted = rule.position or any(each.nth for each in rule.days)
    if counted or any(each < 0 for each in rule.month_days):
        return None
    days = ",".join(str((each.day + 1) % len(WEEKDAYS)) for each in rule.days)
    days = WORKDAYS if days == ALL_WORKDAYS else days
    match rule.frequency:
        case Frequency.DAILY | Frequency.WEEKLY if not rule.month_days:
            weekly = days or ("*" if rule.frequency is Frequency.DAILY else "1")
            return f"{at.minute} {at.hour} * * {weekly}"
        case Frequency.MONTHLY if not days and len(rule.month_days) <= 1:
            return f"{at.minute} {at.hour} {(*rule.month_days, 1)[0]} * *"
        case _:
            return None

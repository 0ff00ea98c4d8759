"""How often something is sent: `daily 8:00`, `every Monday`, `term end`, or cron."""

import re
from datetime import time

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from bot.kinds.rhythm import MARK, Rhythm, rhythm_of
from bot.kinds.times import moment_of
from bot.understand.drafts import canonical
from bot.understand.times.read import read_time
from bot.understand.times.repeats import recurrence
from core.kernel.recurring import Frequency
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
        """Five fields of cron, on the organisation's clocks; at eight, if not said."""
        said = " ".join(words.split()).casefold()
        if FIELDS.fullmatch(said):
            return said
        if MARK in words:
            return self._known(_cron(rhythm_of(words)), call)
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
        rhythm = rhythm_of(canonical(every)) if every else None
        return self._known(_cron(rhythm) if rhythm else None, call)

    def _known(self, cron: str | None, call: Call) -> str:
        if cron is None:
            raise Unreadable("Recurs", self.offer(call), unknown=True)
        return cron

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


def _cron(rhythm: Rhythm) -> str | None:
    """None for what cron cannot say: every other week, the last Friday, an end."""
    rule = rhythm.rule
    has_end = rhythm.last or rhythm.times or rhythm.skips
    if rule.interval > 1 or rule.months or has_end or any(d.nth for d in rule.days):
        return None
    at = rhythm.at or time(EIGHT)
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

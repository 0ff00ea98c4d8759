"""How often something is sent: `daily 8:00`, `every Monday`, `term end`, or cron."""

import re

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
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
WORKDAYS = "1-5"
NOON, MIDNIGHT, LAST_MINUTE, EIGHT = 12, 24, 60, 8


class Recurs:
    def read(self, words: str, call: Call) -> str:
        """Five fields of cron, on the organisation's clocks; at eight, if not said."""
        said = " ".join(words.split()).casefold()
        if FIELDS.fullmatch(said):
            return said
        if TERMLY.fullmatch(said):
            return TERM_END
        found = OFTEN.fullmatch(said)
        if found is None:
            raise Unreadable("Recurs", self.offer(call), unknown=True)
        hour, minute = int(found["hour"] or EIGHT), int(found["minute"] or 0)
        if found["half"]:
            hour = hour % NOON + (NOON if found["half"] == "pm" else 0)
        if hour >= MIDNIGHT or minute >= LAST_MINUTE:
            raise Unreadable("Recurs", self.offer(call), unknown=True)
        if found["day"]:
            return f"{minute} {hour} * * *"
        if found["work"]:
            return f"{minute} {hour} * * {WORKDAYS}"
        if found["month"]:
            return f"{minute} {hour} 1 * *"
        return f"{minute} {hour} * * {_weekday(found['weekday'] or 'mon')}"

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(call.say(f"recurs-{each}"), each)
            for each in ("daily", "weekly", "monthly")
        )


def _weekday(said: str) -> int:
    """Cron's week begins on Sunday, with nought."""
    number = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(said))
    return (number + 1) % len(WEEKDAYS)

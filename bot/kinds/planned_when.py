"""How often a report is sent, among the words that plan it, and what it is about."""

import re

from bot.call import Call
from bot.kinds.kind import Unreadable
from bot.kinds.recurs import WORKDAYS, Recurs
from bot.kinds.times import moment_of
from bot.understand.drafts import canonical
from bot.understand.times.gather import Gatherer
from bot.understand.times.repeats import recurrence
from core.kernel.recurring import Frequency
from core.kernel.rhythm import MARK, Rhythm
from core.reporting.plan import TERM_END

EVERY = re.compile(
    r",?\s*\b(?:(?:(?:for )?(?:every|each) (?:day|week|weekday|month"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)\w*)|on (?:mon|tues|wednes|thurs|fri|satur|sun)"
    r"days)(?: mornings?)?"
    r"(?: at \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?)?"
    r"|(?:at |on )?(?:the )?(?:end of (?:each|every|the) term|term end)"
    r"|(?:each|every) term)\b",
    re.IGNORECASE,
)
BEGINS = re.compile(r"\b(?:every|each|on|fortnightly)\b")
NTH = re.compile(
    r"\b(?:on )?(?:the )?((?:first|last|second|third|fourth|1st|2nd|3rd|4th)"
    r" (?:\w+day|(?:school|working|work|business) day) (?:of|in)"
    r" (?:the|each|every|a) (?:month|week)\b)",
    re.IGNORECASE,
)
"""Of a plan it is each month's, of which it is said."""
PLAIN = re.compile(r"^(?:for|on|at) |(?<=day)s\b| mornings?\b")
LONGEST = 9
"""Words: every other Monday at half past eight in the morning."""


def window_of(every: str) -> str:
    """What is over when it is sent."""
    if every == TERM_END:
        return "this-term"
    if MARK in every:
        return _since_last(Rhythm.read(every))
    _, _, day, _, weekday = every.split()
    if day != "*":
        return "last-month"
    return "yesterday" if weekday in {"*", WORKDAYS} else "last-week"


def _since_last(rhythm: Rhythm) -> str:
    """Since the time before: of every other week, two weeks."""
    rule = rhythm.rule
    each = rule.interval
    match rule.frequency:
        case Frequency.DAILY:
            return f"last-{each}-days" if each > 1 else "yesterday"
        case Frequency.WEEKLY if each == 1 and not rule.position:
            return "yesterday" if rhythm.open_only else "last-week"
        case Frequency.WEEKLY:
            return f"last-{each}-weeks" if each > 1 else "last-week"
        case Frequency.MONTHLY:
            return f"last-{each}-months" if each > 1 else "last-month"
        case Frequency.YEARLY:
            return "last-year"


def when_of(said: str, call: Call) -> tuple[str, str] | None:
    """At the beginning, as the command has it; or anywhere, as people say it."""
    said = NTH.sub(r"every \1", said)
    words = said.split()
    for length in range(min(LONGEST, len(words)), 0, -1):
        try:
            every = Recurs().read(" ".join(words[:length]), call)
        except Unreadable:
            continue
        return every, " ".join(words[length:])
    if within := _within(said, call):
        return within
    found = EVERY.search(said)
    if found is None:
        return None
    often = PLAIN.sub("", found[0].strip(" ,").casefold())
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    return Recurs().read(often, call), " ".join(rest.split())


def _within(said: str, call: Call) -> tuple[str, str] | None:
    """`... every other Monday at 9 to heads`, and what is left without it."""
    moment = moment_of(call)
    gatherer = Gatherer(said.lower(), moment)
    for begins in BEGINS.finditer(gatherer.text):
        found = gatherer.at(begins.start())
        every = recurrence(found, moment) if found and found.every else None
        if found is not None and every is not None:
            start, end = found.at
            rest = f"{said[:start].rstrip(' ,')} {said[end:].lstrip(' ,')}"
            return Recurs().read(canonical(every), call), " ".join(rest.split())
    return None

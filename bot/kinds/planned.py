"""A report by the clock: `monday 8:00 sessions by tutor last week to heads as pdf`."""

import re
from dataclasses import dataclass, replace

from bot.call import Call
from bot.kinds.audience import Audiences
from bot.kinds.kind import Option, Unreadable
from bot.kinds.recurs import WORKDAYS, Recurs
from bot.kinds.reported import ANYTIME, Reported
from bot.kinds.times import moment_of
from bot.kinds.whom import ACLASS
from bot.understand.drafts import canonical
from bot.understand.times.gather import Gatherer
from bot.understand.times.repeats import recurrence
from core.kernel.ids import ClassId
from core.kernel.recurring import Frequency
from core.kernel.rhythm import MARK, Rhythm
from core.messaging.audience import Audience
from core.reporting.measures import Asked
from core.reporting.plan import TERM_END

FILES = {"excel": "xlsx", "spreadsheet": "xlsx"}
FORM = re.compile(
    r",?\s+(?:as|with|in)(?: an?| the)? (?P<form>pdf|excel|xlsx|spreadsheet|csv|json)"
    r"(?: file)?\b",
    re.IGNORECASE,
)
MAIL = re.compile(r",?\s+(?:by|via|per) e-?mail\b", re.IGNORECASE)
VERB = re.compile(
    r"^(?:(?:please|can|could|would|you|i|we|like) ){0,4}"
    r"(?P<verb>send|share|schedule|e-?mail|mail|get|give|want|need)(?: out)?\s+",
    re.IGNORECASE,
)
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
ARTICLE = re.compile(
    r"^(?:(?:the|a|an|our|my) )?(?:(?:daily|weekly|monthly) )?", re.IGNORECASE
)
FILLER = re.compile(r"\breports?\b(?: (?:on|of|about|for))?\s*", re.IGNORECASE)
OWN = frozenset({"me", "us", "myself"})
GROUP = re.compile(
    r"(?:the )?(?:(?:group|chat|group chat) (?:of |for )?(?:class )?(?P<after>.+)"
    r"|(?P<before>.+?)(?:'s|’s)? (?:group|chat|group chat))",  # noqa: RUF001 -- typed so
    re.IGNORECASE,
)
MONTH = re.compile(r"\bthis[ -]month\b", re.IGNORECASE)
LONGEST = 9
"""Words: every other Monday at half past eight in the morning."""


@dataclass(frozen=True, slots=True)
class Planning:
    every: str
    asked: Asked
    to: tuple[Audience, ...] = ()
    group: ClassId | None = None
    form: str = ""
    mail: bool = False


class Planned:
    def read(self, words: str, call: Call) -> Planning:
        said = " ".join(words.replace("'", " ").replace('"', " ").split()).strip(" .!?")
        said, form = _cut(FORM, said, "form")
        said, mailed = _cut(MAIL, said, "")
        said, verb = _cut(VERB, said, "verb")
        cron, said = _when(said, call)
        said, late = _cut(VERB, said, "verb")  # every Monday, send me ...
        verb = verb or late
        asked, to = _asked(said, call)
        if asked.window == ANYTIME and not MONTH.search(said):
            asked = replace(asked, window=_window(cron))
        people, group = _recipients(to, call)
        mail = bool(mailed) or verb.casefold() in {"mail", "email", "e-mail"}
        kind = form.casefold()
        return Planning(cron, asked, people, group, FILES.get(kind, kind), mail)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(f"{when.label}: {each.label}", f"{when.words} {each.words}")
            for when in Recurs().offer(call)[1:2]
            for each in Reported().offer(call)
        )


def _window(every: str) -> str:
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


def _cut(pattern: re.Pattern[str], said: str, group: str) -> tuple[str, str]:
    found = pattern.search(said)
    if found is None:
        return said, ""
    rest = f"{said[: found.start()]} {said[found.end() :]}".strip()
    return rest, found[group] if group else found[0]


def _when(said: str, call: Call) -> tuple[str, str]:
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
        raise Unreadable("Planned", Planned().offer(call), unknown=True)
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


def _asked(said: str, call: Call) -> tuple[Asked, str]:
    """What it is about, and whom it goes to, where somebody is named."""
    plain = ARTICLE.sub("", FILLER.sub("", said).strip())
    first, _, rest = plain.partition(" ")
    if first.casefold() in OWN:
        plain = ARTICLE.sub("", rest)
    for word in (" to ", " with "):
        head, to, tail = plain.rpartition(word)
        if to and (asked := _read(head, call)):
            return asked, tail
    if asked := _read(plain, call):
        return asked, ""
    before = re.match(r"(?P<to>.+?) (?:the|a|an|our|my) (?P<asked>.+)", plain)
    if before and (asked := _read(before["asked"], call)):
        return asked, before["to"]
    return Reported().read(plain, call), ""


def _read(said: str, call: Call) -> Asked | None:
    try:
        return Reported().read(said, call)
    except Unreadable:
        return None


def _recipients(to: str, call: Call) -> tuple[tuple[Audience, ...], ClassId | None]:
    if not to or to.casefold() in OWN:
        return (), None
    found = GROUP.fullmatch(to)
    if found is not None:
        return (), ClassId(ACLASS.read(found["after"] or found["before"], call))
    return Audiences().read(re.sub(r"^the ", "", to), call), None

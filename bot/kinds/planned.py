"""A report by the clock: `monday 8:00 sessions by tutor last week to heads as pdf`."""

import re
from dataclasses import dataclass, replace

from bot.call import Call
from bot.kinds.audience import Audiences
from bot.kinds.kind import Option, Unreadable
from bot.kinds.planned_when import when_of, window_of
from bot.kinds.recurs import Recurs
from bot.kinds.reported import ANYTIME, Reported
from bot.kinds.whom import ACLASS
from core.kernel.ids import ClassId
from core.messaging.audience import Audience
from core.reporting.measures import Asked

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
        when = when_of(said, call)
        if when is None:
            raise Unreadable("Planned", self.offer(call), unknown=True)
        every, said = when
        said, late = _cut(VERB, said, "verb")  # every Monday, send me ...
        verb = verb or late
        asked, to = _asked(said, call)
        if asked.window == ANYTIME and not MONTH.search(said):
            asked = replace(asked, window=window_of(every))
        people, group = _recipients(to, call)
        mail = bool(mailed) or verb.casefold() in {"mail", "email", "e-mail"}
        kind = form.casefold()
        return Planning(every, asked, people, group, FILES.get(kind, kind), mail)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(
            Option(f"{when.label}: {each.label}", f"{when.words} {each.words}")
            for when in Recurs().offer(call)[1:2]
            for each in Reported().offer(call)
        )


def _cut(pattern: re.Pattern[str], said: str, group: str) -> tuple[str, str]:
    found = pattern.search(said)
    if found is None:
        return said, ""
    rest = f"{said[: found.start()]} {said[found.end() :]}".strip()
    return rest, found[group] if group else found[0]


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

"""The times a sentence holds, without taking every number or `may` for one."""

import re
from collections.abc import Iterator

from bot.understand.entities.found import Found
from bot.understand.times.gather import Gatherer
from bot.understand.times.holidays import NAMES
from bot.understand.times.lengths import length_at
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import DayOfMonth
from bot.understand.times.said import Said
from bot.understand.times.spans import Grain
from bot.understand.times.vocabulary import (
    DAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    any_of,
)

_FIRST_WORDS = {
    *DAYS,
    *MONTHS,
    *NUMBERS,
    *ORDINALS,
    *PARTS,
    *SEASONS,
    *UNITS,
    *WEEKDAYS,
    *NAMES,
    *(f"{day}s" for day in WEEKDAYS),
    *(f"{day}'s" for day in WEEKDAYS),
    "half",
    "once",
    "twice",
    "three times",
    "quarter",
    "three quarters",
    "noon",
    "midday",
    "midnight",
    "every",
    "each",
    "weekly",
    "daily",
    "monthly",
    "fortnightly",
    "biweekly",
    "bi-weekly",
    "alternate",
    "weekdays",
    "weekends",
    "this",
    "next",
    "last",
    "past",
    "previous",
    "coming",
    "upcoming",
    "following",
    "the",
    "in",
    "on",
    "at",
    "from",
    "between",
    "since",
    "until",
    "untill",
    "till",
    "til",
    "by",
    "before",
    "after",
    "within",
    "for",
    "during",
    "around",
    "about",
    "end",
    "beginning",
    "start",
    "early",
    "mid",
    "late",
    "first",
    "now",
    "right now",
    "eom",
    "eow",
    "eoy",
    "eod",
    "ytd",
    "mtd",
    "tonight",
    "tonite",
    "tax year",
    "w/c",
    "wc",
    "overmorrow",
    "term",
    "week",
    "later this",
    "ever since",
    "so far",
    "year",
    "month",
    "any",
    "just now",
    "over",
    "my",
    "a",
    "an",
    "up to",
    "earlier this",
    "recurring",
}
_STARTS = re.compile(
    rf"(?<![\w.,/£$€:'-])(?:{any_of(_FIRST_WORDS)}(?![\w])|q[1-4]\b|\d|@|pt\d)|@|½"
)
_AT = re.compile(
    r"(?:^|\b)(?:at|by|from|until|till?|around|about|before|after|my|since|the)\b|@"
)
_TO = re.compile(r"\b(?:to|at|now|for|was|meant|said|instead of|rather than)\s*$")
_NUMBERING = re.compile(
    r"\b(?:pages?|pp?|questions?|qs?|chapters?|ch|exercises?|ex|units?|sections?|rooms?|"
    r"grades?|class|numbers?|no|levels?|problems?|papers?|sets?|tasks?|parts?|lessons?|"
    r"assignments?|essays?|quiz|week|module|unit|#|x|sheets?)\.?\s*#?$"
)
_COUNTED = re.compile(
    r"\s*(?:\w+\s+)?(?:students?|pupils?|kids|essays?|papers?|drafts?|scripts?|tests?|quizzes|"
    r"assignments?|problems?|sheets?|books?|people|stars?|lessons|sessions|classes|exams?|"
    r"reports?|projects?|questions?|pages?|%|percent|out of|/)"
)
_VERB = re.compile(
    r"\s+(?:with|down|in on|for her|for his|i|you|we|he|she|they|it|be|have|not|need|"
    r"want|come|take|get|go|see|change|through|lesson|session|one)\b"
)
_SAT = re.compile(r"(?:^|\b(?:i|we|just|then)\s+)$")
_SAT_IN = re.compile(r"\s+(?:in|with|through|down|at\s+the|on\s+the)\b")
_MARK_OUT_OF = re.compile(r"(?:\w+ )?(?:\d(?:\.5)? ?/ ?5|\d{1,2} ?/ ?10)")
_AFTER_MARK = re.compile(r"\s*(?:$|[!,.;-]|for\b|because\b)")
_RATED = re.compile(r"\d(?:\.5)? ?/ ?5(?=\s*(?:$|[!,.;-]|for\b|because\b))")
_RATING = re.compile(
    r"\b(?:rat(?:e|ing)|gives?|scored?|stars?|feedback|review|(?:lesson|session|class) was)\b"
)
_GREETING = re.compile(r"\b(?:good|happy|merry|nice|lovely|great)\s+$")
_PER = re.compile(r"(?:\bper|/|\bonce|\btwice|\btimes|¤|\d)\s*$")
WEAK_WORDS = frozenset(
    [
        "sat",
        "sun",
        "mon",
        "wed",
        "mar",
        "may",
        "march",
        "fall",
        "spring",
        "sec",
        "second",
        "summer",
        "winter",
        "eve",
        "night",
        "morning",
        "afternoon",
        "evening",
        "noon",
        "term",
        "week",
        "month",
        "year",
        "day",
        "days",
    ]
)
HANDFUL = 12
MOST_TRIES = 60
"""Places where a time might start; in a long text the later ones are prose."""


def times_in(said: str, moment: Moment) -> Iterator[Found]:
    """In order; what was found is not looked at again."""
    gatherer = Gatherer(said, moment)
    marked = _RATED.match(gatherer.text)
    at = marked.end() if marked else 0
    seen = tries = 0
    while seen < HANDFUL and (match := _STARTS.search(gatherer.text, at)):
        tries += 1
        if tries > MOST_TRIES:
            return
        late = _LATE.match(gatherer.text, match.start())  # who was late this week
        found = gatherer.at(late.end() if late else match.start())
        found = found and _as_step(gatherer.text, found)
        if found and not found.is_empty and _is_meant(gatherer.text, found):
            yield Found(*_trimmed(gatherer.text, found), _code(found), found)
            at, seen = max(found.at[1], match.start() + 1), seen + 1
        else:
            at = _after_word(gatherer.text, match.start())


_LATE = re.compile(r"late\s+(?=this\b|last\b|on\b|today\b|yesterday\b)")
_AROUND = re.compile(
    r"(?:around|about)\s+(?=this|next|on|at|in|the|today|tomorrow|over|during|from|for|until|till?|between)"
)
_WITH_IN = re.compile(
    r"\b(?:check|checking|checked|sign|signing|clock|came|come|book|booked|put|slot|hand)\s+(?:[|]+\s+)?$"
)
_STEP = re.compile(r"\s*(?:later|earlier|back)$")


def _as_step(text: str, said: Said) -> Said:
    """In a sentence `15 minutes later` is a step from another time, not from now."""
    start, end = said.at
    step = _STEP.search(text[start:end]) if said.instant else None
    length = length_at(text, start) if step else None
    return Said((start, length[1]), length=length[0]) if length else said


_WORD_END = re.compile(r"[\w.:/-]*")


def _after_word(text: str, at: int) -> int:
    match = _WORD_END.match(text, at)
    return max(at + 1, match.end() if match else 0)


def _trimmed(text: str, found: Said) -> tuple[int, int]:
    start, end = found.at
    while end > start and text[end - 1] in " ,;-":
        end -= 1
    if not found.clock and (around := _AROUND.match(text, start, end)):
        start = around.end()
    if _WITH_IN.search(text[:start]) and text.startswith("in ", start, end):
        start += len("in ")
    return start, end


def _code(said: Said) -> str:
    if said.every and (said.every.freq or said.ends):
        return "E"
    if said.clock or (said.instant and said.instant.grain < Grain.DAY):
        return "T"
    if said.pieces or said.part or said.every or said.nowhere:
        return "D"
    return "L"


def _is_meant(text: str, said: Said) -> bool:
    start, end = said.at
    words = text[start:end].strip(" ,.;@")
    if words in WEAK_WORDS:
        return _is_meant_word(text, start, end, words)
    if _MARK_OUT_OF.fullmatch(words) and (
        _RATING.search(text) or (not start and _AFTER_MARK.match(text, end))
    ):
        return False
    if words in {"now", "from now", "right now"}:
        return False
    if said.clock and said.clock.bare and not said.pieces and not said.every:
        return _is_clock(text, said, text[:start])
    if said.length and not (said.pieces or said.clock or said.instant or said.every):
        return _is_length(said, words, text[:start])
    return _is_day(text, said, words)


def _is_day(text: str, said: Said, words: str) -> bool:
    start, end = said.at
    if _is_ordinal(said) and not said.length:
        return words.startswith(_LEADS) and (
            not _COUNTED.match(text, end) and words[-2:] in {"st", "nd", "rd", "th"}
        )
    if said.part and not said.pieces and not said.clock:
        greeted = _GREETING.search(text[:start])
        return not greeted and words.startswith(("in ", "at ", "this "))
    return not (words == "may" or (words.isdigit() and len(words) != 4))  # noqa: PLR2004 -- a year


_LEADS = ("the ", "on ", "by ", "until ", "from ", "since ", "before ", "after ")


def _is_meant_word(text: str, start: int, end: int, words: str) -> bool:
    if words in {
        "sec",
        "second",
        "night",
        "morning",
        "afternoon",
        "evening",
        "eve",
        "term",
        "week",
        "month",
        "year",
        "day",
        "days",
    }:
        return False
    if words == "may":
        return not _VERB.match(text, end) and (
            text[start:end].strip() != words
            or bool(re.search(r"\b(?:in|for|of|and|to)\s*$", text[:start]))
            or (start == 0 and end == len(text))
        )
    if words == "sat" and _SAT.search(text[:start]) and _SAT_IN.match(text, end):
        return False
    is_day = words in SHORT_DAYS or _DAYS_LESSON.match(text, end)
    return bool(is_day) or not _VERB.match(text, end)


SHORT_DAYS = frozenset({"mon", "wed"})
_DAYS_LESSON = re.compile(r"\s+(?:lesson|session|class|tutorial|slot|one)\b")


def _is_ordinal(said: Said) -> bool:
    return (
        len(said.pieces) == 1
        and not said.through
        and isinstance(said.pieces[0], DayOfMonth)
        and not said.clock
    )


def _is_clock(text: str, said: Said, before: str) -> bool:
    """A number on its own is an hour only where a time is expected."""
    start, end = said.at
    if any(form.match(text, end) for form in (_COUNTED, _SHARE, _TOO_LATE)):
        return False
    if said.until:
        return not _NUMBERING.search(before)
    hour = (said.clock and said.clock.hour) or 0
    if said.clock and said.clock.minute:
        return bool(_AT.search(text[start:end]) or said.length or said.part)
    if said.length or said.part:
        return True
    if _NOT_THEN.match(text, end):
        return True
    return bool(
        _AT.search(text[start:end]) or (_TO.search(before) and 0 < hour <= HANDFUL * 2)
    )


_SHARE = re.compile(r"[%/]")
_TOO_LATE = re.compile(r"\s*(?:late\b|behind\b|l\|\|\|)")
_NOT_THEN = re.compile(
    r"\s*(?:(?:instead\s+of|rather\s+than)\s+\d|instead\s*(?:$|[?.!,]))"
)


def _is_length(said: Said, words: str, before: str) -> bool:
    """`£42 an hour` and `once a day` say how often; `by a day` says how long."""
    one = words.startswith(("a ", "an "))
    if _PER.search(before) and one:
        return False
    days = said.length and said.length.grain >= Grain.DAY
    if one and days and not before.endswith("by "):
        return False
    return not words.startswith("my ")

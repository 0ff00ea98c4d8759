"""How often: `every Mon and Wed`, `fortnightly`, `first Monday of every month`."""

import re
from dataclasses import replace

from bot.understand.patterns import ByLetter
from bot.understand.times.said import Every
from bot.understand.times.vocabulary import (
    LAST,
    UNITS,
    WEEKDAYS,
    Words,
    any_of,
    number,
    ordinal,
    pattern,
    weekday,
)

WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)
FREQUENCIES = {
    "minute": "MINUTELY",
    "hour": "HOURLY",
    "day": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
}
ADVERBS = {
    "hourly": ("HOURLY", 1),
    "quarterly": ("MONTHLY", 3),
    "daily": ("DAILY", 1),
    "nightly": ("DAILY", 1),
    "half-hourly": ("MINUTELY", 30),
    "weekly": ("WEEKLY", 1),
    "fortnightly": ("WEEKLY", 2),
    "biweekly": ("WEEKLY", 2),
    "bi-weekly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "yearly": ("YEARLY", 1),
    "annually": ("YEARLY", 1),
}
NEVER = 0
"""As an interval: `every 0 weeks`, `for 0 weeks`; never is no rhythm."""
LISTED = ""
"""Days side by side, of which nobody has yet said that they come round."""
_PLURALS = {f"{word}s": index for word, index in WEEKDAYS.items()} | {
    f"{word}'s": index
    for word, index in WEEKDAYS.items()
    if len(word) > 3  # noqa: PLR2004 -- monday's
}
_DAY_WORD = any_of({**WEEKDAYS, **_PLURALS})
_AND = "(?: ?(?:,|&|/|\\+|and|n|,? and) ?| )"
_DAYS = f"(?P<days>{_DAY_WORD}(?:{_AND}{_DAY_WORD})*)"
_PLURAL = any_of(
    [
        p
        for p in _PLURALS
        if p.endswith("days") or p in {"mons", "tues", "weds", "fris", "sats", "suns"}
    ]
)
_MANY = f"(?P<days>{_PLURAL}(?:{_AND}{_DAY_WORD})+|{_DAY_WORD}(?:{_AND}{_PLURAL})+|{any_of([p for p in _PLURALS if p.endswith('days')])})"
_FROM_TO = f"(?P<first>{_DAY_WORD}) ?(?:-|to|through|thru) ?(?P<last>{_DAY_WORD})"
_SPLIT = re.compile(r"[^a-z']+")


def _listed(said: str) -> tuple[int, ...]:
    words = [w for w in _SPLIT.split(said) if w and w not in {"and", "n"}]
    return tuple(sorted({_day(w) for w in words}))


def _day(word: str) -> int:
    return _PLURALS[word] if word in _PLURALS else weekday(word)


def _weekly(m: Words, interval: int = 1) -> Every:
    return Every("WEEKLY", interval, _listed(m["days"]))


def _every_other(m: Words) -> Every:
    return _weekly(m, 2)


def _days_only(m: Words) -> Every:
    return Every(LISTED, 1, _listed(m["days"]))


def _run(m: Words) -> Every:
    first, last = _day(m["first"]), _day(m["last"])
    return Every(
        "WEEKLY", 1, tuple(d % 7 for d in range(first, last + 1 + 7 * (last < first)))
    )


def _workdays(_: Words) -> Every:
    return Every("WEEKLY", 1, WORKDAYS)


def _school_days(_: Words) -> Every:
    return Every("WEEKLY", 1, WORKDAYS, open_only=True)


def _placed(m: Words) -> Every:
    """`the first school day of each month`, `every last working day of the week`."""
    freq = FREQUENCIES[m["unit"]] if m["unit"] else "MONTHLY"
    position = LAST if m["ord"] == "last" else ordinal(m["ord"])
    is_open = m["open"].startswith("school")
    return Every(freq, 1, WORKDAYS, position=position, open_only=is_open)


def _weekends(_: Words) -> Every:
    return Every("WEEKLY", 1, WEEKEND)


def _some_weekends(m: Words) -> Every:
    return Every("WEEKLY", int(number(m["count"] or "two")), WEEKEND)


def _unit(m: Words) -> Every | None:
    """`every day`, `every two weeks`, `every other month`."""
    count = 2 if m["other"] else int(number(m["count"])) if m["count"] else 1
    count = ordinal(m["ord"]) if m["ord"] else count
    unit = UNITS[m["unit"]]
    if unit == "fortnight":
        return Every("WEEKLY", 2 * count)
    if unit == "quarter":
        return Every("MONTHLY", 3 * count)
    if unit == "weekend":
        return Every("WEEKLY", count, WEEKEND)
    return Every(FREQUENCIES[unit], count) if unit in FREQUENCIES else None


def _adverb(m: Words) -> Every:
    freq, interval = ADVERBS[m["adverb"].replace(" ", "-")]
    return Every(freq, interval)


def _nth(m: Words) -> Every:
    which = LAST if m["ord"] == "last" else ordinal(m["ord"])
    return Every("MONTHLY", _each(m), (weekday(m["wd"]),), nth=which)


def _each(m: Words) -> int:
    """Of every other month, of every three."""
    count = number(m["count2"]) if m["count2"] else 1
    return 2 if m["other"] else int(count)


def _bare_day(m: Words) -> Every | None:
    """Every second is not that of a month."""
    return None if m["ord"] == "second" else _month_day(m)


def _month_day(m: Words) -> Every | None:
    day = LAST if m["ord"] in {"last", "end"} else 1 if m["edge"] else ordinal(m["ord"])
    return Every("MONTHLY", _each(m), monthday=day) if day <= 31 else None  # noqa: PLR2004 -- longest month


def _weekly_part(m: Words) -> Every:
    return Every("WEEKLY", 1, (weekday(m["wd"]),), part=m["part"][:-1])


_PARTS = "(?P<part>mornings|afternoons|evenings|nights)"
_MONTH = "(?:of|in) (?:every|each|a)(?: (?:(?P<other>other|second)|{count2}))? months?"
_NTH = "(?P<ord>last|first|second|third|fourth|1st|2nd|3rd|4th) {wd} "
_ADVERB = f"(?P<adverb>{any_of(ADVERBS)}|bi weekly)"
_EDGES = "(?P<ord>last|first|1st)"
_COUNTED = "(?P<ord>last|first|second|third|fourth|1st|2nd|3rd|4th)"
_OPEN = f"{_COUNTED} (?P<open>(?:school|working|work|business) ?days?|week ?days?)"
_PERIOD = "(?:the|each|every|a) (?P<unit>month|week)"
_OTHER = "(?:other|second|2nd|alternate)"
FORMS = ByLetter(
    (pattern(form), read)
    for form, read in (
        (f"(?:every|each) {_NTH}(?:of|in) (?:the|each|every|a) month", _nth),
        (f"(?:on )?(?:the )?{_NTH}{_MONTH}", _nth),
        ("(?:every|each) (?P<ord>last) {wd}", _nth),
        ("monthly on the {ord} {wd}", _nth),
        ("(?:monthly|every month|each month),? (?:on )?(?:the )?{ord}", _month_day),
        ("(?:on )?(?:the )?(?:{ord}|(?P<ord>last))(?: day)? " + _MONTH, _month_day),
        (
            "(?:(?:on|at) )?(?:the )?(?:(?P<ord>end)|(?P<edge>start|beginning)) "
            + _MONTH,
            _month_day,
        ),
        (
            "(?:every|each) month at the (?:(?P<ord>end)|(?P<edge>start|beginning))",
            _month_day,
        ),
        (f"(?:every {_OTHER}|alternate) {_DAYS}", _every_other),
        (
            f"(?:fortnightly|bi-?weekly|every (?:two|2|other|second) weeks?),? (?:on )?{_DAYS}",
            _every_other,
        ),
        (f"(?:once|twice|three times) (?:a|every) week,? (?:on )?{_DAYS}", _weekly),
        (
            f"(?:(?:every|each) (?:day |week (?:on |from )?)?|daily |weekly (?:on |from )?)(?:from )?{_FROM_TO}",
            _run,
        ),
        (
            f"(?:fortnightly|biweekly|every (?:{_OTHER} week|{{count}} weeks)) (?:on|at) (?:the )?weekends?",
            _some_weekends,
        ),
        (f"every (?:{_OTHER}|{{count}}) weekends?", _some_weekends),
        (
            f"(?:every|each|weekly(?: on)?|every week(?: on)?|each week(?: on)?) {_DAYS}",
            _weekly,
        ),
        (f"{_DAYS},? (?:of )?(?:weekly|every week|each week|a week)", _weekly),
        (
            f"{_DAYS},? (?:fortnightly|bi-?weekly|every (?:two|2|other|second) weeks?)",
            _every_other,
        ),
        (f"(?:on )?{_MANY}", _weekly),
        (
            "(?:(?:on|every|each) )?(?:week ?days|week day|weekday)|(?:every|each) (?:working|business|work) day",
            _workdays,
        ),
        (
            "(?:on )?school days|(?:every|each) school days?",
            _school_days,
        ),
        (f"(?:every|each) {_OPEN.replace(_COUNTED, _EDGES)}", _placed),
        (f"(?:every|each) {_OPEN} (?:of|in) {_PERIOD}", _placed),
        (f"(?:on )?(?:the )?{_OPEN} (?:of|in) {_PERIOD}", _placed),
        (
            "(?:(?:on|at|every|each) )?(?:the )?(?:weekends|week-ends)|(?:every|each) weekend",
            _weekends,
        ),
        (
            f"(?:every|each) (?:(?P<other>{_OTHER}) |{{count}} |{{ord}} )?{{unit}}",
            _unit,
        ),
        ("(?:every|each) {part}", lambda m: Every("DAILY", part=m["part"])),
        (f"(?:on )?{_FROM_TO}s", _run),
        (
            "(?:every|each) {ord} of (?:the|each|every) month",
            _month_day,
        ),
        (
            "(?:every|each) {ord}(?! of|,? (?:of )?{mo}| {wd}| (?:day|week|month|year)\\b)",
            _bare_day,
        ),
        (
            "(?:every|each)(?= (?:{mo} (?:{ord}|{d})|(?:{ord2}|{d2}) (?:of )?{mo2}|\\d{{1,2}}/\\d{{1,2}})(?!\\w|/))",
            lambda _: Every("YEARLY"),
        ),
        ("once (?:an?|per|every|each) {unit}", _unit),
        (
            "semi-?annual(?:ly)?|half[ -]yearly|(?:twice|two times) an? year",
            lambda _: Every("MONTHLY", 6),
        ),
        (f"(?:on )?{{wd}} {_PARTS}", _weekly_part),
        (f"(?:in the |on )?{_PARTS}", lambda m: Every("DAILY", part=m["part"][:-1])),
        ("(?:every|each) half[ -](?:an )?hour", lambda _: Every("MINUTELY", 30)),
        ("every ?day|(?:every single|each and every) day", lambda _: Every("DAILY")),
        (f"(?:recurring |repeating )?{_ADVERB}", _adverb),
        (f"(?P<days>{_DAY_WORD}(?:{_AND}{_DAY_WORD})+)", _days_only),
    )
)


def every_at(text: str, at: int) -> tuple[Every, int] | None:
    """The recurrence that starts right there, and where it ends."""
    best: tuple[Every, int] | None = None
    for form, read in FORMS.at(text, at):
        match = form.match(text, at)
        if match and (best is None or match.end() > best[1]):
            every = read(Words(match))
            if every:
                best = every, match.end()
    return best


_COUNT = pattern(
    "(?:for )?(?:the next )?{count} (?P<unit>weeks?|wks?|months?|days?|fortnights?|sessions?|lessons?|classes|times|occurrences)|x ?(?P<times>\\d{1,2})|(?P<times>\\d{1,2}) ?x"
)


def count_at(text: str, at: int, every: Every) -> tuple[Every, int] | None:
    """`for 6 weeks`, `x6`: how many of them."""
    match = _COUNT.match(text, at)
    if not match:
        return None
    m = Words(match)
    if m["times"]:
        return replace(every, count=int(m["times"])), match.end()
    count = int(number(m["count"]))
    if not count:
        return replace(every, interval=NEVER), match.end()
    if m["unit"].startswith(("session", "lesson", "class", "time", "occ")):
        return replace(every, count=count), match.end()
    weeks = {"w": 1, "f": 2}.get(m["unit"][0])
    if weeks and every.freq in {"WEEKLY", LISTED}:
        per = max(1, len(every.byday))
        total = max(1, count * weeks // (every.interval or 1)) * per
        return replace(every, freq="WEEKLY", count=total), match.end()
    same = {"d": "DAILY", "m": "MONTHLY"}.get(m["unit"][0]) == every.freq
    return (replace(every, count=count), match.end()) if same else None

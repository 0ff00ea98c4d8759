"""Everything a sentence names, and the sentence with codes in its place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.understand.entities.found import Found, Mention
from bot.understand.entities.marks import mark
from bot.understand.entities.money import money_in
from bot.understand.entities.people import people_in, tokens
from bot.understand.entities.shorthand import written_out
from bot.understand.entities.things_in import things_in, years_in
from bot.understand.entities.times_in import times_in
from bot.understand.normalise import plain
from bot.understand.scene import Scene

MASK = "|"
"""Stands for a letter that is part of a name already found."""
LATE_MASK = "l|||"
"""`late` where it says by how much."""
MONEY_MASK = "\u00a4"
"""The same for money: `an hour` right after it is no length."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`coded` is the text in lower case with each thing named as a capital.

    In `marked` a time also carries `<` for past, `>` for to come, `~` for either.
    """

    text: str
    said: str
    found: tuple[Found, ...]
    coded: str
    marked: str
    places: tuple[tuple[int, int], ...]

    def original(self, start: int, end: int) -> str:
        """The words behind a stretch of the coded text, as they were written."""
        first, last = self.places_of(start, end)
        return self.text[first:last]

    def places_of(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text a stretch of the coded text stands."""
        whole = end == len(self.coded)  # a text goes on where nobody looked
        return self._place(start), len(self.text) if whole else self._place(end)

    def _place(self, at: int) -> int:
        here, there = 0, 0
        for coded, plain_at in self.places:
            if coded > at:
                break
            here, there = coded, plain_at
        return there + at - here

    def is_denied(self, found: Found) -> bool:
        """`not Alice`: named, and not meant."""
        return bool(_NOT.search(self.said[: found.start]))

    def of(self, codes: str) -> tuple[Found, ...]:
        return tuple(f for f in self.found if f.code in codes)


def look(text: str, scene: Scene) -> Sentence:
    said = plain(text)
    words = tokens(said, text)
    named = _apart([*things_in(said, words, scene), *people_in(said, words, scene)])
    money = _beside(named, money_in(said, scene.currency))
    years = _beside((*named, *money), years_in(said))
    masked = _masked(_masked(said, (*named, *years), MASK), money, MONEY_MASK)
    learns = scene.speaker.roles <= LEARNERS
    masked = _LATE_BY.sub(lambda m: m[1] + LATE_MASK, masked)
    for pattern in (
        _CAME_IN,
        _NUMBERED,
        _NTH_LESSON,
        _EVENT,
        _PAID,
        _RATE,
        _CALLED,
        _CALLED,
        _THE_ONE,
        *((_OF_FIVE,) if learns else ()),
    ):
        masked = pattern.sub(lambda m: m[1] + MASK * len(m[2]), masked)
    masked = _SWAPPED.sub(r"\1to ", masked)
    masked = _OF_A_DAY.sub(r"\1 ", masked)
    times = tuple(_whole(f, said) for f in times_in(masked, scene.moment))
    found = _listed(
        said, sorted((*named, *money, *times, *years), key=lambda f: f.start)
    )
    coded, places = _coded(said, (*found, *_beside(found, written_out(said, words))))
    marks = iter(mark(f.value, scene.moment) for f in found if f.code in "TD")
    marked = _TIME.sub(lambda m: m[0] + next(marks), coded)
    return Sentence(text, said, found, coded, marked, places)


_SWAPPED = re.compile(
    r"(\b(?:swap|switch|exchange|trade)\b.*?\s)for"
    r"(?= (?:the |next |this |on )?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|today|\d))"
)
"""`swap my 5pm tomorrow for Friday 5pm`: to Friday."""
_OF_A_DAY = re.compile(
    r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s"
    r"(?= (?:lesson|session|class|tutorial|slot))"
)
"""`mondays lesson` is Monday's."""


def _whole(found: Found, said: str) -> Found:
    """With the `s` that was taken off the day."""
    more = said[found.end - 1 : found.end + 2]
    if not _CUT.fullmatch(more):
        return found
    return Found(found.start, found.end + 1, found.code, found.value)


_CUT = re.compile(r"ys ")
_NUMBERED = re.compile(
    r"\b((?:pages?|pp?\.?|chapters?|exercises?|ex\.?|questions?|qs?(?!\s*[1-4]\b)|worksheets?|sheet|units?"
    r"|sections?|problems?|task|level|invoice|number|no\.?|version|part|step)\s*)"
    r"(\d{1,4}(?:\s*(?:-|to|and|,|&)\s*\d{1,4})*)(?![\d:.]|\s*(?:am|pm|min|h\b|hour))"
)
"""Numbers of pages and the like are no times."""
_NTH_LESSON = re.compile(
    r"()(\b(?:[1-9](?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|last) (?:period|block))\b"
)
_THE_ONE = re.compile(r"(\bthe )(one)\b(?= (?:he|she|they|i|we|that|which|you)\b)")
_EVENT = re.compile(
    r"((?:\bparents?'?s? (?=ev|ni))?)"
    r"((?<=parents )evening|(?<=parents )night|(?<=parent )evening|(?<=parents' )evening"
    r"|\bend of (?:year|term|month)(?= (?:staff|team|meeting|exam|report|review|test|assessment)))\b"
)
"""Which lesson of the day, and what an evening is called: no times."""
_LATE_BY = re.compile(r"((?:min(?:ute)?s?|hours?|hrs?|\d)\s+)(late)\b")
"""`15 minutes late this morning` was not late in the morning."""
_CAME_IN = re.compile(
    r"(\b(?:walked|came|got|rolled|strolled|ran|rushed|popped|wandered)\s+)(in)"
    r"(?=\s+(?:about\s+|around\s+)?[\w-]+\s+(?:min(?:ute)?s?|hours?|hrs?)\s+l(?:ate\b|\|))"
)
"""`walked in 20 minutes late`: not in 20 minutes."""
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november"
    "|december"
)
_PAID = re.compile(
    r"(\b(?:paid|pays|payed|owes?|owed|refunde?d?|transferred)\s+(?:(?:us|me|back|him|her|them)\s+)?"
    r"(?:(?:between|from|more than|less than|under|over|above|at least|up to|about|around)\s+)?)"
    r"(\d{2,5}(?:\.\d\d)?(?:\s*(?:and|to|-)\s*\d{2,5}(?:\.\d\d)?)?)(?![\d/:.-]|\s*(?:am|pm|st|nd|rd|th|min|h\b|hour|lesson|session|days?|weeks?|an? h|per|p/?h))"
)
"""`paid 120 yesterday` was not at twenty past one."""
_RATE = re.compile(
    r"((?:\b(?:(?<!\bat )(?:1[3-9]|2[0-4])|2[5-9]|[3-9]\d|1\d\d)(?:\.\d\d)?|\u00a4) ?)"
    r"((?:an|per|a|/) ?(?:hour|hr)\b)"
)
"""`70 an hour from April` lasts no hour."""
_CALLED = re.compile(
    r"(\b(?:add|new|create|register|enrol|enroll|onboard|admit)\b(?: an?| the| new)*"
    r" (?:students?|pupils?|learners?)[,:]? (?:called |named )?(?:\S+ )?)"
    rf"({_MONTHS})\b(?!\s+\d)"
)
"""`add student Lena March`, or April May: names, the last one first."""
_OF_FIVE = re.compile(
    r"((?<!\bon )(?<!\bby )(?<!\bto )(?<![\d/]))([0-5] ?/ ?5)(?=\s*(?:[,.!]|$|(?:today|yesterday|for|because|bit|but|was|it|really|very)\b))"
)
"""What a student thinks of a session; `4/5` is a day in May to everybody else."""
LEARNERS = frozenset({"student", "guardian"})
_TIME = re.compile("[TD]")


def _apart(found: list[Found]) -> tuple[Found, ...]:
    """Of two that overlap the longer one, a person before a thing."""
    ordered = sorted(found, key=lambda f: (f.start - f.end, f.code not in "PU"))
    kept: list[Found] = []
    for one in ordered:
        if all(one.end <= k.start or k.end <= one.start for k in kept):
            kept.append(one)
    return tuple(kept)


def _beside(taken: Iterable[Found], more: Iterable[Found]) -> tuple[Found, ...]:
    there = tuple(taken)
    return tuple(
        one
        for one in more
        if all(one.end <= t.start or t.end <= one.start for t in there)
    )


def _masked(said: str, found: Iterable[Found], mask: str) -> str:
    letters = list(said)
    for one in found:
        letters[one.start : one.end] = mask * (one.end - one.start)
    return "".join(letters)


_NOT = re.compile(r"\b(?:not|instead of|rather than)\s+$")
_AND = re.compile(
    r"\s*(?:,?\s*(?:and|&|\+|plus|n|as well as|along with)\s+(?:also\s+)?|,\s*|\s*/\s*|\s*&\s*|\s*\+\s*)(?:with\s+)?"
)


def _listed(said: str, found: list[Found]) -> tuple[Found, ...]:
    """`Alice, Ben and Chloe` is one mention of three."""
    kept: list[Found] = []
    for one in found:
        value = (one.value,) if isinstance(one.value, Mention) else one.value
        last = kept[-1] if kept else None
        if (
            last
            and one.code in "PCG"
            and last.code == one.code
            and not _NOT.search(said[: last.start])
            and _AND.fullmatch(said[last.end : one.start])
        ):
            kept[-1] = Found(last.start, one.end, one.code, _both(last.value, value))
        else:
            kept.append(Found(one.start, one.end, one.code, value))
    return tuple(kept)


def _both(first: object, second: object) -> tuple[object, ...]:
    many = first if isinstance(first, tuple) else (first,)
    more = second if isinstance(second, tuple) else (second,)
    return (*many, *more)


def _coded(
    said: str, found: Iterable[Found]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    pieces: list[str] = []
    places: list[tuple[int, int]] = [(0, 0)]
    at = length = 0
    for one in sorted(found, key=lambda f: f.start):
        pieces += [said[at : one.start], one.code]
        length += one.start - at
        places.append((length, one.start))
        length += len(one.code)
        places.append((length, one.end))
        at = one.end
    pieces.append(said[at:])
    return "".join(pieces), tuple(places)

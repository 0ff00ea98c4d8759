"""What a report is of, where that is only named: `attendance of 10B last month`."""

import re
from collections.abc import Iterable, Iterator
from uuid import UUID

from rapidfuzz.fuzz import ratio

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from bot.kinds.people import LIKE, is_called, meant_by, seen_by
from bot.kinds.report_days import window_of
from bot.kinds.report_things import KINDS
from bot.kinds.report_words import ALSO
from core.kernel.actor import Role
from core.people.look_up import Everybody
from core.people.model import Person
from core.reporting.measures import BY_UNIT

LIMITS = {str(each): "unit" for each in BY_UNIT} | {each: each for each in KINDS}
LIMITS |= {also: LIMITS[each] for also, each in ALSO.items() if each in LIMITS}
LEADS = re.compile(
    r"^(?:(?:for|in|during|over|of|at|on|about|by|the|our|my|all|and)\b\s*)+",
    re.IGNORECASE,
)
LEVEL = re.compile(rf"^({'|'.join(LIMITS)})\s+", re.IGNORECASE)
AFTER = re.compile(rf"\s+({'|'.join(each for each in BY_UNIT)})$", re.IGNORECASE)
TAGGED = re.compile(
    r"^(?:(?:students?|pupils?|people|those|sessions?|classes|tutors?) )?"
    r"(?:tagged|with(?: the)? tag)(?: with| as)?\s+",
    re.IGNORECASE,
)
WITH = re.compile(r"^(?:(?:with|to|for|tutor|student)\s+)+", re.IGNORECASE)
QUOTES = " ,\"'“”"
MOST_WORDS = 12
MOST_WORDS_OF_TWO = 6

Thing = tuple[str, UUID]
"""Which of KINDS it is, and its id."""


class Windows:
    """What parts of a line are days: each is looked at once."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._known: dict[str, str | None] = {}

    def of(self, said: str) -> str | None:
        """Empty where nothing is said, None where it is something else."""
        if said not in self._known:
            try:
                self._known[said] = window_of(said, self._call)
            except Unreadable:
                self._known[said] = None
        return self._known[said]


def about(said: str, whole: str, call: Call) -> tuple[tuple[Thing, ...], str] | None:
    """What `said` names, and the days before or after that; None where nothing.

    A tutor and a student beside each other are what they have with each other.

    Raises `Unreadable` where a name fits several, or is near to some: each of them
    with all else of the `whole` line around it.
    """
    words = said.split()
    if len(words) > MOST_WORDS:
        return None
    windows, wrong = Windows(call), list[Unreadable]()
    for name, days in _parts(words, windows):
        try:
            return (_named(name, call),), days
        except Unreadable as why:
            if both := _with_each_other(name, call):
                return both, days
            meant = tuple(
                Option(each.label, whole.replace(name, each.words, 1))
                for each in why.meant
                if not why.unknown
                or ratio(each.label, name, processor=str.casefold) >= LIKE
            )
            wrong.append(Unreadable("ReportedAbout", meant, why.unknown, name))
    known = [each for each in wrong if not each.unknown]
    for unclear in (*known, *reversed(wrong)):
        if unclear.meant:
            raise unclear
    return None


def _parts(words: list[str], windows: Windows) -> Iterator[tuple[str, str]]:
    """Names that may be meant, the longest first, where the rest is days or nothing."""
    for start in range(len(words)):
        before = windows.of(" ".join(words[:start]))
        if before is None:
            continue
        for end in range(len(words), start, -1):
            after = windows.of(" ".join(words[end:]))
            name = LEADS.sub("", " ".join(words[start:end])).strip(QUOTES)
            if after is not None and name and not (before and after):
                yield name, before or after


def _with_each_other(name: str, call: Call) -> tuple[Thing, ...]:
    """Only by names as they are: whoever is merely alike is not looked for."""
    words = name.split()
    if not 1 < len(words) <= MOST_WORDS_OF_TWO:
        return ()
    known = seen_by(call, call.run(Everybody(call.actor)))
    for cut in range(1, len(words)):
        pair = [WITH.sub("", " ".join(p)) for p in (words[:cut], words[cut:])]
        called = [[each for each in known if is_called(each.name, p)] for p in pair]
        if not all(called):
            continue
        for by, of in ((0, 1), (1, 0)):
            tutors = _in_role(Role.TUTOR, pair[by], called[by], call)
            students = _in_role(Role.STUDENT, pair[of], called[of], call)
            if len(tutors) == len(students) == 1:
                return ("tutor", tutors[0].id), ("student", students[0].id)
    return ()


def _in_role(role: Role, said: str, of: list[Person], call: Call) -> list[Person]:
    return meant_by(said, [each for each in of if role in each.roles_at(call.now)])


def _named(name: str, call: Call) -> Thing:
    """With `class` before it or `department` behind it, it is one of these."""
    if found := LEVEL.match(name):
        return _read([LIMITS[found[1].casefold()]], name[found.end() :], call)
    if found := TAGGED.match(name):
        return _read(["tag"], name[found.end() :], call)
    if found := AFTER.search(name):
        return _read(["unit"], name[: found.start()], call)
    return _read(KINDS, name, call)


def _read(kinds: Iterable[str], name: str, call: Call) -> Thing:
    wrong: list[Unreadable] = []
    for kind in kinds:
        try:
            found = KINDS[kind].read(name.strip(QUOTES), call)
        except Unreadable as why:
            wrong.append(why)
            continue
        if isinstance(found, UUID):
            return kind, found
    several = [each for each in wrong if not each.unknown]
    meant = tuple(one for each in several or wrong for one in each.meant)
    raise Unreadable("ReportedAbout", meant, unknown=not several)

"""To whom: everyone, a class, the parents of a year, all tutors but some."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understand.entities.found import Found, Mention
from bot.understand.roster.things import Named, Person


@dataclass(frozen=True, slots=True)
class Audience:
    """`kind` is all, students, tutors, parents, person, mine or me; `of` narrows it."""

    kind: str
    of: Person | Named | str | None = None
    minus: bool = False


_PARENTS = r"(?:parents?|guardians?|famil(?:y|ies)|carers?|mums?|dads?|moms?|mothers?|fathers?)"
_MANY_PARENTS = r"(?:parents|guardians|families|carers|mums|dads|moms|mothers|fathers|(?<=every )(?:parent|family))"
"""`my mum` is one, and nobody knows whose."""
_STUDENTS = r"(?:students?|pupils?|learners?|kids|children|class(?:es)?|members|lot|folks|everyone|everybody|group)"
_TUTORS = r"(?:tutors?|teachers?|staff|colleagues|team|markers|tas|instructors)"
_THOSE = r"(?: (?:ones?|people|lot|folks?|department))?"
_FILLERS = re.compile(
    r"\b(?:the|all|every|each|of|in|on|our|my|own|and|also|both|who|please|whole|entire|those|these|to|for"
    r"|from|at|plus|as|well|any|only|just|else|other|out|there|here|are|is|there.s|everyone"
    r"|everybody|students?|pupils?|or|with|folks|people|members|named|called)\b"
)
_RULES = (
    (
        "confirm",
        re.compile(
            r"\b(?:and|&|,)? ?(?:ask|have|get) (?:them|everyone|everybody|each|all)(?: of them)?"
            r" (?:to )?(?:confirm|acknowledge)(?: (?:it|that|receipt|they got it))?"
        ),
    ),
    ("when", re.compile(r"(?:\b(?:on|at|for) )?\b[TDE][~<>]?\s*$")),
    (
        "minus",
        re.compile(
            r"\b(?:except(?:ing)?(?: for)?|excluding|but not|minus|apart from|aside from|other than|not including|leaving out|save for|without|besides|bar|but|not)\b"
        ),
    ),
    (
        "absent",
        re.compile(
            r"\b(?:(?:the|those|all|students|pupils|people|everyone|everybody|anyone|whoever"
            r"|who|is|are|was|were) )*(?:absentees|absent|missing)(?: (?:of|from))?(?: [DT]~?)?"
        ),
    ),
    (
        "parents",
        re.compile(
            rf"{_PARENTS}(?: and {_PARENTS})? (?:of|in|from|for|with) (?:the |all |students in |kids in |everyone in )*(?P<of>[PCKG])"
        ),
    ),
    (
        "parents",
        re.compile(
            rf"{_MANY_PARENTS} (?:of |with |who have |whose )?(?:an? |any |all |the )*"
            r"(?:kids?|child(?:ren)?|sons?|daughters?|students?|pupils?|ones)"
            r" (?:is |are )?(?:in|from|doing|taking|at) (?P<of>[CKG])"
        ),
    ),
    (
        "parents",
        re.compile(
            rf"(?P<of>[PCKG]) (?:students.? |student )?{_PARENTS}(?: and {_PARENTS})?"
        ),
    ),
    (
        "tutors",
        re.compile(rf"(?P<of>[CKS]) {_TUTORS}|{_TUTORS} (?:of|in|for) (?P<of2>[CKS])"),
    ),
    (
        "students",
        re.compile(
            rf"(?:all |every |the )*(?:{_STUDENTS} (?:of|in|from|on|doing|taking|studying) )(?:the |all )*(?P<of>[CKGS])"
        ),
    ),
    ("students", re.compile(rf"(?P<of>[CKGS]) {_STUDENTS}")),
    ("same", re.compile(rf"(?P<of>[CKGS]){_THOSE}")),
    (
        "unclear",
        re.compile(rf"[PU] (?:(?:other|own) )?(?:{_STUDENTS}|{_TUTORS})\b"),
    ),
    ("person", re.compile(r"(?P<of>[PU])")),
    ("theirs", re.compile(rf"\b(?:their|his|her) {_PARENTS}(?: and {_PARENTS})?\b")),
    ("heads", re.compile(r"\b(?:heads|head tutors)\b")),
    ("moderators", re.compile(r"\bmoderators\b")),
    ("admins", re.compile(r"\b(?:admins|administrators)\b")),
    ("parents", re.compile(rf"\b{_MANY_PARENTS}(?: and {_MANY_PARENTS})?\b")),
    ("tutors", re.compile(rf"\b{_TUTORS}\b")),
    ("students", re.compile(r"\b(?:students?|pupils?|learners?|kids|children)\b")),
    (
        "mine",
        re.compile(
            r"\bmy (?:own )?(?:class(?:es)?|students?|pupils?|kids|learners|lot)\b"
        ),
    ),
    ("me", re.compile(r"\b(?:me|myself)\b")),
    (
        "all",
        re.compile(
            r"\b(?:everyone|everybody|all|whole (?:school|centre|center)|the school|entire (?:school|centre))\b"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Whom:
    """`is_whole` where every word of it was understood: nobody else is meant."""

    named: tuple[Audience, ...]
    is_whole: bool
    confirm: bool = False
    """Whether each is to say that they got it."""
    later: bool = False
    """Whether a time behind them says when they are to hear it."""


def audiences(coded: str, found: tuple[Found, ...]) -> Whom:
    """Whom a stretch of coded text names; `found` are the things named in it."""
    queue, confirm, later = list(found), False, False
    said: list[Audience] = []
    rest, at, minus, doubtful, open_ended, before = "", 0, False, False, False, ""
    while match := _next(coded, at):
        kind, here = match
        rest += coded[at : here.start()] + " "
        if kind == "minus":
            minus = open_ended = True
        elif kind == "confirm":
            confirm = True
        elif kind == "when":
            later = True
        elif kind == "unclear":  # whose students those are is not known here
            doubtful = True
        else:
            code = here.groupdict().get("of") or here.groupdict().get("of2")
            taken = tuple(_taken(queue, code))
            theirs = kind == "theirs"
            if theirs:
                taken = tuple(each.of for each in said if each.of is not None)
                kind = "parents"
            open_ended = not taken
            if not (code or theirs) and kind in _WIDE and any(each.of for each in said):
                doubtful = True  # `9C and parents`: theirs, or everybody's?
            if code and any(each.kind in _WIDE and not each.of for each in said):
                doubtful = doubtful or not minus
            if kind == "same":
                kind, is_clear = _same(said, code, before, minus=minus)
                doubtful = doubtful or not is_clear
            said += [_one(kind, of, said, minus=minus) for of in taken]
            before = here[0]
        at = max(here.end(), at + 1)
    strange = _WORD.search(_FILLERS.sub(" ", rest + coded[at:]))
    return Whom(_tidy(said), not (strange or doubtful or open_ended), confirm, later)


_WORD = re.compile(r"[A-Za-z]{2,}|[A-Z]")
_WIDE = frozenset({"parents", "students"})
_GROUPS = frozenset({"parents", "tutors"})


def _same(
    said: list[Audience], code: str | None, before: str, *, minus: bool
) -> tuple[str, bool]:
    """The kind of a thing named without one, and whether that is clear.

    `all tutors except maths` leaves out tutors, `parents of 10B and year 9` adds
    parents; of `10B parents and 9C` nobody knows, and a subject has no kind itself.
    """
    base = next((each.kind for each in said if each.kind in _GROUPS), None)
    goes_on = bool(said) and said[-1].kind in _GROUPS and said[-1].of is not None
    if base and (minus or (goes_on and before[-1:] in "CKGSP")):
        return base, True
    return "students", not goes_on and code != "S"


def _one(
    kind: str, of: Person | Named | str | None, before: list[Audience], *, minus: bool
) -> Audience:
    """`all parents except Tom Li's`: his are meant, he is none."""
    is_student = isinstance(of, Person) and of.is_student
    if kind == "person" and minus and is_student:
        kinds = {each.kind for each in before} - {"all"}
        kind = "parents" if kinds == {"parents"} else kind
    return Audience(kind, of, minus)


def _next(coded: str, at: int) -> tuple[str, re.Match[str]] | None:
    best: tuple[str, re.Match[str]] | None = None
    for kind, rule in _RULES:
        match = rule.search(coded, at)
        if match and (best is None or match.start() < best[1].start()):
            best = kind, match
    return best


def _taken(
    queue: list[Found], code: str | None
) -> Iterator[Person | Named | str | None]:
    if code is None:
        yield None
        return
    for place, found in enumerate(queue):
        if found.code == code:
            del queue[place]
            yield from _each(found.value)
            return


def _each(value: object) -> Iterator[Person | Named | str | None]:
    many = value if isinstance(value, tuple) else (value,)
    for one in many:
        if isinstance(one, Mention):
            yield one.people[0] if one.is_sure else None
        elif isinstance(one, Named | str):
            yield one


def _tidy(said: list[Audience]) -> tuple[Audience, ...]:
    """`all students` is students: `all` on its own only where nobody else is named."""
    others = [a for a in said if a.kind != "all"]
    named = any(not each.minus for each in others)
    return tuple(dict.fromkeys(others if named else said))

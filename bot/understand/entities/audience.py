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
_MANY_PARENTS = r"(?:parents|guardians|families|carers|mums|dads|moms|mothers|fathers)"
"""`my mum` is one, and nobody knows whose."""
_STUDENTS = r"(?:students?|pupils?|learners?|kids|children|class(?:es)?|members|lot|folks|everyone|everybody|group)"
_TUTORS = r"(?:tutors?|teachers?|staff|colleagues|team|markers|tas|instructors)"
_RULES = (
    (
        "minus",
        re.compile(
            r"\b(?:except(?: for)?|excluding|but not|minus|apart from|without|besides|but)\b"
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
            rf"(?:all |every |the )*(?:{_STUDENTS} (?:of|in|from|on|doing|taking) )(?:the |all )*(?P<of>[CKG])"
        ),
    ),
    ("students", re.compile(rf"(?P<of>[CKG])(?: {_STUDENTS})?")),
    ("person", re.compile(r"(?P<of>[PU])")),
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


def audiences(coded: str, found: tuple[Found, ...]) -> tuple[Audience, ...]:
    """Whom a stretch of coded text names; `found` are the things named in it."""
    things = iter(found)
    queue = list(things)
    said: list[Audience] = []
    at, minus = 0, False
    while match := _next(coded, at):
        kind, here = match
        if kind == "minus":
            minus = True
        else:
            code = here.groupdict().get("of") or here.groupdict().get("of2")
            said += [Audience(kind, of, minus) for of in _taken(queue, code)]
        at = max(here.end(), at + 1)
    return _tidy(said)


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

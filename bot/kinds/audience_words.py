"""The words in which people say whom something is for.

A list of terms joined by commas, `and`, `plus`; whatever stands behind `except` is
taken away again, to the end. What buttons carry is read by the same rules.
"""

import re
from collections.abc import Iterator, Sequence

from core.messaging.audience import Audience, Kind

WORDS = {
    "all": Kind.ALL,
    "everyone": Kind.ALL,
    "everybody": Kind.ALL,
    "students": Kind.STUDENTS,
    "pupils": Kind.STUDENTS,
    "parents": Kind.PARENTS,
    "guardians": Kind.PARENTS,
    "families": Kind.PARENTS,
    "tutors": Kind.TUTORS,
    "teachers": Kind.TUTORS,
    "staff": Kind.STAFF,
    "heads": Kind.HEADS,
    "moderators": Kind.MODERATORS,
    "admins": Kind.ADMINS,
    "administrators": Kind.ADMINS,
}
_EXCEPT = re.compile(
    r"(?:^|,?\s+)(?:except(?:ing)?(?: for)?|excluding|but not|all but|but|minus|without"
    r"|apart from|aside from|other than|not including|leaving out|save for)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|plus|or)\s+|\s*[&+]\s*", re.IGNORECASE)
_FIRST = re.compile(r"(?:(?:all|every|each|of|the|our)\s+)*")
_ABSENT = re.compile(
    r"(?:(?:the|those|all|students|pupils|people|everyone|everybody|anyone|whoever"
    r"|who|(?:is|are|was|were))\s+)*"
    r"(?:absent|missing|absentees)(?:\s+(?:of|from))?(?:\s+today)?"
)
_OF = re.compile(
    r"(?:(?:the )?(?P<kind>\w+)\s+(?:of|in|for|from)\s+)?"
    r"(?:the )?(?:class\s+)?(?P<name>.+)"
)
_THEIRS = re.compile(r"(?P<name>.+?)(?:['\u2019]s)?\s+(?P<kind>\w+)")
_GROUPS = frozenset({Kind.PARENTS, Kind.TUTORS})


def terms_of(words: str) -> Iterator[str]:
    """Each term, with a minus before it where it is taken away."""
    there, *gone = _EXCEPT.split(words.strip())
    if gone and not there.strip():
        there = "all"
    yield from _listed(there)
    for part in gone:
        yield from (f"-{each.removeprefix('-')}" for each in _listed(part))


def _listed(words: str) -> Iterator[str]:
    for each in words.split(","):
        said = re.sub(r"^(?:and|plus)\s+", "", each.strip(), flags=re.IGNORECASE)
        if said:
            yield said


def halves_of(words: str) -> list[str]:
    """`parents and tutors of 10B` are both of 10B."""
    parts = [each.strip() for each in _AND.split(words) if each.strip()]
    of = _OF.fullmatch(parts[-1].lower()) if parts else None
    if of is None or of["kind"] not in WORDS:
        return parts
    roles = [f"{e} of {of['name']}" if e.lower() in WORDS else e for e in parts[:-1]]
    return [*roles, parts[-1]]


def plain_of(said: str) -> Kind | None:
    """A role, everybody, or those absent today: nothing has to be looked up."""
    if _ABSENT.fullmatch(said):
        return Kind.ABSENT
    bare = said[_first(said) :]
    return WORDS.get(bare or said) or WORDS.get(f"{bare}s")


def _first(said: str) -> int:
    match = _FIRST.match(said)
    return match.end() if match else 0


def kind_and_name(said: str) -> tuple[Kind | None, str]:
    """`parents of 10B`, `Leo's guardians`, `class 10B`, `Leo Hart`."""
    match = _OF.fullmatch(said)
    if match and match["kind"] in WORDS:
        return WORDS[match["kind"]], match["name"]
    theirs = _THEIRS.fullmatch(said)
    if theirs and theirs["kind"] in WORDS:
        return WORDS[theirs["kind"]], theirs["name"].removeprefix("class ")
    return None, re.sub(r"^(?:the )?(?:class )?", "", said)


def with_families(one: Audience, before: Sequence[Audience]) -> tuple[Audience, ...]:
    """`all parents except 10B`: those of 10B are meant, not its students."""
    kinds = {each.kind for each in before if not each.minus}
    if not one.minus or len(kinds) != 1 or not kinds <= _GROUPS:
        return (one,)
    (kind,) = kinds
    if one.kind is Kind.STUDENTS and (one.of or one.subject):
        return (Audience(kind, one.of, minus=True, subject=one.subject),)
    if one.kind is Kind.PERSON and kind is Kind.PARENTS:
        return one, Audience(kind, one.of, minus=True)
    return (one,)

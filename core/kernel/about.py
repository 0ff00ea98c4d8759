"""Whom and what a request is about, read off its types."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from types import NoneType
from typing import Any, NewType, get_args, get_type_hints
from uuid import UUID

from core.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class About:
    person: str | None = None
    """The field that holds the one person whose data this is."""
    kind: str = ""
    """What is changed: `session` for a SessionId."""
    said: str | None = None
    """The field of the request that holds its id ..."""
    answered: str | None = None
    """... or of the answer; empty if the answer is the id."""

    def person_in(self, request: object) -> PersonId | None:
        found: PersonId | None = getattr(request, self.person) if self.person else None
        return found

    def thing_in(self, request: object, answer: object) -> UUID | None:
        found: object = None
        if self.said is not None:
            found = getattr(request, self.said)
        elif self.answered is not None:
            found = getattr(answer, self.answered) if self.answered else answer
        return found if isinstance(found, UUID) else None


def about(request: type, answer: Any) -> About:
    """Decided once, when a use case is declared."""
    said = list(_ids_in(request))
    people = [name for name, kind in said if kind is PersonId]
    person = next(iter((*people, *_perhaps_a_person(request))), None)
    if said:
        things = [each for each in said if each[1] is not PersonId] or said
        return About(person, _word(things[0][1]), said=things[0][0])
    if _is_id(answer):
        return About(person, _word(answer), answered="")
    if isinstance(answer, type) and is_dataclass(answer):
        for name, kind in _ids_in(answer):
            return About(person, _word(kind), answered=name)
    return About(person)


def _ids_in(kind: type) -> Iterator[tuple[str, NewType]]:
    for name, hint in get_type_hints(kind).items():
        if _is_id(hint):
            yield name, hint


def _perhaps_a_person(kind: type) -> list[str]:
    hints = get_type_hints(kind).items()
    return [name for name, hint in hints if set(get_args(hint)) == {PersonId, NoneType}]


def _is_id(hint: Any) -> bool:
    return isinstance(hint, NewType) and hint.__supertype__ is UUID


def _word(kind: NewType) -> str:
    return kind.__name__.removesuffix("Id").lower()

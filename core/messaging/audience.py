"""Whom an announcement is for."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.kernel.actor import Role


class Kind(StrEnum):
    ALL = "all"
    STUDENTS = "students"
    PARENTS = "parents"
    TUTORS = "tutors"
    STAFF = "staff"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Audience:
    """A kind of people: everywhere, or those of one class or course (`of`).

    `minus` takes them away from the others that were named.
    """

    kind: Kind
    of: UUID | None = None
    minus: bool = False

    def __str__(self) -> str:
        of = f":id:{self.of}" if self.of else ""
        return f"{'-' if self.minus else ''}{self.kind}{of}"


ROLES = {
    Kind.STUDENTS: frozenset({Role.STUDENT}),
    Kind.PARENTS: frozenset({Role.GUARDIAN}),
    Kind.TUTORS: frozenset({Role.TUTOR, Role.HEAD}),
    Kind.STAFF: frozenset({Role.TUTOR, Role.HEAD, Role.MODERATOR, Role.ADMIN}),
    Kind.ALL: frozenset(Role),
}

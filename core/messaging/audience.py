"""Whom an announcement is for."""

from collections.abc import Iterable
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
    HEADS = "heads"
    MODERATORS = "moderators"
    ADMINS = "admins"
    ABSENT = "absent"
    """Whom the register of a session of today says to be absent."""
    TAG = "tag"
    """Those who bear a tag, and the students of what bears it."""
    SAVED = "saved"
    """Those of an audience that was given a name."""
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Audience:
    """A kind of people: everywhere, or those of one class or course (`of`).

    Or those who teach or learn a `subject`, which is a word and no row of a table.
    `minus` takes them away from the others that were named.
    """

    kind: Kind
    of: UUID | None = None
    minus: bool = False
    subject: str = ""

    def __str__(self) -> str:
        narrower = self.of or self.subject
        of = f":id:{narrower}" if narrower else ""
        return f"{'-' if self.minus else ''}{self.kind}{of}"


def written(audiences: Iterable[Audience]) -> str:
    """As it is kept, and carried by buttons."""
    return ",".join(map(str, audiences))


def read(said: str) -> tuple[Audience, ...]:
    return tuple(_read(each) for each in said.split(",") if each)


def _read(said: str) -> Audience:
    """`kind:id:thing`; of a role the thing may be a subject, which is a word."""
    name, _, of = said.removeprefix("-").partition(":id:")
    kind, minus = Kind(name), said.startswith("-")
    if kind in ROLES:
        try:
            return Audience(kind, UUID(of) if of else None, minus)
        except ValueError:
            return Audience(kind, minus=minus, subject=of)
    if bool(of) is (kind is Kind.ABSENT):
        raise ValueError(said)
    return Audience(kind, UUID(of) if of else None, minus)


ROLES = {
    Kind.STUDENTS: frozenset({Role.STUDENT}),
    Kind.PARENTS: frozenset({Role.GUARDIAN}),
    Kind.TUTORS: frozenset({Role.TUTOR, Role.HEAD}),
    Kind.STAFF: frozenset({Role.TUTOR, Role.HEAD, Role.MODERATOR, Role.ADMIN}),
    Kind.HEADS: frozenset({Role.HEAD}),
    Kind.MODERATORS: frozenset({Role.MODERATOR}),
    Kind.ADMINS: frozenset({Role.ADMIN}),
    Kind.ALL: frozenset(Role),
}

"""What is due is rows: each knows its rule, whom or what it is about, and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId

NOBODY_IN_PARTICULAR = PersonId(UUID(int=0))


@dataclass(frozen=True, slots=True)
class Due:
    """`subject` is what it is about, such as a session; `person` is whom it is for."""

    organisation: OrganisationId
    rule: str
    subject: UUID
    at: datetime
    person: PersonId = NOBODY_IN_PARTICULAR


class Dues(Protocol):
    def plan(self, *dues: Due) -> None:
        """Each instead of what was planned for the same rule, subject and person."""
        ...

    def drop(self, organisation: OrganisationId, rule: str, subject: UUID) -> None:
        """For everybody."""
        ...

    def is_planned(
        self, organisation: OrganisationId, rule: str, subject: UUID
    ) -> bool: ...

    def of_person(
        self, organisation: OrganisationId, rule: str, person: PersonId
    ) -> list[Due]: ...

    def every(self, organisation: OrganisationId, rule: str) -> list[Due]: ...

    def take(self, rule: str, now: datetime, limit: int) -> list[Due]:
        """Due by `now` and taken by no other process, the longest due first.

        They are done with this unit of work: if it fails, nobody has taken them.
        """
        ...

    def done(self, *dues: Due) -> None: ...

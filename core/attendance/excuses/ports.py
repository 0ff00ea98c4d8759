"""Where requests to be excused are kept."""

from collections.abc import Sequence
from typing import Protocol

from core.attendance.excuses.model import Excuse, ExcuseId, Made, Paper
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span


class Excuses(Protocol):
    def add(self, organisation: OrganisationId, excuse: Excuse) -> None: ...

    def change(self, organisation: OrganisationId, excuse: Excuse) -> None: ...

    def find(self, organisation: OrganisationId, excuse: ExcuseId) -> Excuse | None: ...

    def hold(self, organisation: OrganisationId, excuse: ExcuseId) -> Excuse | None:
        """Nobody else changes it until the unit ends."""
        ...

    def of(
        self,
        organisation: OrganisationId,
        students: Sequence[PersonId],
        within: Span,
    ) -> list[Excuse]:
        """Neither refused nor withdrawn, and about a time in `within`; oldest first."""
        ...

    def open(self, organisation: OrganisationId) -> list[Excuse]:
        """Those that nobody decided yet, oldest first."""
        ...

    def made(self, organisation: OrganisationId, excuse: ExcuseId) -> list[Made]:
        """What its approval wrote into registers."""
        ...

    def keep_made(
        self, organisation: OrganisationId, excuse: ExcuseId, made: Sequence[Made]
    ) -> None: ...

    def drop_made(self, organisation: OrganisationId, excuse: ExcuseId) -> None: ...


class ExcusePapers(Protocol):
    """Doctors' notes and the like, sealed with the student's key."""

    def add(
        self, organisation: OrganisationId, excuse: Excuse, paper: Paper
    ) -> None: ...

    def of(self, organisation: OrganisationId, excuse: Excuse) -> list[Paper]:
        """Oldest first."""
        ...

    def count(self, organisation: OrganisationId, excuse: ExcuseId) -> int: ...

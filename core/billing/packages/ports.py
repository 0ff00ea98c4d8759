"""What packages need from the outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.billing.model import ChargeId, Package, PackageId
from core.kernel.ids import OrganisationId, PersonId


@dataclass(frozen=True, slots=True)
class Stock:
    """A package, and what was taken out of it: minutes, and what they were worth."""

    package: Package
    taken: timedelta = timedelta()
    worth: int = 0

    @property
    def left(self) -> timedelta:
        return self.package.minutes - self.taken


@dataclass(frozen=True, slots=True)
class Use:
    """Minutes taken out of a package for a charge; less than none are put back."""

    charge: ChargeId
    package: PackageId
    minutes: timedelta
    at: datetime


class Packages(Protocol):
    """Those taken back are not shown."""

    def add(self, organisation: OrganisationId, package: Package) -> None: ...

    def remove(
        self, organisation: OrganisationId, package: PackageId, at: datetime
    ) -> None: ...

    def hold(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Stock]:
        """Of these students, oldest first; locked until the unit ends."""
        ...

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Stock]:
        """As `hold`, only to look at."""
        ...

    def every(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[Stock]:
        """Oldest first."""
        ...

    def use(self, organisation: OrganisationId, uses: Sequence[Use]) -> None: ...

"""What income is added up from: by the database, not row by row."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from core.billing.model import Charge
from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.reporting.income.model import Grouping, Of


class IncomeSums(Protocol):
    def earned(self, organisation: OrganisationId, of: Of) -> list[Money]:
        """By currency."""
        ...

    def received(self, organisation: OrganisationId, of: Of) -> list[Money]: ...

    def by_day(
        self, organisation: OrganisationId, of: Of
    ) -> list[tuple[date, Money, int]]:
        """And how many rows it was earned by."""
        ...

    def by_what(
        self, organisation: OrganisationId, of: Of, grouping: Grouping
    ) -> list[tuple[UUID | None, Money, int]]:
        """By student, tutor, class or course, as by day; None is without."""
        ...

    def rows(
        self, organisation: OrganisationId, of: Of, most: int | None
    ) -> Sequence[Charge]:
        """Those by which something was earned, earliest first."""
        ...

"""What billing needs from the outside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.billing.model import Charge, Payment, PaymentId, Rate, RateId
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.sessions.model import SessionId


class Rates(Protocol):
    """Every rate ever agreed; those taken back are not shown."""

    def add(self, organisation: OrganisationId, rate: Rate) -> None: ...

    def find(self, organisation: OrganisationId, rate: RateId) -> Rate | None: ...

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Rate]:
        """Earliest first."""
        ...

    def remove(
        self, organisation: OrganisationId, rate: RateId, at: datetime
    ) -> None: ...


class Charges(Protocol):
    """Append-only: what was charged is never changed."""

    def add(self, organisation: OrganisationId, *made: Charge) -> None: ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Charge]:
        """With their corrections, in the order they were made."""
        ...

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Charge]:
        """By the session's day, with their corrections, earliest first."""
        ...

    def sums(self, organisation: OrganisationId) -> list[tuple[PersonId, Money]]:
        """All that each student was ever charged, net, by currency."""
        ...


class Payments(Protocol):
    """Append-only: one taken back is followed by its reversal."""

    def add(self, organisation: OrganisationId, payment: Payment) -> None: ...

    def hold(self, organisation: OrganisationId, payment: PaymentId) -> Payment | None:
        """Locked until the unit ends; None too if it was reversed already."""
        ...

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Payment]:
        """By the day they were received, earliest first."""
        ...

    def sums(self, organisation: OrganisationId) -> list[tuple[PersonId, Money]]:
        """All that was ever received for each student, net, by currency."""
        ...

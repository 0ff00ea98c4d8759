"""What billing needs from the outside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.billing.model import Charge, Payment, PaymentId, RateId, RateRule
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.sessions.model import SessionId


class Rates(Protocol):
    """Every rule ever agreed on; those taken back are not shown."""

    def add(self, organisation: OrganisationId, rule: RateRule) -> None: ...

    def find(self, organisation: OrganisationId, rule: RateId) -> RateRule | None: ...

    def remembered(
        self, organisation: OrganisationId, these: Sequence[RateId]
    ) -> list[RateRule]:
        """Also those taken back."""
        ...

    def holding(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[RateRule]:
        """Of these students, and of nobody in particular; earliest first."""
        ...

    def every(self, organisation: OrganisationId) -> list[RateRule]:
        """Earliest first."""
        ...

    def remove(
        self, organisation: OrganisationId, rule: RateId, at: datetime
    ) -> None: ...


class Charges(Protocol):
    """Append-only: what was charged is never changed."""

    def add(self, organisation: OrganisationId, *made: Charge) -> None: ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Charge]:
        """With their corrections, in the order they were made."""
        ...

    def of_sessions(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> list[Charge]:
        """Of all of these, each student's in the order they were made."""
        ...

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Charge]:
        """By the session's day, with their corrections, earliest first."""
        ...

    def sums(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[tuple[PersonId, Money]]:
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

    def sums(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[tuple[PersonId, Money]]:
        """All that was ever received for each student, net, by currency."""
        ...

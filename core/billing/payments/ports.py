"""What payments need from the outside."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from core.billing.model import PaymentId
from core.billing.payments.model import Account, Allocated
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money


class Allocations(Protocol):
    """Append-only: what comes off an invoice again is a row below nothing."""

    def account(
        self, organisation: OrganisationId, student: PersonId, currency: str
    ) -> Account: ...

    def add(
        self,
        organisation: OrganisationId,
        currency: str,
        made: Sequence[Allocated],
        at: datetime,
    ) -> None: ...


class Receipts(Protocol):
    """Payments by what they say of themselves."""

    def same(
        self, organisation: OrganisationId, student: PersonId, amount: Money, on: date
    ) -> bool:
        """Whether one that stands is of the same sum and day."""
        ...

    def imported(
        self, organisation: OrganisationId, keys: Sequence[str]
    ) -> dict[str, tuple[int, bool]]:
        """How often each row of a bank's file was taken in, and if one still stands."""
        ...

    def of_receipt(
        self, organisation: OrganisationId, receipt: UUID
    ) -> list[PaymentId]:
        """Those that stand."""
        ...

    def known_by(self, organisation: OrganisationId, reference: str) -> list[PersonId]:
        """Whose payments came with this reference before."""
        ...

"""What invoices need from the outside."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from core.billing.invoices.model import (
    Document,
    Invoice,
    Line,
    Place,
    Run,
    RunId,
    Tally,
    Total,
)
from core.billing.model import Charge, InvoiceId
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period


class Invoices(Protocol):
    """Invoices and credit notes; those dropped are not shown."""

    def lock(self, organisation: OrganisationId) -> None:
        """Nobody else makes invoices there until the unit ends."""
        ...

    def number(self, organisation: OrganisationId, kind: Document) -> int:
        """The next, without gaps: given back if the unit fails."""
        ...

    def add(
        self,
        organisation: OrganisationId,
        invoices: Sequence[tuple[Invoice, Sequence[Line]]],
    ) -> None: ...

    def find(
        self, organisation: OrganisationId, invoice: InvoiceId
    ) -> Invoice | None: ...

    def hold(self, organisation: OrganisationId, invoice: InvoiceId) -> Invoice | None:
        """Locked until the unit ends."""
        ...

    def some(
        self, organisation: OrganisationId, these: Sequence[InvoiceId]
    ) -> list[Invoice]:
        """In their order; those not found are left out."""
        ...

    def numbered(
        self, organisation: OrganisationId, kind: Document, number: int
    ) -> Invoice | None: ...

    def lines(self, organisation: OrganisationId, invoice: InvoiceId) -> list[Line]: ...

    def of(
        self,
        organisation: OrganisationId,
        students: Sequence[PersonId] | None,
        limit: int,
    ) -> list[Invoice]:
        """What was sent, of these students or of all, the newest first."""
        ...

    def page(
        self,
        organisation: OrganisationId,
        students: Sequence[PersonId] | None,
        after: Place,
        limit: int,
    ) -> list[Invoice]:
        """What was sent, of these students or of all, by kind and number."""
        ...

    def drafts(
        self, organisation: OrganisationId, run: RunId, limit: int
    ) -> list[Invoice]:
        """Locked until the unit ends."""
        ...

    def change(self, organisation: OrganisationId, invoice: Invoice) -> None:
        """Keep its state, number, days and when it was sent."""
        ...

    def release(
        self, organisation: OrganisationId, these: Sequence[InvoiceId], at: datetime
    ) -> None:
        """Their charges stand on no invoice any more."""
        ...

    def drop(
        self, organisation: OrganisationId, these: Sequence[InvoiceId], at: datetime
    ) -> None:
        """As if they had never been, with their lines."""
        ...

    def credited(self, organisation: OrganisationId, invoice: InvoiceId) -> int:
        """What its credit notes take off it, in minor units above nothing."""
        ...


class Runs(Protocol):
    def add(self, organisation: OrganisationId, run: Run) -> None: ...

    def under_way(self, organisation: OrganisationId, period: Period) -> Run | None:
        """Not sent yet, or not all of it, and not dropped."""
        ...

    def find(self, organisation: OrganisationId, run: RunId) -> Run | None: ...

    def hold(self, organisation: OrganisationId, run: RunId) -> Run | None:
        """Locked until the unit ends."""
        ...

    def change(self, organisation: OrganisationId, run: Run) -> None:
        """Keep its state, its sums, when it is sent and whom it is done to."""
        ...

    def made(self, organisation: OrganisationId, run: RunId) -> Tally: ...


class Unbilled(Protocol):
    """Charges on no invoice, whose hours nobody disputes or is asked about."""

    def totals(self, organisation: OrganisationId, until: date) -> list[Total]:
        """Of everybody, by student and currency."""
        ...

    def of(
        self, organisation: OrganisationId, until: date, students: Sequence[PersonId]
    ) -> list[Charge]:
        """By student, then by day."""
        ...

    def students(
        self, organisation: OrganisationId, after: PersonId | None, limit: int
    ) -> list[PersonId]:
        """The next, by their ids, of whom any charge is on no invoice."""
        ...

    def accounted(self, organisation: OrganisationId) -> list[Money]:
        """What stands on invoices, and what waits for one, unclear hours and all."""
        ...


class OpenAmounts(Protocol):
    def open(
        self, organisation: OrganisationId, invoices: Sequence[InvoiceId]
    ) -> dict[InvoiceId, Money]:
        """What is left to pay of each of them that was sent."""
        ...

    def unpaid(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[tuple[Invoice, Money]]:
        """Every sent invoice of which something is left, the longest due first."""
        ...


class Logos(Protocol):
    def of(self, organisation: OrganisationId) -> bytes:
        """A picture; empty where there is none."""
        ...

    def put(
        self, organisation: OrganisationId, picture: bytes, at: datetime
    ) -> None: ...

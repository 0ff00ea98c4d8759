"""What timesheets need from the outside."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.marking.sheets.model import Correction, Line, Sheet, SheetId


class Sheets(Protocol):
    """Those opened again are found by their id alone."""

    def add(
        self, organisation: OrganisationId, sheet: Sheet, lines: Sequence[Line]
    ) -> None: ...

    def find(self, organisation: OrganisationId, sheet: SheetId) -> Sheet | None: ...

    def change(self, organisation: OrganisationId, sheet: Sheet) -> None: ...

    def locking(
        self, organisation: OrganisationId, tutor: PersonId, on: date
    ) -> Sheet | None:
        """The one that locks this day."""
        ...

    def waiting(self, organisation: OrganisationId) -> list[Sheet]:
        """Finalised and not yet approved, the oldest first."""
        ...

    def over(
        self,
        organisation: OrganisationId,
        days: Period,
        tutor: PersonId | None = None,
    ) -> list[Sheet]:
        """Those that have some of these days, finalised or approved."""
        ...

    def lines(
        self, organisation: OrganisationId, sheets: Sequence[SheetId]
    ) -> dict[SheetId, list[Line]]: ...


class Corrections(Protocol):
    """Of time on days that are locked."""

    def add(self, organisation: OrganisationId, correction: Correction) -> None: ...

    def take_back(self, organisation: OrganisationId, correction: UUID) -> None:
        """While it is on no sheet."""
        ...

    def find(
        self, organisation: OrganisationId, correction: UUID
    ) -> Correction | None: ...

    def open_of(
        self, organisation: OrganisationId, tutor: PersonId
    ) -> list[Correction]:
        """Those on no sheet yet."""
        ...

    def on_sheets(
        self, organisation: OrganisationId, sheets: Sequence[SheetId]
    ) -> dict[SheetId, list[Correction]]: ...

    def put_on(
        self, organisation: OrganisationId, tutor: PersonId, sheet: SheetId
    ) -> None:
        """All that are open."""
        ...

    def put_off(self, organisation: OrganisationId, sheet: SheetId) -> None:
        """They are open again."""
        ...

    def are_carried(
        self, organisation: OrganisationId, tutor: PersonId, sheet: Sheet
    ) -> bool:
        """Whether another sheet has some for the days of this one."""
        ...

    def forget_read(
        self, organisation: OrganisationId, tutor: PersonId, sheet: Sheet
    ) -> None:
        """Those open of sessions on its days: who opens them reads those anew."""
        ...

    def booked(
        self, organisation: OrganisationId, tutor: PersonId, of: UUID
    ) -> timedelta:
        """What sheets and corrections have of this entry or session, in all."""
        ...

"""What series need from the outside."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.sessions.model import SeriesId
from core.sessions.series.model import Done, Series, Skip


class SeriesBook(Protocol):
    """Every series; those taken back are not shown. Lists are by first day."""

    def add(self, organisation: OrganisationId, series: Series) -> None: ...

    def change(
        self, organisation: OrganisationId, series: Series, was: Series, done: Done
    ) -> None:
        """Keep the whole of it, and beside it what the change did.

        `ChangedSince` if it is no longer what it was.
        """
        ...

    def reached(
        self, organisation: OrganisationId, series: SeriesId, ahead_to: date
    ) -> None:
        """Its sessions exist up to that day now; which is no change of it."""
        ...

    def done(
        self, organisation: OrganisationId, series: SeriesId, version: int
    ) -> Done | None:
        """What the change did by which it became `version`."""
        ...

    def put_back(
        self, organisation: OrganisationId, series: Series, was: Series
    ) -> None:
        """Make it again what it was before it became `was`; its sequence goes on."""
        ...

    def remove(
        self, organisation: OrganisationId, series: SeriesId, at: datetime
    ) -> None: ...

    def find(self, organisation: OrganisationId, series: SeriesId) -> Series | None: ...

    def hold(self, organisation: OrganisationId, series: SeriesId) -> Series | None:
        """Like `find`; and nobody else changes it until the unit ends."""
        ...

    def some(
        self, organisation: OrganisationId, these: Sequence[SeriesId]
    ) -> list[Series]: ...

    def every(self, organisation: OrganisationId, since: date) -> list[Series]:
        """That are not over before that day."""
        ...

    def of_class(
        self, organisation: OrganisationId, group: ClassId, since: date
    ) -> list[Series]: ...

    def of_people(
        self, organisation: OrganisationId, people: Sequence[PersonId], since: date
    ) -> list[Series]:
        """Those that name any of them, each once; classes they are in are not asked."""
        ...

    def behind(
        self, organisation: OrganisationId, day: date, limit: int
    ) -> list[Series]:
        """Whose sessions do not exist up to that day, the furthest behind first."""
        ...

    def with_some_behind(self, day: date) -> list[OrganisationId]: ...

    def skip(
        self, organisation: OrganisationId, series: SeriesId, skips: Iterable[Skip]
    ) -> None:
        """Each instead of what was known of that day."""
        ...

    def unskip(
        self, organisation: OrganisationId, series: SeriesId, days: Iterable[date]
    ) -> None: ...

    def skipped_for(
        self, organisation: OrganisationId, holiday: UUID, limit: int
    ) -> list[tuple[SeriesId, date]]: ...

    def skips(self, organisation: OrganisationId, series: SeriesId) -> list[Skip]: ...

"""What is known of people's time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.kernel.ids import CourseId, OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.availability.model import Availability, AvailabilityId, Wishes


class Availabilities(Protocol):
    """What people said of their time; what was taken back is not shown."""

    def add(
        self, organisation: OrganisationId, said: Sequence[Availability]
    ) -> None: ...

    def remove(
        self,
        organisation: OrganisationId,
        these: Sequence[AvailabilityId],
        at: datetime,
    ) -> None: ...

    def bring_back(
        self, organisation: OrganisationId, these: Sequence[AvailabilityId]
    ) -> None:
        """As if they had never been removed."""
        ...

    def some(
        self, organisation: OrganisationId, these: Sequence[AvailabilityId]
    ) -> list[Availability]:
        """Removed ones too."""
        ...

    def from_source(
        self, organisation: OrganisationId, person: PersonId, source: str
    ) -> list[Availability]:
        """Removed ones too."""
        ...

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> list[Availability]:
        """By person, weekday and time."""
        ...


class WishBook(Protocol):
    """What people would rather have."""

    def put(self, organisation: OrganisationId, wishes: Wishes) -> None:
        """Instead of what they wished before; of nothing, nothing is kept."""
        ...

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> list[Wishes]: ...


class Qualifications(Protocol):
    """Who may teach which course; of whom nothing is said, any."""

    def put(
        self,
        organisation: OrganisationId,
        person: PersonId,
        courses: Sequence[CourseId],
    ) -> None:
        """These, and no others."""
        ...

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> dict[PersonId, frozenset[CourseId]]: ...


class Away(Protocol):
    """Who was excused for days on end, as whoever keeps excuses knows it."""

    def spans(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> list[tuple[PersonId, Span]]: ...

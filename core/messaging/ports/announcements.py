"""What is said to many, and whom that means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Doing,
    Tally,
)
from core.messaging.audience import Audience
from core.messaging.model import Address


@dataclass(frozen=True, slots=True)
class SavedAudience:
    """`terms` in canonical form: see `core.messaging.audience`."""

    id: UUID
    name: str
    terms: str
    by: PersonId
    dropped: bool = False


class SavedAudiences(Protocol):
    def keep(
        self, organisation: OrganisationId, saved: SavedAudience, at: datetime
    ) -> None:
        """Instead of the one with its id, dropped or not."""
        ...

    def drop(self, organisation: OrganisationId, saved: UUID, at: datetime) -> None: ...

    def named(self, organisation: OrganisationId, name: str) -> SavedAudience | None:
        """Dropped ones, too."""
        ...

    def every(self, organisation: OrganisationId) -> Sequence[SavedAudience]:
        """By their names."""
        ...


class Audiences(Protocol):
    def of(
        self,
        organisation: OrganisationId,
        audiences: Sequence[Audience],
        now: datetime,
        today: date,
    ) -> list[PersonId]:
        """Everybody meant, each once, in the order of their ids.

        `today` is the day it is there, which is what memberships go by.
        """
        ...


class Announcements(Protocol):
    """What is being announced, and who has not been written to yet."""

    def add(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        """Of many recipients most are listed only, for `gather` to write down."""
        ...

    def gather(self) -> int:
        """Some of those who are only listed are recipients now; how many.

        As many as one unit of work may hold up the others for: none are listed any
        more where it answers 0.
        """
        ...

    def hold(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None:
        """Locked until this unit of work ends."""
        ...

    def find(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None: ...

    def start(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        """What was scheduled goes out now, to these."""
        ...

    def again(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId] | None,
    ) -> None:
        """One more round, as it now is, to these of its people; None is to all."""
        ...

    def scheduled(self, organisation: OrganisationId) -> list[Announcement]:
        """The next first."""
        ...

    def latest(self, organisation: OrganisationId, limit: int) -> list[Announcement]:
        """Those that have gone out or are going, the newest first."""
        ...

    def acknowledge(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        at: datetime,
    ) -> bool:
        """Whether they are among its people; the first time counts."""
        ...

    def see(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        at: datetime,
    ) -> bool:
        """They did something with it; likewise. Its card is told anew."""
        ...

    def behind(self, there: Address, message: str) -> AnnouncementId | None:
        """The one that a platform's message shows."""
        ...

    def choose(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        option: int,
    ) -> bool:
        """Whether they are among its people; the last time counts."""
        ...

    def watch(self, organisation: OrganisationId, announcement: AnnouncementId) -> None:
        """Its card is told anew, though all of it is over."""
        ...

    def tally(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Tally: ...

    def people(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> dict[PersonId, Doing]:
        """Everybody it was meant for when it went, and what each did with it."""
        ...

    def silent(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> list[PersonId]:
        """Those who have not said that they got it."""
        ...

    def take(
        self, limit: int
    ) -> list[tuple[OrganisationId, Announcement, list[PersonId]]]:
        """Some recipients not yet written to, who count as written to from now on."""
        ...

    def drop(self, organisation: OrganisationId, announcement: AnnouncementId) -> int:
        """Nobody else is written to, nor is listed; how many had not been."""
        ...

    def going(self, over: datetime) -> list[tuple[OrganisationId, Announcement, int]]:
        """Those on their way, and how many people of each are unwritten.

        Of what is only waited for, what somebody did something with since it was
        told of, and what went out before `over`.
        """
        ...

    def told(
        self, organisation: OrganisationId, announcement: AnnouncementId, progress: str
    ) -> bool:
        """Whether its progress was this already; it is remembered otherwise."""
        ...

    def end(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        state: AnnouncementState,
    ) -> None: ...

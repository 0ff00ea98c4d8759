"""What feeds need from the outside."""

from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.timetable.feeds.model import Feed, FeedId


class Feeds(Protocol):
    """Links to calendars, by the hash of their token."""

    def add(
        self, organisation: OrganisationId, feed: Feed, token_hash: str
    ) -> None: ...

    def by_token(self, token_hash: str) -> tuple[OrganisationId, Feed] | None:
        """Unless it was revoked."""
        ...

    def of_owner(self, organisation: OrganisationId, owner: PersonId) -> list[Feed]:
        """Those not revoked, the newest first."""
        ...

    def find(self, organisation: OrganisationId, feed: FeedId) -> Feed | None:
        """Revoked ones too."""
        ...

    def revoke(
        self, organisation: OrganisationId, feed: FeedId, at: datetime | None
    ) -> None:
        """Without `at` its link is good again."""
        ...

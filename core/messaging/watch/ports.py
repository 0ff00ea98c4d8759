"""What the watch needs of the storage."""

from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.watch.model import DeadLetter, Figures


class Watch(Protocol):
    """The installation's own books: nothing in them is anybody's."""

    def figures(self, now: datetime, since: datetime) -> Figures:
        """What waits at `now`, and what was settled after `since`."""
        ...

    def is_held(self, lease: str, now: datetime) -> bool: ...

    def begin(self, name: str, at: datetime) -> bool:
        """An alert of that name stands from now on; False if it did already."""
        ...

    def end(self, name: str) -> datetime | None:
        """It stands no more; since when it had, None if it did not."""
        ...

    def standing(self) -> dict[str, datetime]:
        """Every alert that stands, and since when."""
        ...


class DeadLetters(Protocol):
    """Notices of an organisation that were given up, and events that were set aside.

    An event is set aside before anybody knows whose it is: each operator sees it.
    """

    def latest(self, organisation: OrganisationId, limit: int) -> list[DeadLetter]:
        """Those whose words are still there, the latest first."""
        ...

    def count(self, organisation: OrganisationId) -> int: ...

    def hold(self, organisation: OrganisationId, letter: str) -> DeadLetter | None:
        """Locked until this unit of work ends; sent anew it is found with by whom."""
        ...

    def retry(
        self, organisation: OrganisationId, letter: str, by: PersonId, at: datetime
    ) -> None:
        """As if it had never been tried."""
        ...

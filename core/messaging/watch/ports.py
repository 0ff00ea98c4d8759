"""What the watch needs of the storage."""

from datetime import datetime
from typing import Protocol

from core.messaging.watch.model import Figures


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

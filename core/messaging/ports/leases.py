"""What one process at a time may do."""

from datetime import datetime
from typing import Protocol


class Leases(Protocol):
    """What one process at a time may do."""

    def hold(self, lease: str, holder: str, now: datetime, *, until: datetime) -> bool:
        """Take it if it is free or run out, keep it if it is the holder's already.

        That of a process known to be gone is free.
        """
        ...

    def let_go(self, lease: str, holder: str) -> None: ...

    def forget(self) -> None:
        """Nobody holds anything: only when nobody else is at work."""
        ...

    def forget_those_of_the_dead(self) -> int:
        """Likewise of processes that are known to be gone; how many."""
        ...

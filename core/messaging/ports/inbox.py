"""What has come in, kept until it is answered."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from core.messaging.model import Event


class Inbox(Protocol):
    """Events, kept from before the platform hears 200 until they are answered."""

    def receive(self, event: Event, at: datetime) -> None:
        """Keep `event`; the same key from the same workspace is kept once."""
        ...

    def note(self, event: Event, at: datetime) -> bool:
        """Keep it as over already; whether it was not there before."""
        ...

    def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Event]:
        """The first open event of up to `limit` conversations, oldest first.

        One that several processes died with comes first, and alone, so that it
        cannot drag innocent ones along. A conversation is passed over while its
        first event is on lease.
        """
        ...

    def close(self, event: Event, at: datetime, *, quarantined: str = "") -> None:
        """Done with it. `AlreadyAnswered`, at the latest on commit, if that is so."""
        ...

    def is_closed(self, event: Event) -> bool: ...

    def has_more(self, event: Event) -> bool:
        """Whether others of its conversation wait as well."""
        ...

    def some(self, events: Sequence[Event]) -> list[Event]:
        """Those of them that are kept, open or not, with what was told."""
        ...

    def waiting_with(self, event: Event, *, limit: int) -> list[Event]:
        """Others of its conversation that are open, in the order they came."""
        ...

    def release(self, event: Event, until: datetime) -> None:
        """Not now: let it be claimed again from `until` on."""
        ...

    def forget_leases(self) -> None:
        """Nobody has any in hand: only when nobody else is at work."""
        ...

    def forget_leases_of_the_dead(self) -> int:
        """Likewise for processes that are known to be gone; how many."""
        ...

    def purge(self, before: datetime, most: int) -> int:
        """Forget events closed before then, quarantined ones too; how many."""
        ...

    def said_in(
        self, conversation: str, *, after: int, limit: int
    ) -> list[tuple[int, Event]]:
        """Events of a browser's conversation by number, answered or not, in order."""
        ...

    def last_received(self, platform: str) -> datetime | None:
        """When we were last told anything there: an outage may have begun then."""
        ...

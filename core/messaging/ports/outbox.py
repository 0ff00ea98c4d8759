"""What is promised to go out, and how it gets there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Attachment, File
from core.messaging.model import Address, Carried, Message, Notice


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as it stands in somebody's chat now."""

    number: int
    notice: Notice
    at: datetime
    edited_at: datetime | None
    message: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A card in its chat: since when, what it says, and how much came below it.

    `says` is None when its words are gone already.
    """

    at: datetime
    changed: datetime
    below: int
    says: Message | None


class Outbox(Protocol):
    """Promised notices, kept in the same database as what promised them.

    An attempt of which nobody knows whether it arrived is counted as a doubt: what
    somebody hears twice is never more than that.
    """

    def put(self, notice: Notice) -> None:
        """Promise `notice`; a key already promised changes nothing.

        A notice with a card takes the place of an unsent one with the same card
        at the same address: only the newest state of a card is worth sending.
        """
        ...

    def claim(
        self,
        now: datetime,
        *,
        lease: timedelta,
        limit: int,
        full: frozenset[str] = frozenset(),
        busy: frozenset[str] = frozenset(),
    ) -> list[Notice]:
        """Due and on nobody's lease; by lane, then by when they were due.

        Of platforms that are `full`, and for chats that are `busy`, only answers are
        taken. Within a lane organisations
        take turns, so that none waits for a large announcement of another.
        """
        ...

    def settle(
        self, notice: Notice, carried: Carried, at: datetime, *, dead: bool = False
    ) -> None:
        """It needs no further attempt; what stands there now is remembered.

        A `dead` one is shown to whoever runs the desk, and may be sent anew.
        """
        ...

    def release(self, notice: Notice, carried: Carried, until: datetime) -> None:
        """Give it back, to be tried again from `until` on."""
        ...

    def hurry(self, organisation: OrganisationId, to: Address, at: datetime) -> None:
        """What was to wait for longer before it goes there is due then."""
        ...

    def forget_leases(self) -> None:
        """Nobody has any in hand: only when nobody else is at work."""
        ...

    def forget_leases_of_the_dead(self) -> int:
        """Likewise for processes that are known to be gone; how many."""
        ...

    def withdraw(
        self, organisation: OrganisationId, announcement: str, at: datetime
    ) -> int:
        """Drop what was not sent of an announcement; how many.

        What is under way is not tried again, if it does not arrive.
        """
        ...

    def take_back(
        self, organisation: OrganisationId, announcement: str
    ) -> list[PersonId]:
        """Nothing was promised of what was not sent of it; to whom it would go."""
        ...

    def counts(self, organisation: OrganisationId, announcement: str) -> dict[str, int]:
        """How many of it are `waiting`, `delivered`, `never` or `withdrawn`.

        Of those delivered so many were `mailed`.
        """
        ...

    def failed(
        self, organisation: OrganisationId, announcement: str
    ) -> dict[PersonId, str]:
        """To whom it could not be delivered, and why."""
        ...

    def failures(
        self, organisation: OrganisationId, announcement: str
    ) -> list[tuple[str, int]]:
        """Why it could not be delivered, the commonest first."""
        ...

    def reached(
        self, organisation: OrganisationId, announcement: str
    ) -> list[PersonId]:
        """Whom it was delivered to."""
        ...

    def may_have(
        self, organisation: OrganisationId, announcement: str
    ) -> list[PersonId]:
        """The same, and those to whom it is under way."""
        ...

    def becomes_card(
        self, organisation: OrganisationId, announcement: str, card: str
    ) -> None:
        """What was delivered of it stands there as that card from now on.

        So does what is under way, once it arrives.
        """
        ...

    def stands(
        self, organisation: OrganisationId, to: Address, card: str
    ) -> Standing | None:
        """The message that shows that card there; None if none does."""
        ...

    def hand_over(
        self, organisation: OrganisationId, to: Address, card: str, other: str
    ) -> None:
        """The message that showed `card` there shows `other` from now on."""
        ...

    def sent_to(self, to: Address, *, after: int, limit: int) -> list[Sent]:
        """What was delivered there or edited after `after`, oldest change first."""
        ...

    def answers(self, organisation: OrganisationId, key: str) -> tuple[list[Sent], int]:
        """What stands of the notices `key` and `key:n`; how many still wait."""
        ...

    def purge(self, before: datetime, most: int) -> int:
        """Forget the bodies of notices settled before then; how many."""
        ...


class Files(Protocol):
    """The bytes of what the desk sends, kept until the outbox forgets them."""

    def keep(
        self, organisation: OrganisationId, attachment: Attachment, at: datetime
    ) -> File: ...

    def keep_part(
        self,
        organisation: OrganisationId,
        file: str,
        number: int,
        data: bytes,
        at: datetime,
    ) -> None:
        """One of several that are the file together, by their numbers."""
        ...

    def open(self, organisation: OrganisationId, file: str) -> bytes | None: ...


class Courier(Protocol):
    """Carries a notice to its platform, within that platform's limits."""

    async def deliver(self, notice: Notice) -> Carried: ...

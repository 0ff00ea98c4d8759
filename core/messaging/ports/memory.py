"""What was said so far: drafts, offers, and what was not understood."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.messaging.conversation import Attachment, Draft, Enclosure, Missed, Offer
from core.messaging.model import Address


class Memory(Protocol):
    """Open drafts, offered buttons, and the rows behind what was said."""

    def open_draft(
        self, actor: Actor, conversation: Address, now: datetime
    ) -> Draft | None: ...

    def keep(
        self, actor: Actor, conversation: Address, draft: Draft, until: datetime
    ) -> None:
        """Wait for the rest of `draft` there, instead of any earlier one."""
        ...

    def forget(self, actor: Actor, conversation: Address) -> None: ...

    def offer(self, offer: Offer, at: datetime) -> None: ...

    def find(self, token: str) -> Offer | None: ...

    def hold(self, token: str) -> Offer | None:
        """The offer, locked until this unit of work ends."""
        ...

    def hold_last_undo(self, actor: Actor, now: datetime) -> Offer | None:
        """The actor's latest undo neither used nor expired, locked likewise."""
        ...

    def hold_last_redo(self, actor: Actor, now: datetime) -> Offer | None:
        """The actor's latest offer to redo, neither used nor expired, locked too."""
        ...

    def undos_of(self, actor: Actor, origin: str) -> list[Offer]:
        """Every undo offered for what that message changed, newest first."""
        ...

    def use(self, offer: Offer, at: datetime) -> None: ...

    def remember_why(
        self, actor: Actor, conversation: Address, why: Sequence[str], until: datetime
    ) -> None:
        """The rows behind the last figure or verdict told there."""
        ...

    def why(self, actor: Actor, conversation: Address, now: datetime) -> list[str]: ...

    def purge(self, before: datetime, most: int) -> int: ...


class Misses(Protocol):
    """What was not understood: sealed words, and shapes that anybody may read."""

    def add(self, actor: Actor, missed: Missed, at: datetime) -> None: ...

    def shapes(
        self, organisation: OrganisationId, since: datetime, most: int
    ) -> list[tuple[str, int]]:
        """The commonest first, each with how often it was said."""
        ...

    def forget(self, actor: Actor) -> None:
        """All that was kept of what the actor said."""
        ...

    def purge(self, before: datetime, most: int) -> int: ...


class Drawing(Protocol):
    """Makes a file or a picture of what a reply only describes."""

    def made(self, described: Enclosure) -> Attachment:
        """An attachment is already made, and is answered as it is."""
        ...

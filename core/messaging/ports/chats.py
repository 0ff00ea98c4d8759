"""The chats in which people are reached."""

from collections.abc import Sequence
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import Address
from core.people.model import Account


class Chats(Protocol):
    def move(self, there: Address, to: str) -> None:
        """The platform gave a chat another name: what is kept under the old follows.

        Promised notices and open conversations do. What stands there does not:
        the messages of the new chat have numbers of their own.
        """
        ...

    def leave(self, there: Address) -> None:
        """The desk was thrown out: the chat belongs to no class any more."""
        ...


class Contacts(Protocol):
    """Where each person can be reached, for many people at once."""

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> dict[PersonId, Account]:
        """The reachable account of each that was heard, or linked, last.

        Those with none are left out.
        """
        ...

    def bounced(self, people: Sequence[PersonId]) -> set[PersonId]:
        """Those whose address is nobody's, as a mail server said."""
        ...

    def blocked(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> set[PersonId]:
        """Those with an account that the desk may not write to any more."""
        ...

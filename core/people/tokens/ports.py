"""What tokens need from the outside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.people.tokens.model import Token, TokenId


@dataclass(frozen=True, slots=True)
class Hashes:
    """What is kept of a token's secrets."""

    access: str
    refresh: str
    access_until: datetime


class Tokens(Protocol):
    """Tokens by the hashes of their secrets; those ended are kept, and not found."""

    def add(
        self, organisation: OrganisationId, token: Token, hashes: Hashes
    ) -> None: ...

    def by_access(
        self, access: str, now: datetime
    ) -> tuple[OrganisationId, Token] | None:
        """Whose it is, while its access lasts."""
        ...

    def spend(
        self, refresh: str, now: datetime, new: Hashes
    ) -> tuple[OrganisationId, Token] | None:
        """Put `new` in the place of `refresh`, which nobody can spend again.

        None if it is not the latest of a good token; of two at once, one has it.
        """
        ...

    def spent(self, refresh: str) -> tuple[OrganisationId, Token] | None:
        """The token whose earlier refresh this was."""
        ...

    def of_owner(self, organisation: OrganisationId, owner: PersonId) -> list[Token]:
        """Those not ended, the newest first."""
        ...

    def find(self, organisation: OrganisationId, token: TokenId) -> Token | None: ...

    def used(
        self, organisation: OrganisationId, token: TokenId, at: datetime
    ) -> None: ...

    def end(
        self, organisation: OrganisationId, token: TokenId, at: datetime
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered to a request that carried an idempotency key."""

    asked: str
    """A hash of the method, the path and the body."""
    status: int
    body: bytes
    headers: dict[str, str]


class ApiAnswers(Protocol):
    """Answers to requests that may come twice, for a day."""

    def claim(
        self,
        organisation: OrganisationId,
        person: PersonId,
        key: str,
        asked: str,
        at: datetime,
    ) -> Answered | None:
        """What was answered to it before; else it is the caller's to answer now.

        Of two at once, the second waits until the first is stored.
        """
        ...

    def keep(
        self, organisation: OrganisationId, person: PersonId, key: str, answer: Answered
    ) -> None: ...

    def forget(self, before: datetime, most: int) -> int:
        """Everywhere; for the desk itself."""
        ...

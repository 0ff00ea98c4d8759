"""What the ledger needs from the outside."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.billing.model import AccountKind, Transfer
from core.kernel.ids import OrganisationId


class Transfers(Protocol):
    """Append-only."""

    def add(
        self, organisation: OrganisationId, transfers: Sequence[Transfer]
    ) -> None: ...

    def totals(
        self, organisation: OrganisationId, until: date | None = None
    ) -> list[tuple[AccountKind, str, int, int]]:
        """Of each account and currency all that was debited, and credited."""
        ...

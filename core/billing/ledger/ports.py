"""What the ledger needs from the outside."""

from collections.abc import Sequence
from typing import Protocol

from core.billing.model import Transfer
from core.kernel.ids import OrganisationId


class Transfers(Protocol):
    """Append-only."""

    def add(
        self, organisation: OrganisationId, transfers: Sequence[Transfer]
    ) -> None: ...

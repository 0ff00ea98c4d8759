"""What pay needs from the outside."""

from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId
from core.marking.pay.model import PayRate, PayRateId


class PayRates(Protocol):
    """Those taken back are not shown."""

    def add(self, organisation: OrganisationId, rate: PayRate) -> None: ...

    def find(self, organisation: OrganisationId, rate: PayRateId) -> PayRate | None: ...

    def every(self, organisation: OrganisationId) -> list[PayRate]:
        """The one said last first."""
        ...

    def ever(
        self, organisation: OrganisationId
    ) -> list[tuple[PayRate, datetime | None]]:
        """Also those taken back, each with when that was."""
        ...

    def take_back(
        self, organisation: OrganisationId, rate: PayRateId, at: datetime
    ) -> None: ...

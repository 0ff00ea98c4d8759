"""Where an organisation's evidence policies are kept, every version of them."""

from datetime import datetime
from typing import Protocol

from core.attendance.judging.policy import EvidencePolicy
from core.kernel.ids import OrganisationId, PersonId


class EvidencePolicies(Protocol):
    """Version 0 is the desk's own and everywhere."""

    def current(self, organisation: OrganisationId) -> EvidencePolicy:
        """The newest; the desk's own where none was ever kept."""

    def find(
        self, organisation: OrganisationId, version: int
    ) -> EvidencePolicy | None: ...

    def add(
        self,
        organisation: OrganisationId,
        policy: EvidencePolicy,
        *,
        by: PersonId,
        at: datetime,
    ) -> None:
        """A version is kept once and never altered."""

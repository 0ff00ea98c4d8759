"""Let the latest changes join the chains of their organisations."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.audit.ports import AuditSeals

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class SealChanges(Request[int]):
    """Answers how many were sealed; more may be waiting unless it is none."""


@keeps
def seal_changes(request: SealChanges, seals: AuditSeals) -> int:
    del request
    return seals.seal(AT_ONCE)

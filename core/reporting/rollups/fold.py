"""What has changed is counted anew, a little at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, keeps, reads
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.reporting.rollups.ports import Rollups

A_TIME = 50
"""Sessions that are counted anew in one unit, with their students' months."""


@dataclass(frozen=True, slots=True)
class WithDoubts(Request[Sequence[OrganisationId]]):
    """Asked by the desk."""


@dataclass(frozen=True, slots=True)
class FoldSums(Request[int]):
    """In one organisation; answers how much of it there was, zero when all is done."""


@reads
def with_doubts(request: WithDoubts, rollups: Rollups) -> Sequence[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return rollups.doubtful()


@keeps
def fold_sums(request: FoldSums, rollups: Rollups) -> int:
    permitted(request.actor, Permission.SET_UP)
    return rollups.fold(request.actor.organisation, A_TIME)

"""What was changed, by whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.application import LOOK, Request, reads
from core.audit.ports import AuditTrail, Recorded, Search
from core.kernel.permissions import Permission, permitted

MOST = 100


@dataclass(frozen=True, slots=True)
class SearchAudit(Request[Sequence[Recorded]]):
    """The latest first."""

    search: Search = field(default_factory=Search)


@reads
def search_audit(request: SearchAudit, trail: AuditTrail) -> Sequence[Recorded]:
    permitted(request.actor, Permission.SEE_AUDIT)
    search = replace(request.search, limit=min(request.search.limit, MOST))
    return trail.search(request.actor.organisation, search)


@dataclass(frozen=True, slots=True)
class WhoLooked(Request[Sequence[Recorded]]):
    """Who else looked at what is the actor's own business; the latest first."""


@reads
def who_looked(request: WhoLooked, trail: AuditTrail) -> Sequence[Recorded]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    search = Search(subject=actor.person, kind=LOOK, limit=MOST)
    found = trail.search(actor.organisation, search)
    return [each for each in found if each.actor != actor.person]

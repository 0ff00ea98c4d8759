"""How long it takes from one site to another."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, changes
from core.kernel.ids import SiteId
from core.kernel.permissions import Permission, permitted
from core.organisation.access import site_of
from core.organisation.errors import SiteToItself
from core.organisation.ports import Sites, Travels


@dataclass(frozen=True, slots=True)
class SetTravel(Request[timedelta | None]):
    """Both ways; answers how long it took before."""

    start: SiteId
    end: SiteId
    takes: timedelta | None


@changes
def set_travel(request: SetTravel, sites: Sites, travels: Travels) -> timedelta | None:
    actor = request.actor
    permitted(actor, Permission.KEEP_ROOMS)
    start, end = (site_of(actor, e, sites) for e in (request.start, request.end))
    if start.id == end.id:
        raise SiteToItself(start.name)
    before = travels.every(actor.organisation).get((start.id, end.id))
    for one, other in ((start, end), (end, start)):
        travels.put(actor.organisation, one.id, other.id, request.takes)
    return before

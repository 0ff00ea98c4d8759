"""How far a place is from the fences of an organisation: to try them out."""

from dataclasses import dataclass

from core.application import Request, reads
from core.attendance.evidence.findings import Reason
from core.attendance.evidence.signals import place_signals
from core.attendance.evidence.whereabouts import PlaceSeen, fence_of
from core.attendance.judging.look import about_fix
from core.attendance.judging.ports import EvidencePolicies
from core.kernel.permissions import Permission, permitted
from core.organisation.model import Room, Site
from core.organisation.ports import Sites

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Reach:
    """`edge_m` is below 0 inside; `inside` is with what the policy forgives."""

    name: str
    edge_m: int
    inside: bool


@dataclass(frozen=True, slots=True)
class TryFences(Request[list[Reach]]):
    """The nearest first."""

    seen: PlaceSeen


@reads
def try_fences(
    request: TryFences, sites: Sites, policies: EvidencePolicies
) -> list[Reach]:
    actor = request.actor
    permitted(actor, Permission.SET_UP)
    policy = policies.current(actor.organisation)
    every = {site.id: site for site in sites.every(actor.organisation)}
    placed: list[tuple[str, Site, Room | None]] = [
        (site.name, site, None) for site in every.values()
    ]
    for room in sites.rooms(actor.organisation):
        if room.place or room.radius_m or room.area:
            around = every[room.site]
            placed.append((f"{around.name}, {room.name}", around, room))
    found: list[Reach] = []
    for name, site, own in placed:
        fix = place_signals(request.seen, fence_of(site, own))
        if fix is not None:
            reasons = {each.reason for each in about_fix(fix, policy)}
            found.append(Reach(name, fix.edge_m, Reason.PLACE_INSIDE in reasons))
    return sorted(found, key=lambda each: each.edge_m)[:SHOWN]

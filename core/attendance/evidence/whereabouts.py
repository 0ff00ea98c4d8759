"""Was it there? A place that was sent, against the fence of a room or a site."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.kernel.area import Area
from core.kernel.place import Place
from core.organisation.model import Room, Site


class PlaceSource(StrEnum):
    """How a place was given; only a live one is a device's own word."""

    LIVE = "live"
    PINNED = "pinned"
    FORWARDED = "forwarded"


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """`at` is when the device was there, `sent` when its message was sent."""

    place: Place
    source: PlaceSource
    at: datetime
    sent: datetime

    @property
    def age(self) -> timedelta:
        return max(self.sent - self.at, timedelta())


@dataclass(frozen=True, slots=True)
class Fence:
    """Where one has to be. A `virtual` room is nowhere; no centre is no fence.

    An `area` wins over the circle, and has its middle for a centre.
    """

    centre: Place | None = None
    radius_m: int = 0
    virtual: bool = False
    area: Area | None = None

    @property
    def wants_place(self) -> bool:
        return not self.virtual and self.centre is not None

    def distance_m(self, place: Place) -> float:
        """From the middle; 0 where there is no fence."""
        return 0.0 if self.centre is None else place.metres_to(self.centre)

    def edge_m(self, place: Place) -> float:
        """How far beyond the edge; below 0 inside."""
        if self.area is not None:
            return self.area.edge_m(place)
        return self.distance_m(place) - self.radius_m


def fence_of(site: Site | None, room: Room | None) -> Fence:
    """The room's own area, place and radius win over the site's."""
    if room is not None and room.virtual:
        return Fence(virtual=True)
    own = room if room is not None and (room.area or room.place) else site
    if own is not None and own.area is not None:
        return Fence(own.area.middle, area=own.area)
    centre = (room and room.place) or (site and site.place) or None
    radius = (room and room.radius_m) or (site and site.radius_m) or 0
    return Fence(centre, radius)

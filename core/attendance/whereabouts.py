"""Was it there? A place that was sent, against the fence of a room or a site."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.attendance.findings import Finding, Grade, Reason
from core.kernel.place import Place
from core.organisation.model import Policies, Room, Site

FASTEST_M_S = 70
"""Metres a second, a fast train: whoever moved faster since last time did not."""

NOT_A_JUMP_M = 500
"""Two fixes of one phone may differ by this much without anybody moving."""

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


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
    """Where one has to be. A `virtual` room is nowhere; no centre is no fence."""

    centre: Place | None = None
    radius_m: int = 0
    virtual: bool = False

    @property
    def wants_place(self) -> bool:
        return not self.virtual and self.centre is not None


def fence_of(site: Site | None, room: Room | None) -> Fence:
    """The room's own place and radius win over the site's."""
    if room is not None and room.virtual:
        return Fence(virtual=True)
    centre = (room and room.place) or (site and site.place) or None
    radius = (room and room.radius_m) or (site and site.radius_m) or 0
    return Fence(centre, radius)


def look_at_place(
    seen: PlaceSeen | None, fence: Fence, earlier: PlaceSeen | None, policies: Policies
) -> Iterator[Finding]:
    """Everything there is to say about where somebody was.

    GPS indoors is coarse, so a fence is widened by the accuracy that the device
    itself reports, and that may be no worse than the organisation allows.
    """
    if fence.virtual:
        yield Finding(Reason.PLACE_NOT_NEEDED, Grade.GOOD)
        return
    if seen is None or fence.centre is None:
        yield Finding(Reason.PLACE_UNCHECKED, Grade.PENDING)
        return
    yield from _how_it_came(seen, policies)
    accuracy = round(seen.place.accuracy_m)
    if accuracy > policies.worst_accuracy_m:
        figures = {"accuracy": accuracy, "worst": policies.worst_accuracy_m}
        yield Finding(Reason.PLACE_VAGUE, Grade.REFUSED, figures)
    distance = round(seen.place.metres_to(fence.centre))
    reach = fence.radius_m + policies.fence_grace_m
    reach += min(accuracy, policies.worst_accuracy_m)
    figures = {"distance": distance, "reach": reach, "accuracy": accuracy}
    if distance > reach:
        yield Finding(Reason.PLACE_OUTSIDE, Grade.REFUSED, figures)
    else:
        yield Finding(Reason.PLACE_INSIDE, Grade.GOOD, figures)
    if jumped := _jump(seen, earlier):
        yield jumped


def _how_it_came(seen: PlaceSeen, policies: Policies) -> Iterator[Finding]:
    if seen.source is PlaceSource.FORWARDED:
        yield Finding(Reason.PLACE_FORWARDED, Grade.REFUSED)
    if seen.source is PlaceSource.PINNED and not policies.pinned_place_counts:
        yield Finding(Reason.PLACE_PINNED, Grade.PENDING)
    if seen.age > policies.place_fresh:
        figures = {"minutes": seen.age // MINUTE}
        yield Finding(Reason.PLACE_STALE, Grade.REFUSED, figures)


def _jump(seen: PlaceSeen, earlier: PlaceSeen | None) -> Finding | None:
    """Farther from where they last were than anybody travels in that time."""
    if earlier is None:
        return None
    doubt = seen.place.accuracy_m + earlier.place.accuracy_m
    metres = seen.place.metres_to(earlier.place) - doubt
    seconds = max(abs(seen.at - earlier.at) / SECOND, 1)
    if metres <= NOT_A_JUMP_M or metres / seconds <= FASTEST_M_S:
        return None
    figures = {"metres": round(metres), "minutes": round(seconds / 60)}
    return Finding(Reason.PLACE_JUMPED, Grade.PENDING, figures)

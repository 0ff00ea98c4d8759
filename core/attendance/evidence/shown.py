"""What somebody has shown so far to be there: selfies, a code, a place."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.attendance.evidence.findings import Reason
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.photos.selfie import Selfie


@dataclass(frozen=True, slots=True)
class OneTime:
    """A number that was sent to a tutor by another way than the one they write by."""

    number: str = field(repr=False)
    until: datetime
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that one claim to be present rests on.

    `code` is when the tutor's number was sent and was right; `afterwards` says that
    it reached the desk when it could no longer be looked into; `placeless` that they
    cannot or will not say where they are, so that somebody else has to.
    """

    selfie: Selfie | None = None
    turned: Selfie | None = None
    code: datetime | None = None
    place: PlaceSeen | None = None
    earlier: PlaceSeen | None = None
    """Where they were last known to be before that place."""
    afterwards: bool = False
    placeless: bool = False
    minutes_late: int = 0
    own: OneTime | None = None
    """Of a tutor only."""

    @property
    def has_identity(self) -> bool:
        return self.selfie is not None or self.code is not None

    @property
    def complete_at(self) -> datetime | None:
        """When its last part was sent: from then on it was proved."""
        parts = [each for each in (self.selfie, self.turned, self.place) if each]
        sent = [part.sent for part in parts]
        return max([*sent, self.code] if self.code else sent, default=None)

    def since(self, earliest: datetime) -> "Evidence":
        """Only the parts sent from then on."""
        kept = self
        if kept.selfie is not None and kept.selfie.sent < earliest:
            kept = replace(kept, selfie=None)
        if kept.turned is not None and kept.turned.sent < earliest:
            kept = replace(kept, turned=None)
        if kept.place is not None and kept.place.sent < earliest:
            kept = replace(kept, place=None)
        if kept.code is not None and kept.code < earliest:
            kept = replace(kept, code=None)
        return kept

    def without(self, bad: Collection[Reason]) -> "Evidence":
        """What may be kept for another try, when these were refused."""
        kept = self
        if any(reason.is_of_photo for reason in bad):
            kept = replace(kept, selfie=None, turned=None)
        if any(reason.is_of_place for reason in bad):
            kept = replace(kept, place=None)
        return kept

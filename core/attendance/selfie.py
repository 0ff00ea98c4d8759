"""Is it them, now? What a look at a selfie and its way here say together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.attendance.faces import Band, FaceMatch
from core.attendance.findings import Finding, Grade, Reason
from core.attendance.replay import Replay
from core.kernel.place import Place
from core.organisation.model import Policies

FRESH = timedelta(minutes=10)
"""A camera's clock further back than this says that the photo was kept."""

ELSEWHERE_M = 1_000
"""A camera's place further from the room than this says that it was taken elsewhere.

It may be the last place that the camera knew, so it is believed no better than this.
"""

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Selfie:
    """A photo good enough to judge by, as it is remembered: no picture, no face.

    `taken` is the camera's own word where it wrote one; chats strip it.
    """

    sent: datetime
    match: FaceMatch
    replay: Replay | None = None
    forwarded: bool = False
    as_file: bool = False
    taken: datetime | None = None
    turned: bool = False
    """The head looks aside; the one-time challenge asks for one such photo."""
    resembles: bool = False
    """The enrolled face is much like another person's, so it tells less."""
    where: Place | None = None
    """The camera's own word again."""

    @property
    def is_theirs(self) -> bool:
        return self.match.band is not Band.NO_MATCH


GRADES = {
    Band.MATCH: (Reason.FACE_RIGHT, Grade.GOOD),
    Band.REVIEW: (Reason.FACE_UNSURE, Grade.PENDING),
    Band.NO_MATCH: (Reason.FACE_OTHER, Grade.REFUSED),
}


def look_at_selfie(
    selfie: Selfie, policies: Policies, centre: Place | None = None
) -> Iterator[Finding]:
    reason, grade = GRADES[selfie.match.band]
    yield Finding(reason, grade, {"score": selfie.match.likeness})
    if selfie.replay is Replay.SAME_FILE:
        yield Finding(Reason.PHOTO_REPEATED, Grade.REFUSED)
    elif selfie.replay is not None:
        yield Finding(Reason.PHOTO_LIKE_EARLIER, Grade.PENDING)
    if selfie.resembles:
        yield Finding(Reason.FACE_RESEMBLES, Grade.PENDING)
    if selfie.forwarded:
        yield Finding(Reason.PHOTO_FORWARDED, Grade.REFUSED)
    kept = Grade.REFUSED if policies.refuse_gallery_photos else Grade.PENDING
    yield from _how_old(selfie, kept)
    if selfie.where is not None and centre is not None:
        metres = round(selfie.where.metres_to(centre))
        if metres > ELSEWHERE_M:
            yield Finding(Reason.PHOTO_ELSEWHERE, kept, {"metres": metres})


def _how_old(selfie: Selfie, kept: Grade) -> Iterator[Finding]:
    """A file may come from anywhere; one whose camera says *just now* is no worse."""
    if selfie.taken is None:
        if selfie.as_file:
            yield Finding(Reason.PHOTO_FROM_FILE, kept)
        return
    age = abs(selfie.sent - selfie.taken)
    if age > FRESH:
        yield Finding(Reason.PHOTO_OLD, kept, {"minutes": age // MINUTE})

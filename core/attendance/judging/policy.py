"""What an organisation makes of what was found: data, with a version.

A verdict names the version that it was judged by, and each is kept, so that it can be
judged again years later and come out the same.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from core.attendance.evidence.findings import Finding, Grade, Reason
from core.attendance.photos.faces import SCALES, Band, Bounds

REFUSED, PENDING, GOOD = Grade.REFUSED, Grade.PENDING, Grade.GOOD

DOUBTS: Mapping[Reason, Grade] = {
    Reason.FACE_UNSURE: PENDING,
    Reason.FACE_OTHER: REFUSED,
    Reason.FACE_RESEMBLES: PENDING,
    Reason.FACE_MINOR: PENDING,
    Reason.PHOTO_REPEATED: REFUSED,
    Reason.PHOTO_LIKE_EARLIER: PENDING,
    Reason.PHOTO_FORWARDED: REFUSED,
    Reason.PHOTO_FROM_FILE: PENDING,
    Reason.PHOTO_OLD: PENDING,
    Reason.PHOTO_AHEAD: PENDING,
    Reason.PHOTO_ELSEWHERE: PENDING,
    Reason.PHOTO_ALONE: PENDING,
    Reason.NOBODY_SHOWN: REFUSED,
    Reason.PLACE_OUTSIDE: REFUSED,
    Reason.PLACE_PINNED: PENDING,
    Reason.PLACE_FORWARDED: REFUSED,
    Reason.PLACE_STALE: REFUSED,
    Reason.PLACE_VAGUE: REFUSED,
    Reason.PLACE_JUMPED: PENDING,
    Reason.PLACE_UNCHECKED: PENDING,
    Reason.PLACE_WITHHELD: PENDING,
    Reason.CAME_AFTERWARDS: PENDING,
    Reason.CAME_SLOWLY: GOOD,
    Reason.LEFT_FENCE: PENDING,
    Reason.ACCOUNT_SHARED: PENDING,
    Reason.PHONE_SHARED: PENDING,
}
"""How far each doubt lets a claim go where nobody has decided otherwise."""

FIXED = frozenset({Reason.FACE_OTHER, Reason.NOBODY_SHOWN, Reason.PHOTO_REPEATED})
"""What no organisation may overlook: without these a register proves nothing."""

MILD = frozenset({Reason.LEFT_FENCE, Reason.ACCOUNT_SHARED})
"""What may be left to the tutor at worst.

Whether somebody left is for a person to judge, and an account that speaks for several
people does so because a moderator approved of it.
"""

WEIGHED = tuple(reason for reason in DOUBTS if reason not in FIXED)
"""The doubts whose weight an organisation decides for itself."""


@dataclass(frozen=True, slots=True)
class EvidencePolicy:
    """`version` 0 is the desk's own, and never altered.

    Other defaults would be a version of their own, or old verdicts would change.
    """

    version: int = 0
    grades: Mapping[Reason, Grade] = field(default_factory=lambda: dict(DOUBTS))
    turn_head: bool = False
    """Whether a selfie is followed by one with the head turned."""
    worst_accuracy_m: int = 100
    fence_grace_m: int = 25
    place_fresh_minutes: int = 5
    away_minutes: int = 5
    """Whoever is outside for so long, by a live place, has left."""
    faces: Mapping[str, Bounds] = field(
        default_factory=lambda: {name: scale.bounds for name, scale in SCALES.items()}
    )

    def band(self, engine: str, score: float) -> Band:
        """A score of an engine that this policy does not know is nobody's."""
        bounds = self.faces.get(engine)
        if bounds is None:
            return Band.NO_MATCH
        return SCALES[engine].band(score, bounds)

    def weight(self, reason: Reason) -> Grade:
        """As usual where this policy is older than the doubt."""
        return self.grades.get(reason, DOUBTS.get(reason, GOOD))

    def graded(self, found: Finding, lifted: Collection[Reason] = ()) -> Finding:
        """With its weight: a doubt that is lifted, or none at all, weighs nothing."""
        grade = self.weight(found.reason)
        if grade is PENDING and found.reason in lifted:
            grade = GOOD
        return Finding(found.reason, grade, found.figures)

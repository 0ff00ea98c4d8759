"""What somebody brings to a check-in, and what they are told in return."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.attendance.evidence.findings import Finding
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.judging.verdict import Verdict
from core.attendance.model import CheckIn, RegisterEntry
from core.attendance.photos.photo import PhotoProblem, PhotoSeen
from core.organisation.model import Policies
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class PhotoSent:
    """A photo and how it came."""

    seen: PhotoSeen
    unique: str = ""
    forwarded: bool = False
    as_file: bool = False


@dataclass(frozen=True, slots=True)
class Brought:
    """What came with one message; all of it, some of it or nothing.

    With `placeless` they say that no place will come; it is no evidence. `second` is
    one more photo of the same moment, with the head held otherwise. `link` names what
    a check-in page handed in with; its times are a phone's word.
    """

    photo: PhotoSent | None = None
    place: PlaceSeen | None = None
    code: str = ""
    link: str = ""
    placeless: bool = False
    second: PhotoSent | None = None

    @property
    def is_empty(self) -> bool:
        return self == Brought()

    def __str__(self) -> str:
        """For the audit: what there was, never what it shows."""
        parts = [
            name
            for name in ("photo", "place", "code", "link", "placeless")
            if getattr(self, name, None)
        ]
        return ", ".join(parts) or "nothing"


class Outcome(StrEnum):
    NOTHING_OPEN = "nothing open"
    WHICH = "which"
    MISSING = "missing"
    JUDGED = "judged"
    ALREADY = "already"
    OUT_OF_TRIES = "out of tries"
    LEFT = "left"
    """By a live place, while the session is held."""
    NOTHING_NEW = "nothing new"
    """A live place told again: nobody wants to hear of each."""


class Part(StrEnum):
    """What may still be missing."""

    FACE = "face"
    CODE = "code"
    TURN = "turn"
    AHEAD = "ahead"
    PLACE = "place"


class WhyCode(StrEnum):
    """Why no selfie is asked for: the tutor's number is as good."""

    FACES_OFF = "faces-off"
    DECLINED = "declined"
    NOT_ENROLLED = "not-enrolled"
    OTHER_ENGINE = "other-engine"


@dataclass(frozen=True, slots=True)
class Told:
    """What came of it. Which fields are filled depends on the outcome."""

    outcome: Outcome
    session: Session | None = None
    meant: tuple[Session, ...] = ()
    """The sessions open to it, where it is not clear which is meant."""
    opens: datetime | None = None
    closed: datetime | None = None
    there: tuple[Part, ...] = ()
    """What came and will do, while something is `missing`."""
    missing: tuple[Part, ...] = ()
    problem: PhotoProblem | None = None
    why_code: WhyCode | None = None
    guesses_left: int | None = None
    """After a wrong code."""
    verdict: Verdict | None = None
    entry: RegisterEntry | None = None
    tries_left: int = 0
    asked: tuple[str, ...] | None = None
    """Who was asked to confirm it, of a tutor whose face is not known."""
    bad_place: tuple[Finding, ...] = ()
    """What is wrong with the place that came, while more is missing."""


def tries_left(made: Iterable[CheckIn], policies: Policies) -> int:
    """What the desk looked at again by itself is no try."""
    return policies.check_in_tries - sum(not each.instead_of for each in made)

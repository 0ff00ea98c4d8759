"""What evidence says, one finding at a time, and what findings add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Grade(IntEnum):
    """How far one finding lets a claim go; a claim goes as far as its worst."""

    REFUSED = 0
    PENDING = 1
    GOOD = 2


class Reason(StrEnum):
    """What was found; each has a sentence, and a next step where it is not good."""

    FACE_RIGHT = "face-right"
    FACE_UNSURE = "face-unsure"
    FACE_OTHER = "face-other"
    FACE_RESEMBLES = "face-resembles"
    FACE_MINOR = "face-minor"
    PHOTO_REPEATED = "photo-repeated"
    PHOTO_LIKE_EARLIER = "photo-like-earlier"
    PHOTO_FORWARDED = "photo-forwarded"
    PHOTO_FROM_FILE = "photo-from-file"
    PHOTO_OLD = "photo-old"
    PHOTO_AHEAD = "photo-ahead"
    PHOTO_ELSEWHERE = "photo-elsewhere"
    PHOTO_ALONE = "photo-alone"
    HEAD_TURNED = "head-turned"
    NOBODY_SHOWN = "nobody-shown"
    CODE_RIGHT = "code-right"
    PLACE_INSIDE = "place-inside"
    PLACE_OUTSIDE = "place-outside"
    PLACE_PINNED = "place-pinned"
    PLACE_FORWARDED = "place-forwarded"
    PLACE_STALE = "place-stale"
    PLACE_VAGUE = "place-vague"
    PLACE_JUMPED = "place-jumped"
    PLACE_UNCHECKED = "place-unchecked"
    PLACE_WITHHELD = "place-withheld"
    PLACE_NOT_NEEDED = "place-not-needed"
    ACCOUNT_SHARED = "account-shared"
    PHONE_SHARED = "phone-shared"
    LEFT_FENCE = "left-fence"
    PING_UNANSWERED = "ping-unanswered"
    CAME_AFTERWARDS = "came-afterwards"
    CAME_SLOWLY = "came-slowly"

    @property
    def is_of_place(self) -> bool:
        return self.value.startswith("place")

    @property
    def is_of_photo(self) -> bool:
        return self.value.startswith(("photo", "face", "head"))


@dataclass(frozen=True, slots=True)
class Finding:
    """`figures` are whole numbers: metres, minutes, hundredths of a score."""

    reason: Reason
    grade: Grade = Grade.GOOD
    figures: Mapping[str, int] = field(default_factory=dict[str, int])


def worst(findings: Iterable[Finding]) -> Grade:
    """Nothing found is nothing proved."""
    return min((each.grade for each in findings), default=Grade.REFUSED)

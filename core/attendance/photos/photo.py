"""What a look at a photo found, and whether the photo is good enough to judge by."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

from core.attendance.photos.marks import Marks
from core.attendance.photos.relief import Relief
from core.attendance.photos.shade import Shade
from core.kernel.place import Place

MAX_BYTES = 20 * 1024 * 1024
"""What Telegram lets a bot download; a phone's largest photo is about half."""

MAX_PIXELS = 25_000_000
"""More than a phone's usual 12 to 24 megapixels; decoded it takes 75 MB."""

SMALLEST_FACE = 80
"""Pixels along a face's shorter side, in the picture as looked at (640 across).

Below this both engines' scores of the right person sink towards a stranger's.
"""

DARKEST = 18.0
"""Mean brightness of the face, of 255, under which its features drown in noise.

Portraits darkened to 20 to 30 still scored .85 against themselves, at 10 to 15 some
only half; the bound is low, for a dark face in a dim room is no poor photo.
"""

BRIGHTEST = 225.0
"""Above this the skin is burnt out: portraits at 230 scored .46 against themselves."""

LEAST_SHARP = 6.0
"""Variance of the Laplacian over the face, at one size and brightness.

Portraits blurred to 5 to 9 still scored .7 to .9 against themselves, at 4 only .4.
"""

TURNED = 0.22
"""Head-turn ratio from which a head counts as turned, for the one-time challenge.

About 25 degrees; a head held straight stays below half of it.
"""


class PhotoProblem(StrEnum):
    """Why a photo cannot be judged by; each has a sentence with what to do next."""

    TOO_BIG = "too_big"
    TOO_MANY_PIXELS = "too_many_pixels"
    NOT_A_PHOTO = "not_a_photo"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    NO_FACE = "no_face"
    TWO_FACES = "two_faces"
    FACE_TOO_SMALL = "face_too_small"
    BLURRED = "blurred"
    FILM = "film"
    """A video that may be of any day, unlike a note recorded in the chat."""
    FILM_UNREADABLE = "film_unreadable"
    TURN_ORDER = "turn_order"
    """Two photos that were to look ahead and then aside, and do not."""


@dataclass(frozen=True, slots=True)
class FaceTemplate:
    """A face as one engine's numbers; means nothing to another engine."""

    engine: str
    vector: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FaceSeen:
    """The one face of a photo."""

    side: int
    """Pixels along its shorter side, in the picture as looked at."""
    brightness: float
    sharpness: float
    turn: float
    """0 looks straight ahead; grows as the head turns, to either side.

    The side is not told: front cameras mirror their pictures or do not.
    """
    template: FaceTemplate
    near: int = 0
    """A perceptual hash of the face and what is around it, upright and at one size:
    however the picture was cropped or framed, it stays nearly the same."""
    marks: Marks = ()
    mirrored: Marks = ()
    """Those of the picture, and of its mirror."""
    relief: Relief = b""
    shade: Shade = field(default=b"", repr=False)
    """How light and dark lie on it: at a few spots, and everywhere."""


@dataclass(frozen=True, slots=True)
class PhotoTrace:
    """What is kept of a photo so that it is known when it comes again."""

    sha256: str
    looks: int
    template: FaceTemplate | None
    near: int = 0
    marks: Marks = ()
    mirrored: Marks = ()
    """Only while it is looked at: the other way round is enough of one of the two."""
    relief: Relief = b""
    shade: Shade = field(default=b"", repr=False)
    """Likewise only then: the spots are enough of one of the two."""


@dataclass(frozen=True, slots=True)
class PhotoSeen:
    """All that a look at a photo found.

    `unreadable` says why nothing more was looked at; the rest is then empty.
    """

    sha256: str
    mime: str = ""
    unreadable: PhotoProblem | None = None
    looks: int = 0
    """A perceptual hash of the whole: pictures that look alike differ in few bits."""
    width: int = 0
    height: int = 0
    brightness: float = 0.0
    faces: int = 0
    face: FaceSeen | None = None
    """There when `faces` is one."""
    taken: datetime | None = None
    """When the camera says: aware if it wrote its offset, else its wall clock."""
    where: Place | None = None
    """Where the camera says; like its clock, only as good as the file is."""
    small: bytes = field(default=b"", repr=False)
    """The picture as looked at, without its metadata: all that may ever be kept."""
    thumb: bytes = field(default=b"", repr=False)
    """The same, no larger than a stamp: all that is kept of an enrolled face."""
    looked_at: bool = True
    """Whether its faces were looked for: only of those who agreed to that."""
    from_camera: bool = False
    """Its metadata is that of a camera's own file; chats strip it, editors alter it."""

    @property
    def problem(self) -> PhotoProblem | None:
        """Why this photo cannot be judged by; None when it can."""
        return problem_of(self)

    @property
    def trace(self) -> PhotoTrace:
        if self.face is None:
            return PhotoTrace(self.sha256, self.looks, None)
        face = self.face
        return PhotoTrace(
            self.sha256,
            self.looks,
            face.template,
            face.near,
            face.marks,
            face.mirrored,
            face.relief,
            face.shade,
        )

    def taken_at(self, zone: tzinfo) -> datetime | None:
        """In UTC; a camera that wrote no offset is taken to show `zone`'s time."""
        if self.taken is None:
            return None
        aware = self.taken if self.taken.tzinfo else self.taken.replace(tzinfo=zone)
        return aware.astimezone(UTC)

    @property
    def is_turned(self) -> bool:
        return self.face is not None and self.face.turn >= TURNED


def problem_of(seen: PhotoSeen) -> PhotoProblem | None:
    """The first thing wrong, in the order in which putting it right would help."""
    if seen.unreadable:
        return seen.unreadable
    if seen.faces > 1:
        return PhotoProblem.TWO_FACES
    if seen.face is None:
        return _poor_light(seen.brightness) or PhotoProblem.NO_FACE
    if seen.face.side < SMALLEST_FACE:
        return PhotoProblem.FACE_TOO_SMALL
    if poor := _poor_light(seen.face.brightness):
        return poor
    return PhotoProblem.BLURRED if seen.face.sharpness < LEAST_SHARP else None


def _poor_light(brightness: float) -> PhotoProblem | None:
    if brightness < DARKEST:
        return PhotoProblem.TOO_DARK
    return PhotoProblem.TOO_BRIGHT if brightness > BRIGHTEST else None

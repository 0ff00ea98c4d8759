"""Is it them, now? What a look at a selfie and its way here say together."""

from dataclasses import dataclass
from datetime import datetime

from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.replay import Replay
from core.kernel.place import Place


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

"""A video note is as good as the selfies that can be taken out of it."""

from collections import Counter
from collections.abc import Sequence

from core.attendance.photos.photo import PhotoProblem, PhotoSeen

MOST_BYTES_OF_A_FILM = 12 * 1024 * 1024
"""Telegram's own are a minute at most, of a quarter of this."""


def best_of(frames: Sequence[PhotoSeen]) -> tuple[PhotoSeen, ...]:
    """The best look ahead and, where the head turned too, the best look aside.

    Where none will do: one that says why, by what is wrong with most of them.
    """
    good = [each for each in frames if each.problem is None]
    ahead = _sharpest([each for each in good if not each.is_turned])
    aside = _sharpest([each for each in good if each.is_turned])
    if good:
        return tuple(each for each in (ahead, aside) if each is not None)
    counted = Counter(each.problem for each in frames)
    if not counted:
        return (PhotoSeen("", unreadable=PhotoProblem.FILM_UNREADABLE),)
    [(most, _)] = counted.most_common(1)
    return tuple(each for each in frames if each.problem is most)[:1]


def _sharpest(frames: Sequence[PhotoSeen]) -> PhotoSeen | None:
    def sharpness(seen: PhotoSeen) -> float:
        return seen.face.sharpness if seen.face else 0.0

    return max(frames, key=sharpness, default=None)

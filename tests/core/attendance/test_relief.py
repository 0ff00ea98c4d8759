"""By light and dark the same shot is known again, and another shot is not."""

from array import array
from collections.abc import Callable
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from core.attendance.photos.marks import FACE, Marks
from core.attendance.photos.moves import Fit
from core.attendance.photos.relief import SPOTS, likeness, relief_of, told_by
from core.attendance.photos.replay import Replay, replay_of
from core.attendance.photos.settling import settled
from core.attendance.photos.shade import HIGH, LEFT, TOP, WIDE, Shade, turned_round
from tests.core.attendance.test_marks import LIKE, moved, picture, trace

Grey = NDArray[np.float64]
Bend = Callable[[Grey, Grey], tuple[Grey, Grey]]
TURN, SHIFT = 1.02 + 0.03j, 2 - 1j
MIDDLE = Fit(FACE, FACE, 1 + 0j, 1j)


def face(seed: int, bend: Bend = lambda x, y: (x, y)) -> Shade:
    """Features no two of which are alike; `bend` says whence each place is taken."""
    down, across = np.mgrid[TOP : TOP + HIGH, LEFT : LEFT + WIDE].astype(float)
    x, y = bend(across, down)
    chance = Random(seed)  # noqa: S311 -- a face, not a secret
    grey = np.full(x.shape, 9_000.0)
    for _ in range(40):
        cx, cy = chance.gauss(FACE.real, 30), chance.gauss(FACE.imag, 40)
        wide = chance.uniform(3, 7)
        near = ((x - cx) ** 2 + (y - cy) ** 2) / (2 * wide**2)
        grey += chance.uniform(-4_000, 4_000) * np.exp(-near)
    return bytes(np.clip(grey, 1, 60_000).astype(np.uint16).tobytes())


def tilted(x: Grey, y: Grey) -> tuple[Grey, Grey]:
    """Back from where `moved` has taken it."""
    at = (x + 1j * y - FACE - SHIFT) / TURN + FACE
    return at.real, at.imag


def smiling(x: Grey, y: Grey) -> tuple[Grey, Grey]:
    """Another shot: each feature has gone a way of its own."""
    return x + 3 * np.sin(y / 12), y + 3 * np.sin(x / 9)


def darker(shade: Shade) -> Shade:
    return array("H", (1 + each // 3 for each in array("H", shade))).tobytes()


def few_of(marks: Marks) -> Marks:
    """A third have moved as one; the rest are of the screen that it was on."""
    gone = [moved(each, TURN, SHIFT) for each in marks[:30]]
    return (*gone, *picture(99, 60))


def shot(marks: Marks, shade: Shade):
    return replace(trace(marks), relief=relief_of(shade), shade=shade)


def test_a_photo_of_a_screen_is_known_by_light_and_dark_though_few_marks_are_left():
    first = shot(picture(21), face(21))
    shade = darker(face(21, tilted))

    again = replace(shot(few_of(first.marks), shade), template=LIKE)

    assert replay_of(again, first) is Replay.SAME_SHOT
    assert replay_of(replace(again, shade=b""), first) is None


def test_another_shot_is_none_however_many_marks_are_alike():
    first = shot(picture(22), face(22))
    most = tuple(moved(each, TURN, SHIFT) for each in first.marks[:90])

    other = replace(shot(most, face(22, smiling)), template=LIKE)

    assert replay_of(replace(other, shade=b""), first) is Replay.SAME_SHOT
    assert replay_of(other, first) is None


def test_mirrored_it_is_the_other_way_round():
    first = shot(picture(23), face(23))
    back = replace(
        shot(picture(24), turned_round(first.shade)),
        mirrored=first.marks,
        template=LIKE,
    )

    assert turned_round(back.shade) == first.shade
    assert replay_of(back, first) is Replay.SAME_SHOT


@pytest.mark.parametrize("off", [0.9, -0.8 + 0.9j])
def test_what_marks_lay_a_little_beside_is_moved_until_it_fits(off: complex):
    known, shades = told_by(relief_of(face(25))), array("H", face(25))
    beside = replace(MIDDLE, target=FACE + off, across=1.01 + 0.01j)

    assert (likeness(known, shades, beside) or 0) < 0.985
    assert settled(known, shades, beside) > 0.999


def test_where_most_of_a_face_has_ended_nothing_is_told():
    gone = array("H", face(26))
    gone[: len(gone) * 3 // 4] = array("H", [0]) * (len(gone) * 3 // 4)

    assert likeness(told_by(relief_of(gone.tobytes())), gone, MIDDLE) is None
    assert likeness(told_by(relief_of(face(26))), gone, MIDDLE) is None
    assert len(relief_of(face(26))) == 2 * len(SPOTS)

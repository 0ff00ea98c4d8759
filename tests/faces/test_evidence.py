"""What makes a photo good enough, and what a repeated one looks like."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from math import sqrt
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.faces.quality import perceptual_hash
from core.attendance.photos.photo import (
    BRIGHTEST,
    DARKEST,
    LEAST_SHARP,
    SMALLEST_FACE,
    TURNED,
    FaceSeen,
    FaceTemplate,
    PhotoProblem,
    PhotoSeen,
    PhotoTrace,
)
from core.attendance.photos.replay import (
    MIRRORED,
    MIRRORED_BITS,
    SAME_PICTURE_BITS,
    Replay,
    replay_of,
)

FACE = FaceSeen(
    side=SMALLEST_FACE,
    brightness=DARKEST,
    sharpness=LEAST_SHARP,
    turn=0.0,
    template=FaceTemplate("sface", (1.0, 0.0)),
)
GOOD = PhotoSeen("aa", "image/jpeg", brightness=120.0, faces=1, face=FACE)


def test_a_photo_at_the_very_bounds_is_good_enough():
    assert GOOD.problem is None
    assert replace(GOOD, face=replace(FACE, brightness=BRIGHTEST)).problem is None


@pytest.mark.parametrize(
    ("seen", "problem"),
    [
        (PhotoSeen("aa", unreadable=PhotoProblem.TOO_BIG), PhotoProblem.TOO_BIG),
        (replace(GOOD, faces=2, face=None), PhotoProblem.TWO_FACES),
        (replace(GOOD, faces=0, face=None), PhotoProblem.NO_FACE),
        (replace(GOOD, faces=0, face=None, brightness=5.0), PhotoProblem.TOO_DARK),
        (replace(GOOD, faces=0, face=None, brightness=250.0), PhotoProblem.TOO_BRIGHT),
        (
            replace(GOOD, face=replace(FACE, side=SMALLEST_FACE - 1)),
            PhotoProblem.FACE_TOO_SMALL,
        ),
        (
            replace(GOOD, face=replace(FACE, brightness=DARKEST - 1)),
            PhotoProblem.TOO_DARK,
        ),
        (
            replace(GOOD, face=replace(FACE, brightness=BRIGHTEST + 1)),
            PhotoProblem.TOO_BRIGHT,
        ),
        (
            replace(GOOD, face=replace(FACE, sharpness=LEAST_SHARP - 1)),
            PhotoProblem.BLURRED,
        ),
    ],
)
def test_a_poor_photo_says_what_is_wrong_with_it(seen, problem):
    assert seen.problem is problem


def test_a_head_counts_as_turned_to_either_side():
    assert not GOOD.is_turned
    assert replace(GOOD, face=replace(FACE, turn=TURNED)).is_turned
    assert not PhotoSeen("aa").is_turned


def test_a_cameras_clock_is_read_in_its_own_offset_else_in_the_sites_zone():
    clock = datetime(2026, 7, 6, 12, 0)  # noqa: DTZ001 -- as a camera writes it
    there = ZoneInfo("Australia/Melbourne")
    aware = clock.replace(tzinfo=timezone(timedelta(hours=2)))

    assert GOOD.taken_at(there) is None
    assert replace(GOOD, taken=clock).taken_at(there) == datetime(
        2026, 7, 6, 2, 0, tzinfo=UTC
    )
    assert replace(GOOD, taken=aware).taken_at(there) == datetime(
        2026, 7, 6, 10, 0, tzinfo=UTC
    )


OTHERWISE = 0x0F0F_3333_00FF_0F0F
"""Far from looking alike, and as far from its mirror image."""


def sface(likeness: float) -> FaceTemplate:
    return FaceTemplate("sface", (likeness, sqrt(1 - likeness**2)))


def dlib(distance: float) -> FaceTemplate:
    return FaceTemplate("dlib", (distance, 0.0))


def again(template: FaceTemplate | None, near: int = 0, looks: int = OTHERWISE):
    origin = dlib(0) if template and template.engine == "dlib" else sface(1)
    first = PhotoTrace("aa", 0, origin)
    return replay_of(PhotoTrace("bb", looks, template, near), first)


def test_the_same_file_and_the_same_picture_are_known_again():
    first = PhotoTrace("aa", 5, None)

    assert replay_of(first, first) is Replay.SAME_FILE
    assert again(None, looks=0) is Replay.SAME_PICTURE
    assert again(None, looks=MIRRORED) is Replay.SAME_PICTURE
    assert again(None) is None
    assert again(FaceTemplate("retired", (1.0, 0.0))) is None


@pytest.mark.parametrize(
    ("template", "near", "replay"),
    [
        (sface(0.90), 0, Replay.SAME_SHOT),
        (sface(0.88), 0, None),
        (sface(0.95), 0b1111_1111_11, Replay.SAME_SHOT),
        (sface(0.94), 0b1111_1111_11, None),
        (sface(0.95), MIRRORED ^ 0b1111_1111_11, Replay.SAME_SHOT),
        (sface(0.95), OTHERWISE, None),
        (sface(0.97), OTHERWISE, Replay.SAME_SHOT),
        (dlib(0.19), 0, Replay.SAME_SHOT),
        (dlib(0.21), 0, None),
        (dlib(0.07), 0b1111_1111_11, Replay.SAME_SHOT),
        (dlib(0.08), 0b1111_1111_11, None),
    ],
)
def test_the_same_shot_has_the_face_and_what_is_around_it_alike(template, near, replay):
    assert again(template, near) is replay


@given(st.integers(0, 2**63 - 1), st.sets(st.integers(0, 62)))
def test_a_picture_is_the_same_as_long_as_few_bits_differ(looks, flipped):
    changed = looks
    for bit in flipped:
        changed ^= 1 << bit
    turned = min((way ^ looks).bit_count() for way in turned_round(changed))
    found = replay_of(PhotoTrace("bb", changed, None), PhotoTrace("aa", looks, None))

    alike = len(flipped) <= SAME_PICTURE_BITS or turned <= MIRRORED_BITS
    assert (found is Replay.SAME_PICTURE) == alike


def turned_round(looks: int) -> list[int]:
    """The other seven ways to hold a picture, by what each does to its waves."""
    grid = np.array([looks >> bit & 1 for bit in range(63, -1, -1)]).reshape(8, 8)
    odd = np.arange(8) % 2
    ways = [
        (held + odd * across + odd[:, None] * down) % 2
        for held in (grid, grid.T)
        for across in (0, 1)
        for down in (0, 1)
    ]
    return [int("".join(map(str, way.ravel())), 2) for way in ways[1:]]


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_picture_is_known_again_however_it_is_held(turns, mirrored):
    pixels = np.random.default_rng(5).integers(0, 256, (64, 64, 3), np.uint8)
    held = np.rot90(pixels[:, ::-1] if mirrored else pixels, turns)
    first, again = (perceptual_hash(np.ascontiguousarray(p)) for p in (pixels, held))

    found = replay_of(PhotoTrace("bb", again, None), PhotoTrace("aa", first, None))

    assert found is Replay.SAME_PICTURE

"""The same shot takes all its marks along; another one does not."""

from dataclasses import replace
from random import Random

import pytest

from core.attendance.photos.faces import MANY_SHARED
from core.attendance.photos.marks import FACE, HIGH, WIDE, Mark, Marks, shared_by
from core.attendance.photos.photo import FaceTemplate, PhotoTrace
from core.attendance.photos.replay import Replay, replay_of

FRAME, BITS, MANY = 256, 64, 96
THEIRS = FaceTemplate("sface", (1.0, 0.0))
LIKE = FaceTemplate("sface", (0.8, 0.6))
"""As two selfies of one person often are."""


def on_the_face(mark: Mark) -> bool:
    off = complex(*mark[:2]) - FACE
    return (off.real / WIDE) ** 2 + (off.imag / HIGH) ** 2 < 1


def picture(seed: int, many: int = MANY) -> Marks:
    chance = Random(seed)  # noqa: S311 -- a picture, not a secret
    return tuple(
        (chance.randrange(FRAME), chance.randrange(FRAME), chance.getrandbits(BITS))
        for _ in range(many)
    )


def moved(mark: Mark, turn: complex, shift: complex, noise: int = 0) -> Mark:
    x, y, bits = mark
    to = (complex(x, y) - FACE) * turn + FACE + shift
    return round(to.real), round(to.imag), bits ^ noise


def trace(marks: Marks, face: FaceTemplate = THEIRS) -> PhotoTrace:
    """Unlike any other as a whole, and around the face."""
    unlike = Random(str(marks)).getrandbits(63)  # noqa: S311 -- no secret
    return PhotoTrace(f"{unlike:x}", unlike, face, unlike, marks)


def tilted(marks: Marks) -> Marks:
    """Turned by five degrees, smaller, and resaved so that looks change a little."""
    return tuple(moved(each, 0.95 + 0.08j, 3 - 2j, noise=0b1011) for each in marks)


def test_a_tilted_copy_keeps_its_marks_together():
    first = picture(1)

    found = shared_by(tilted(first), first)

    assert found.count > MANY_SHARED
    assert found.share == pytest.approx(1, abs=0.1)


def test_a_copy_is_known_by_its_marks_though_its_face_has_changed():
    first = picture(2)

    found = replay_of(trace(tilted(first), LIKE), trace(first))

    assert found is Replay.SAME_SHOT


def test_a_mirrored_and_cropped_copy_is_known_by_the_marks_of_its_mirror():
    first = picture(3)
    copy = trace(picture(4), LIKE)

    assert replay_of(copy, trace(first)) is None
    again = replace(copy, mirrored=tilted(first)[:60])
    assert replay_of(again, trace(first)) is Replay.SAME_SHOT


def test_another_shot_shares_hardly_anything():
    assert shared_by(picture(5), picture(6)).count == 0
    assert shared_by((), picture(6)).count == 0


def test_a_wall_that_stays_while_the_face_before_it_moves_is_no_repeated_shot():
    """A camera that stands still, as on a desk; each mark of the face goes its way."""
    first, chance = picture(7), Random(8)  # noqa: S311 -- a picture, not a secret

    def other(mark: Mark) -> Mark:
        if not on_the_face(mark):
            return mark
        return (
            mark[0] + chance.choice([-9, 7]),
            mark[1] + chance.choice([-6, 8]),
            mark[2],
        )

    second = tuple(other(each) for each in first)

    assert shared_by(second, first).count >= MANY_SHARED
    assert replay_of(trace(second, LIKE), trace(first)) is None


def test_marks_that_look_alike_but_move_apart_are_not_of_one_shot():
    chance = Random(9)  # noqa: S311 -- a picture, not a secret
    first = picture(10)
    second = tuple(
        (x + chance.randrange(-15, 15), y + chance.randrange(-15, 15), bits)
        for x, y, bits in first
    )

    assert shared_by(second, first).share < 0.3
    assert replay_of(trace(second, LIKE), trace(first)) is None


def test_what_looks_alike_as_a_whole_is_borne_out_by_its_marks():
    """Selfies from one seat look alike; those too bare to have marks tell no better."""
    first, other = trace(picture(11)), replace(trace(picture(12), LIKE), sha256="other")
    seat = replace(other, looks=first.looks ^ 0b111)

    assert replay_of(seat, first) is None
    again = replace(seat, marks=tilted(first.marks)[:70] + picture(13, 26))
    assert replay_of(again, first) is Replay.SAME_PICTURE
    assert replay_of(replace(seat, marks=()), first) is Replay.SAME_PICTURE
    assert replay_of(replace(seat, looks=first.looks), first) is Replay.SAME_PICTURE


def test_marks_on_one_spot_fit_nothing():
    heap = tuple((9, 9, 1 << each) for each in range(20))

    assert shared_by(heap, heap).count == 0

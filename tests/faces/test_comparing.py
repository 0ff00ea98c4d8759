"""Scores and what they mean, without any engine."""

from math import cos, isclose, nan, radians, sin, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.attendance.photos.faces import Band, compare
from core.attendance.photos.photo import FaceTemplate

numbers = st.floats(-5, 5, allow_nan=False)
vectors = st.lists(numbers, min_size=8, max_size=8).map(tuple)


def sface(*vector: float) -> FaceTemplate:
    return FaceTemplate("sface", vector)


def dlib(*vector: float) -> FaceTemplate:
    return FaceTemplate("dlib", vector)


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (1.0, Band.MATCH),
        (0.441, Band.MATCH),
        (0.439, Band.REVIEW),
        (0.361, Band.REVIEW),
        (0.359, Band.NO_MATCH),
        (-1.0, Band.NO_MATCH),
    ],
)
def test_by_angle_nearer_is_higher(score, band):
    found = compare(sface(score, sqrt(1 - score * score)), [sface(1.0, 0.0)])

    assert found is not None
    assert found.band is band
    assert isclose(found.score, score, abs_tol=1e-9)


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (0.0, Band.MATCH),
        (0.499, Band.MATCH),
        (0.501, Band.REVIEW),
        (0.579, Band.REVIEW),
        (0.581, Band.NO_MATCH),
    ],
)
def test_by_distance_nearer_is_lower(score, band):
    found = compare(dlib(1.0, score), [dlib(1.0, 0.0)])

    assert found is not None
    assert (found.band, found.engine) == (band, "dlib")
    assert isclose(found.score, score, abs_tol=1e-9)


def test_another_engines_photos_cannot_be_compared():
    assert compare(sface(1.0, 0.0), [dlib(1.0, 0.0)]) is None
    assert compare(sface(1.0, 0.0), []) is None
    assert (
        compare(FaceTemplate("retired", (1.0,)), [FaceTemplate("retired", (1.0,))])
        is None
    )


def test_the_photo_is_compared_with_the_middle_of_the_newest_three():
    spread = [sface(cos(radians(a)), sin(radians(a))) for a in (170, -20, 0, 20)]

    found = compare(sface(1.0, 0.0), spread)

    assert found is not None
    assert isclose(found.score, 1.0)


def test_numbers_gone_wrong_never_match():
    for broken in (sface(nan, 0.0), sface(0.0, 0.0), dlib(nan, 0.0)):
        found = compare(broken, [FaceTemplate(broken.engine, (1.0, 0.0))])
        assert found is not None
        assert found.band is Band.NO_MATCH


@given(vectors, vectors, st.floats(0.01, 100))
def test_by_angle_a_vectors_length_means_nothing(one, other, factor):
    assume(max(map(abs, one)) > 0.01)
    longer = tuple(value * factor for value in one)

    found = compare(sface(*one), [sface(*other)])
    scaled = compare(sface(*longer), [sface(*other)])

    assert found is not None
    assert scaled is not None
    assert found.score == pytest.approx(scaled.score, abs=1e-9)
    assert -1 - 1e-9 <= found.score <= 1 + 1e-9


@given(vectors, st.lists(vectors, min_size=1, max_size=3))
def test_the_order_of_up_to_three_photos_means_nothing(seen, enrolled):
    for engine in ("sface", "dlib"):
        photos = [FaceTemplate(engine, each) for each in enrolled]
        found = compare(FaceTemplate(engine, seen), photos)
        turned = compare(FaceTemplate(engine, seen), photos[::-1])

        assert found is not None
        assert turned is not None
        assert found.score == pytest.approx(turned.score, abs=1e-9)


@given(vectors)
def test_by_distance_a_face_is_at_no_distance_from_itself(one):
    found = compare(dlib(*one), [dlib(*one)] * 3)

    assert found is not None
    assert found.score == pytest.approx(0, abs=1e-9)
    assert found.band is Band.MATCH

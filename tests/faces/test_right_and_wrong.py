"""The right person is accepted and every wrong one refused, by both engines."""

from itertools import permutations

import pytest

from adapters.faces.drawn import CAST, TURNED, draw_selfie
from core.attendance.evidence import FaceTemplate
from core.attendance.faces import Band, compare
from core.attendance.replay import replay_of
from tests.faces.reading import ReadNow, look

ENROLLED = range(3)
LATER = ((3, 1.0, 0.0), (4, 0.8, 0.0), (5, 1.15, 4.0))
"""Other shots: another day, a dim room, a bright one with the head a little turned."""

Album = dict[int, list[FaceTemplate]]


def template(read: ReadNow, data: bytes) -> FaceTemplate:
    seen = look(data, read)
    assert seen.problem is None
    assert seen.face is not None
    return seen.face.template


@pytest.fixture(scope="module")
def selfies() -> dict[int, list[bytes]]:
    return {
        person: [
            *(draw_selfie(person, shot) for shot in ENROLLED),
            *(draw_selfie(person, s, light=light, yaw=yaw) for s, light, yaw in LATER),
        ]
        for person in CAST
    }


@pytest.fixture
def album(read, selfies) -> Album:
    return {
        person: [template(read, data) for data in photos]
        for person, photos in selfies.items()
    }


def test_whoever_is_drawn_is_told_from_everybody_else(album):
    assert len(CAST) >= 6
    for person, photos in album.items():
        for enrolled in (photos[:1], photos[:3]):
            for later in photos[3:]:
                match = compare(later, enrolled)
                assert match is not None
                assert match.band is Band.MATCH, (person, match)
    for person, stranger in permutations(CAST, 2):
        for enrolled in (album[person][:1], album[person][:3]):
            for later in album[stranger]:
                match = compare(later, enrolled)
                assert match is not None
                assert match.band is Band.NO_MATCH, (person, stranger, match)


def test_no_shot_of_a_person_is_taken_for_a_repeated_one(read, selfies):
    for photos in selfies.values():
        traces = [look(data, read).trace for data in photos]
        for one, other in permutations(traces, 2):
            assert replay_of(one, other) is None


def test_a_turned_head_is_seen_to_be_turned(sface):
    for person in CAST:
        ahead = look(draw_selfie(person, 6), sface)
        left = look(draw_selfie(person, 7, yaw=TURNED), sface)
        right = look(draw_selfie(person, 8, yaw=-TURNED), sface)

        assert [seen.is_turned for seen in (ahead, left, right)] == [False, True, True]


def test_the_same_seed_and_shot_is_the_same_picture():
    assert draw_selfie(CAST[0], 9) == draw_selfie(CAST[0], 9)
    assert draw_selfie(CAST[0], 9) != draw_selfie(CAST[0], 10)

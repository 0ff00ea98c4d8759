"""The right person is accepted and every wrong one refused, by both engines."""

from itertools import combinations, permutations

import pytest

from adapters.faces.drawn import CAST, TURNED, draw_selfie
from core.attendance.evidence import FaceTemplate, PhotoSeen
from core.attendance.faces import Band, compare
from core.attendance.replay import replay_of
from tests.faces.reading import look

ENROLLED = range(3)
LATER = ((3, 1.0, 0.0), (4, 0.8, 0.0), (5, 1.15, 4.0))
"""Other shots: another day, a dim room, a bright one with the head a little turned."""

Album = dict[int, list[PhotoSeen]]


@pytest.fixture(scope="module")
def selfies() -> dict[int, list[bytes]]:
    return {
        person: [
            *(draw_selfie(person, shot) for shot in ENROLLED),
            *(draw_selfie(person, s, light=light, yaw=yaw) for s, light, yaw in LATER),
        ]
        for person in CAST
    }


@pytest.fixture(scope="module")
def album(read, selfies) -> Album:
    return {
        person: [look(data, read) for data in photos]
        for person, photos in selfies.items()
    }


def band(later: PhotoSeen, enrolled: list[PhotoSeen]) -> Band:
    match = compare(template(later), map(template, enrolled))
    assert match is not None
    return match.band


def template(seen: PhotoSeen) -> FaceTemplate:
    assert seen.face is not None
    return seen.face.template


def test_every_selfie_of_the_cast_is_good_enough(album):
    for person, photos in album.items():
        assert [seen.problem for seen in photos] == [None] * len(photos), person


@pytest.mark.parametrize("enrolled", [1, 3])
def test_whoever_is_drawn_is_told_from_everybody_else(album, enrolled):
    assert len(CAST) >= 6
    for person, photos in album.items():
        for later in photos[3:]:
            assert band(later, photos[:enrolled]) is Band.MATCH, person
    for person, stranger in permutations(CAST, 2):
        for later in album[stranger]:
            verdict = band(later, album[person][:enrolled])
            assert verdict is Band.NO_MATCH, (person, stranger)


def test_no_shot_of_a_person_is_taken_for_a_repeated_one(album):
    for photos in album.values():
        for one, other in combinations(photos, 2):
            assert replay_of(one.trace, other.trace) is None


def test_a_turned_head_is_seen_to_be_turned(sface):
    for person in CAST[:3]:
        ahead = look(draw_selfie(person, 6), sface)
        left = look(draw_selfie(person, 7, yaw=TURNED), sface)
        right = look(draw_selfie(person, 8, yaw=-TURNED), sface)

        assert [seen.is_turned for seen in (ahead, left, right)] == [False, True, True]


def test_the_same_seed_and_shot_is_the_same_picture():
    assert draw_selfie(CAST[0], 9) == draw_selfie(CAST[0], 9)
    assert draw_selfie(CAST[0], 9) != draw_selfie(CAST[0], 10)

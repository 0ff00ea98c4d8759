"""The right person is accepted and every wrong one refused, by both engines."""

from itertools import combinations, permutations, product

import pytest

from adapters.faces.drawn import CAST, TURNED, draw_selfie
from bot.demo.cast import FACES
from core.attendance.photos.faces import Band, compare
from core.attendance.photos.photo import FaceTemplate, PhotoSeen
from core.attendance.photos.replay import replay_of
from tests.faces.reading import look, selfie

ENROLLED = range(3)
LEARNT_FROM = (1, 3)
LATER = (6, 7)
"""Shots of other days: other rooms, light, mood, and a phone held otherwise."""

DIM, BRIGHT = (4, 0.8), (3, 1.1)

Album = dict[int, list[PhotoSeen]]


@pytest.fixture(scope="module")
def selfies() -> dict[int, list[bytes]]:
    return {
        person: [
            *(selfie(person, shot) for shot in ENROLLED),
            *(selfie(person, shot) for shot in LATER),
            *(selfie(person, shot, light=light) for shot, light in (DIM, BRIGHT)),
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


def test_whoever_is_drawn_is_told_from_everybody_else(album):
    assert len(CAST) >= 6
    for enrolled, (person, photos) in product(LEARNT_FROM, album.items()):
        for later in photos[3:]:
            assert band(later, photos[:enrolled]) is Band.MATCH, person
    for enrolled, (person, stranger) in product(LEARNT_FROM, permutations(CAST, 2)):
        for later in album[stranger][:5]:
            verdict = band(later, album[person][:enrolled])
            assert verdict is Band.NO_MATCH, (person, stranger)


def test_in_poor_light_a_wrong_person_is_still_never_accepted(album):
    for enrolled, (person, stranger) in product(LEARNT_FROM, permutations(CAST, 2)):
        for later in album[stranger][5:]:
            verdict = band(later, album[person][:enrolled])
            assert verdict is not Band.MATCH, (person, stranger)


def test_two_shots_of_one_person_are_not_taken_for_one(album):
    for person, photos in album.items():
        for one, other in combinations(photos, 2):
            assert replay_of(other.trace, one.trace) is None, person


def test_a_turned_head_is_seen_to_be_turned(read):
    for person in (CAST[0], CAST[2]):  # of whom neither engine loses the drawn nose
        ahead = look(selfie(person, 6), read)
        left = look(selfie(person, 7, yaw=TURNED), read)
        right = look(selfie(person, 7, yaw=-TURNED), read)

        assert [seen.is_turned for seen in (ahead, left, right)] == [False, True, True]


def test_the_people_of_the_demo_are_of_the_cast():
    assert len(set(FACES.values())) == len(FACES)
    assert set(FACES.values()) <= set(CAST)


def test_the_same_seed_and_shot_is_the_same_picture():
    assert draw_selfie(CAST[0], 9) == draw_selfie(CAST[0], 9)
    assert draw_selfie(CAST[0], 9) != draw_selfie(CAST[0], 10)

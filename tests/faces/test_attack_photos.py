"""Real pictures of each way to send a photo again, looked at by both engines."""

import pytest

from tests.attacks.model import Label, Outcome, acted
from tests.attacks.pictures import LABELS, Album, pictured

PICTURES = {"sface": 8, "dlib": 4}
"""dlib, which serves where SFace cannot, takes four times as long for one."""
SHOTS = 12
MOST_MISSED, DOUBTED = 0.6, 0.1
"""Shares of so few, so coarse; the bench has the figures."""


@pytest.fixture(scope="module")
def album(read) -> Album:
    return Album(read, SHOTS)


@pytest.mark.parametrize("name", LABELS)
def test_pictures_come_out_as_may_be_hoped_for(album: Album, name: str, engine: str):
    kinds = {kind.name: kind for kind in pictured(album)}

    tally = acted(kinds[name], PICTURES[engine])

    assert tally.keeps(kinds[name].label), tally
    if kinds[name].label is Label.STATED:
        assert tally.share(Outcome.ACCEPTED) <= MOST_MISSED, tally
    if kinds[name].label is Label.HONEST:
        assert tally.share(Outcome.PENDING) <= DOUBTED, tally


def test_every_kind_of_picture_is_tried(album: Album):
    assert [kind.name for kind in pictured(album)] == [*LABELS]

"""Twenty real pictures of each way to send a photo again, looked at by both engines."""

import pytest

from tests.attacks.model import acted
from tests.attacks.pictures import LABELS, Album, pictured

PICTURES = 20
SHOTS = 12


@pytest.fixture(scope="module")
def album(read) -> Album:
    return Album(read, SHOTS)


@pytest.mark.parametrize("name", LABELS)
def test_pictures_come_out_as_may_be_hoped_for(album: Album, name: str):
    kinds = {kind.name: kind for kind in pictured(album)}

    tally = acted(kinds[name], PICTURES)

    assert tally.keeps(kinds[name].label), tally


def test_every_kind_of_picture_is_tried(album: Album):
    assert [kind.name for kind in pictured(album)] == [*LABELS]

"""What is dear to begin with is begun in one process, and nothing is left out."""

from pathlib import Path

import pytest

from tests.dealing import TOGETHER, dealt

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("processes", [1, 2, 3, 4])
def test_every_test_is_dealt_once(request: pytest.FixtureRequest, processes: int):
    items = request.session.items

    hands = dealt(items, processes)

    assert len(hands) == len(items)
    assert {id(each) for each in hands} == {id(each) for each in items}


def test_what_is_kept_together_is_there():
    for places in TOGETHER:
        assert all((ROOT / each).exists() for each in places)

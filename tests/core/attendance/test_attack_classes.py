"""Every way to cheat that is known, a thousand times each, and honest people beside."""

import pytest

from tests.attacks.every import JUDGED, SCRIPTED
from tests.attacks.honest import HONEST
from tests.attacks.model import Kind, acted
from tests.attacks.photos import PHOTOS

CASES = 1_000


@pytest.mark.parametrize("kind", JUDGED, ids=lambda kind: kind.name)
def test_a_thousand_cases_come_out_as_may_be_hoped_for(kind: Kind):
    tally = acted(kind, CASES)

    assert tally.keeps(kind.label), tally


def test_the_same_seed_makes_the_same_cases():
    assert acted(PHOTOS[0], 50) == acted(PHOTOS[0], 50)
    assert acted(HONEST[1], 200, seed=1) != acted(HONEST[1], 200, seed=2)


def test_no_two_kinds_have_one_name():
    names = [each.name for each in JUDGED] + [each.name for each in SCRIPTED]

    assert len(set(names)) == len(names)

"""Links, windows, replays and clocks, again and again through the real use case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.comings import CROWDS
from tests.attacks.every import SCRIPTED
from tests.attacks.model import acted
from tests.attacks.stage import Scripted, Stage

CASES = 20


@pytest.fixture
def stage(sqlite_template: Path) -> Iterator[Stage]:
    made = Stage.on(sqlite_template)
    yield made
    made.lesson.world.close()


@pytest.mark.parametrize("scripted", SCRIPTED, ids=lambda each: each.name)
def test_cases_come_out_as_may_be_hoped_for(stage: Stage, scripted: Scripted):
    tally = acted(scripted.on(stage), CASES)

    assert tally.keeps(scripted.label), tally


def test_two_hundred_within_a_second_are_all_there(stage: Stage):
    [crowd] = CROWDS

    assert acted(crowd.on(stage), 1).keeps(crowd.label)

"""Whatever happens in an office, and in whatever order, its books add up."""

from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office import STEPS, Office, open_office, wrong_in
from tests.world import World

BEFORE = ("agree", "sell", "teach", "teach", "book", "invoice")
"""So that there is something to call off, to credit and to pay back."""


@settings(max_examples=6)
@given(st.lists(st.sampled_from(list(STEPS)), min_size=8, max_size=20), st.integers())
def test_the_books_add_up_after_anything(
    sqlite_template: Path, steps: list[str], luck: int
):
    world = World(sqlite_template)
    world.work(open_office)
    office = Office(world, Random(luck))  # noqa: S311 -- no secret hangs on it

    for each in (*BEFORE, *steps):
        office.does(each)

    assert wrong_in(world) == []
    world.close()

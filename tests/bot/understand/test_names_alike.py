"""A slip that may be one of two names asks; a name as it is written is done."""

from datetime import datetime

import pytest

from bot.understand.reading import Action
from bot.understand.roster.roster import Roster
from bot.understand.scene import Scene
from bot.understand.understanding import understand
from tests.bot.understand.world import LONDON, MAYA, NOW, somebody

ALIKE = tuple(somebody(f"{name} Lim", "student") for name in ("May", "Mia", "Ella"))
AFTER = datetime(2026, 3, 27, 17, tzinfo=LONDON)


def scene() -> Scene:
    roster = Roster((*ALIKE, MAYA), (), (), (), (), ())
    return Scene(NOW, LONDON, MAYA, roster, mine=frozenset(p.id for p in ALIKE))


@pytest.mark.parametrize("slip", ["Mai", "Mya"])
def test_what_may_be_two_of_them_is_asked_about(slip: str):
    reading = understand(f"book {slip} friday 5pm for an hour", scene())

    assert reading.action is not Action.DO


@pytest.mark.parametrize(
    ("said", "meant"), [("Mia", "Mia Lim"), ("May", "May Lim"), ("Elal", "Ella Lim")]
)
def test_what_can_be_only_one_is_done(said: str, meant: str):
    reading = understand(f"book {said} friday 5pm for an hour", scene())

    assert reading.action is Action.DO
    assert [each.name for each in reading.slots["students"]] == [meant]  # type: ignore[attr-defined] # people
    assert reading.slots["start"] == AFTER

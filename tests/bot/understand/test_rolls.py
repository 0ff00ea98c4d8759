"""Roll calls in one sentence: each is what was said of them, or it is asked."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.understand.reading import Action, Came, Reading
from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Named, Person
from bot.understand.scene import Scene
from bot.understand.understanding import understand
from tests.bot.understand.world import LONDON, MAYA, NOW, somebody

FILE = Path(__file__).with_name("rolls.txt")
LINES = [
    line.split(" | ")
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
NAMES = ("Leo Hart", "Lena Brandt", "Omar Aziz", "Priya Nair", "Jack Doyle")
PUPILS = tuple(somebody(name, "student") for name in (*NAMES, "Sofia Ruiz"))
BENS = (somebody("Ben Carter", "student"), somebody("Ben Adeyemi", "student"))


def heard(text: str, pupils: tuple[Person, ...] = PUPILS) -> Reading:
    roster = Roster((*pupils, MAYA), (Named("10B", "10B"),), (), (), (), ())
    mine = frozenset(each.name for each in pupils)
    return understand(text, Scene(NOW, LONDON, MAYA, roster, mine=mine))


def told(reading: Reading) -> set[str]:
    said: set[str] = set()
    for each in (reading, *reading.also):
        if each.intent != "mark_attendance" or each.action is not Action.DO:
            return {"ask"}
        said |= set(_lines(each))
    return said


def _lines(reading: Reading) -> list[str]:
    slots = reading.slots
    came = {c.who: c.when for c in _of(slots.get("came")) if isinstance(c, Came)}
    lists = {s: _of(slots.get(s)) for s in ("present", "late", "absent", "excused")}
    lists[str(slots.get("status", ""))] = _of(slots.get("students"))
    lists["late"] = (*lists["late"], *(who for who in came if who not in lists["late"]))
    by = _minutes(slots.get("late_by"))
    lines = [
        f"{each.name.split()[0]}={status}{_when(came.get(each), by, status)}"
        for status, people in lists.items()
        for each in people
        if isinstance(each, Person)
    ]
    if "others" in slots:
        lines.append(f"others={slots['others']}{_when(None, by, str(slots['others']))}")
    return lines


def _when(came: str | None, by: str, status: str) -> str:
    if came is None:
        return by if status == "late" else ""
    is_clock = ":" in came or "." in came
    hours = {"PT1H": "60"}
    return f"@{came}" if is_clock else hours.get(came, came.strip("PTM"))


def _minutes(by: object) -> str:
    return str(by // timedelta(minutes=1)) if isinstance(by, timedelta) else ""


def _of(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


@pytest.mark.parametrize(("text", "meaning"), LINES)
def test_everybody_is_what_was_said_of_them(text: str, meaning: str):
    assert told(heard(text)) == set(meaning.split())


def test_of_two_of_one_name_it_is_asked_which_and_nothing_else_is_lost():
    reading = heard("everyone here but Ben, Lena 10 late", (*PUPILS, *BENS))

    assert reading.action is Action.ASK
    assert [each.label for each in reading.options] == ["Ben Carter", "Ben Adeyemi"]
    for option in reading.options:
        assert isinstance(option.value, Reading)
        assert {"Lena=late10", "others=present"} < told(option.value)

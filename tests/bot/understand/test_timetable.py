"""Sentences about the timetable: what each asks for, in canonical strings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.understand.drafts import canonical
from bot.understand.intents import intents
from bot.understand.reading import Action, Reading
from bot.understand.roster.things import Person
from bot.understand.times.moment import Term
from bot.understand.understanding import understand
from tests.bot.understand.sentences import SPEAKERS
from tests.bot.understand.world import read, scene

GUARDIAN = Person("Gina Wong", "Gina Wong", frozenset({"guardian"}))
SAID_BY = {**SPEAKERS, "guardian": GUARDIAN}
FILE = Path(__file__).with_name("timetable.txt")


def lines() -> Iterator[tuple[str, str, str]]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            role, text, meaning = (part.strip() for part in line.split("|"))
            yield role, text, meaning


def meant(reading: Reading) -> str:
    """`intent slot=value; …`, with a question mark where it is asked about."""
    slots = "; ".join(f"{n}={canonical(v)}" for n, v in sorted(reading.slots.items()))
    asks = "?" if reading.action is Action.ASK else ""
    return f"{asks}{reading.intent} {slots}".replace("id:", "").strip()


@pytest.mark.parametrize(("role", "text", "meaning"), list(lines()))
def test_it_is_understood(role: str, text: str, meaning: str):
    reading = read(text, SAID_BY[role])

    if meaning == "nothing":
        known = intents().get(reading.intent)
        changes = known is not None and known.changes
        assert not (changes and reading.action is Action.DO), reading
    else:
        assert " + ".join(map(meant, (reading, *reading.also))) == meaning


@pytest.mark.parametrize(
    "text",
    [
        "book May every Monday 4pm in term time",
        "book May Mondays at 4, term time only",
        "book May Mondays at 4 until the end of term",
    ],
)
def test_a_term_ends_when_it_does(text: str):
    summer = Term("Summer Term", date(2026, 3, 2), date(2026, 7, 10))

    reading = understand(text, replace(scene(), terms=(summer,)))

    assert "UNTIL=20260710;TIME=16:00" in meant(reading)

"""Whoever says it, what is no order changes nothing."""

from pathlib import Path

import pytest

from bot.understand.intents import intents
from bot.understand.reading import Action, Reading
from tests.bot.understand.sentences import SPEAKERS
from tests.bot.understand.world import read

FILE = Path(__file__).with_name("no_orders.txt")
SAID = [
    line
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def changed_by(reading: Reading) -> list[str]:
    """What would be done that changes anything."""
    return [
        each.intent
        for each in (reading, *reading.also)
        if each.action is Action.DO and intents()[each.intent].changes
    ]


@pytest.mark.parametrize("text", SAID)
def test_what_is_no_order_changes_nothing(text: str):
    done = {role: changed_by(read(text, who)) for role, who in SPEAKERS.items()}

    assert not any(done.values()), done


@pytest.mark.parametrize(
    "text",
    [
        "taught Alice 400 hours yesterday",
        "taught Alice on 30 Feb 4-5pm",
        "book Alice for 31 June at 4pm",
        "taught Alice yesterday 5-4pm",
        "book Zebedee Friday 4pm",
        "book Alice Friday 25:00",
        "delay Alice by 15 mimutes tonight",
    ],
)
def test_what_cannot_be_right_is_asked_about(text: str):
    reading = read(text)

    assert reading.action is Action.ASK, reading


def test_one_mother_is_not_all_parents():
    reading = read("remind my mum to pick up milk", SPEAKERS["admin"])

    assert reading.ask == ("audience",)

import pytest

from bot.understand.reading import Action
from tests.bot.understand.world import HELEN, read


@pytest.mark.parametrize(
    "text",
    [
        "taugt alice maths yesterday 4-5pm",
        "taught alcie maths yesterday 4-5pm",
        "taught alice maths yesteday 4-5pm",
        "tuaght alice mahts yesterday 4-5pm",
    ],
)
def test_a_slip_of_the_finger_is_understood(text: str):
    right = read("taught alice maths yesterday 4-5pm")
    reading = read(text)

    assert (reading.intent, reading.slots) == (right.intent, right.slots)


def test_a_misspelt_day_is_not_left_out_silently():
    right = read("book alice wednesday 5pm")

    assert read("book alice wendesday 5pm").slots == right.slots


def test_free_text_keeps_its_slips():
    reading = read("announce to class 10B: teh exam is on Wednsday", HELEN)

    assert reading.slots["text"] == "teh exam is on Wednsday"


@pytest.mark.parametrize(
    "text", ["bought alice yesterday 4-5pm", "cook alice for friday"]
)
def test_another_word_is_not_mistaken_for_an_order(text: str):
    assert read(text).action is not Action.DO


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("sho my lessons for today", "show my lessons for today"),
        ("undo my las message", "undo my last message"),
        ("had alice ths afternoon 1-2", "had alice this afternoon 1-2"),
        (
            "marking for COS10001 yesterday 50 minutess",
            "marking COS10001 yesterday 50m",
        ),
        ("hw for alice: finish worksheet 3, due fridqy", "hw for alice: x, due friday"),
        (
            "how many horus have i done this wedk",
            "how many hours have i done this week",
        ),
    ],
)
def test_of_several_words_that_are_as_near_the_one_that_makes_sense_is_meant(
    slip: str, right: str
):
    reading, meant = read(slip), read(right)
    times = {name: v for name, v in meant.slots.items() if name not in {"text", "item"}}

    assert (reading.intent, reading.action) == (meant.intent, Action.DO)
    assert times.items() <= reading.slots.items()


@pytest.mark.parametrize(
    "text",
    ["barked for 40 min", "hook alice friday 4pm", "parked for 2 hours yesterday"],
)
def test_a_word_that_english_has_stays_what_it_is(text: str):
    assert read(text).action is not Action.DO

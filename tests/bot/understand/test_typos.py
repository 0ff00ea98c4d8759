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

from random import Random

import pytest

from tests.bench.one_typo import one_typo
from tests.bot.understand.expressions import EXPRESSIONS, answer


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("thrusday at 5", "2026-03-26T17:00"),
        ("20 mintues", "20 min"),
        ("tommorrow mroning", "2026-03-26T00:00..2026-03-26T12:00"),
        ("next weeek", "2026-03-30..2026-04-05"),
        ("12 Decmber", "2026-12-12"),
        ("evry Tuesday at 4pm", "WEEKLY TU 16:00"),
    ],
)
def test_one_slip_in_a_word_is_overlooked(slip: str, meant: str):
    assert answer(slip, "future") == meant


@pytest.mark.parametrize("word", ["marsh", "maths", "sundae", "in a mouth", "matches"])
def test_another_word_of_english_is_no_slip(word: str):
    assert answer(word, "future") == "none"


def test_hardly_any_slip_makes_another_time_of_it():
    """Of one in each expression: a date that is no other's month, at most."""
    chance = Random(7)  # noqa: S311 -- typos, no secret
    slips = [(t, one_typo(text, chance), meant) for t, text, meant in EXPRESSIONS]

    wrong = [
        (slip, found)
        for tense, slip, meant in slips
        if (found := answer(slip, tense)) not in {meant, "none"}
    ]

    assert len(wrong) <= len(EXPRESSIONS) // 50, wrong

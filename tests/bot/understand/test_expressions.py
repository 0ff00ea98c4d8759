import pytest

from tests.bot.understand.expressions import EXPRESSIONS, answer


@pytest.mark.parametrize(("tense", "text", "meant"), EXPRESSIONS)
def test_a_time_is_what_people_mean_by_it(tense: str, text: str, meant: str):
    assert answer(text, tense) == meant

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.entities.money import money_in
from core.kernel.money import Money

FORMS = (
    ("£{0}", "GBP"),
    ("{0} pounds", "GBP"),
    ("{0} quid", "GBP"),
    ("GBP {0}", "GBP"),
    ("€{0}", "EUR"),
    ("{0} euros", "EUR"),
    ("A${0}", "AUD"),
    ("{0} USD", "USD"),
)


def only(text: str, currency: str = "GBP") -> Money:
    (found,) = money_in(text.lower(), currency)
    assert isinstance(found.value, Money)
    return found.value


@given(st.integers(1, 999_999_99), st.sampled_from(FORMS[:3] + FORMS[4:]))
def test_a_sum_is_read_back_however_it_is_written(minor: int, form):
    written, currency = form

    assert only(written.format(Decimal(minor) / 100)) == Money(minor, currency)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("£1,250.50", Money(125_050, "GBP")),
        ("forty-five pounds", Money(4_500, "GBP")),
        ("1.2k quid", Money(120_000, "GBP")),
        ("-£20", Money(-2_000, "GBP")),
        ("20£", Money(2_000, "GBP")),
    ],
)
def test_money_as_people_write_it(text: str, money: Money):
    assert only(text) == money


def test_a_dollar_is_the_places_own():
    assert only("$5", "AUD").currency == "AUD"
    assert only("$5", "GBP").currency == "USD"
    assert only("us$5", "AUD").currency == "USD"

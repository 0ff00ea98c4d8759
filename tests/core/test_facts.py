"""Facts of a notice are stored as text and read as what they were."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from core.kernel.money import Money
from core.messaging.conversation import Percent
from core.messaging.facts import Change, read, written


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 3, 9, 16, tzinfo=UTC),
        date(2026, 3, 9),
        timedelta(minutes=90),
        Money(4500, "GBP"),
        7,
        Percent(83),
        Decimal("4.50"),
        Change(Percent(83), Percent(80), 1),
        "a word: and another",
        "",
    ],
)
def test_what_was_written_is_read_as_what_it_was(value):
    assert read(written(value)) == value


@pytest.mark.parametrize("text", ["Omar Haddad", "10:30, room 2", ""])
def test_what_was_never_written_down_stays_as_it_is(text: str):
    assert read(text) == text

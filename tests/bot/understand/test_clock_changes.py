"""London has no time from one to two on 29 March 2026, and that twice on 25 October."""

from datetime import datetime, timedelta

import pytest

from bot.understand.understanding import understand
from tests.bot.understand.world import LONDON, MAYA, scene

SPRING = datetime(2026, 3, 29, 12, tzinfo=LONDON)
AUTUMN = datetime(2026, 10, 25, 12, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "text", "minutes"),
    [
        (SPRING, "taught Alice maths today 00:30-02:30", 60),
        (AUTUMN, "taught Alice maths today 00:30-02:30", 180),
        (SPRING, "taught Alice maths today 00:30 for 90 minutes", 90),
        (AUTUMN, "taught Alice maths today 00:30 for 90 minutes", 90),
        (SPRING, "taught Alice maths today 10-11:30", 90),
    ],
)
def test_a_session_lasts_as_long_as_time_passed(now: datetime, text: str, minutes: int):
    slots = understand(text, scene(MAYA, now)).slots

    assert slots["length"] == timedelta(minutes=minutes)


def test_a_session_cannot_start_in_the_hour_that_was_skipped():
    slots = understand("taught Alice maths today at 01:30", scene(MAYA, SPRING)).slots

    assert "start" not in slots

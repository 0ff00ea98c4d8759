"""`No, on 1 March`: of what is over, a day without a year is a past one."""

from datetime import timedelta

import pytest

from tests.people import MAYA
from tests.world import Talk


def test_a_date_corrects_the_day_of_what_is_over(talk: Talk):
    said = "taught Leo maths 4-5pm on 28 February"
    for words, heard in (
        (said, "Sat 28 Feb, 16:00 to 17:00"),
        ("no, on 1 March", "Sun 1 Mar, 16:00 to 17:00"),
        ("no, 2 December", "Tue 2 Dec 2025, 16:00 to 17:00"),
        ("no, 5pm", "Tue 2 Dec 2025, 17:00 to 18:00"),
    ):
        talk.world.clock.forward(timedelta(seconds=1))
        assert heard in talk.says(MAYA, words).text, words
    talk.says(MAYA, "marked essays 45 min on 1 March")
    talk.world.clock.forward(timedelta(seconds=1))
    assert "Sat 28 Feb" in talk.says(MAYA, "no, 28 February").text


@pytest.mark.parametrize("hours", [0, 6, 11, 18], ids=lambda hours: f"{hours + 12}h")
def test_another_end_is_of_what_was_logged_whatever_time_it_is_now(
    talk: Talk, hours: int
):
    talk.world.clock.forward(timedelta(hours=hours))
    talk.says(MAYA, "taught Leo maths 4-5:30pm on 8 March")
    for words, heard in (
        ("no, until 5", "Sun 8 Mar, 16:00 to 17:00"),
        ("no, till 4:30pm", "Sun 8 Mar, 16:00 to 16:30"),
        ("no, it ended at 6", "Sun 8 Mar, 16:00 to 18:00"),
    ):
        talk.world.clock.forward(timedelta(seconds=1))
        assert heard in talk.says(MAYA, words).text, words

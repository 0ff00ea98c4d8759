"""`No, on 1 March`: of what is over, a day without a year is a past one."""

from datetime import timedelta

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

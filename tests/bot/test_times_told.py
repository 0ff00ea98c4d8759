"""Times out of reason are said, several things told in one message are all done."""

from datetime import date

import pytest

from bot.words.formats import period
from core.kernel.period import Period
from tests.people import ADA, MAYA
from tests.world import Talk


def test_what_is_still_to_come_cannot_be_logged_but_booked(talk: Talk):
    said = talk.says(MAYA, "taught Leo 4-5pm tomorrow")

    assert said.text.startswith("That is still to come")
    booked = talk.presses(MAYA, "Book it instead")
    assert booked.text == "Booked a session with Leo Hart, Tue 10 Mar, 16:00 to 17:00."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("taught Leo on 1 Jan 1900 4-5pm", "1 Jan 1900 is too far away"),
        ("marked essays for 40 min on 3 May 2020", "3 May 2020 is too far away"),
        ("book Leo on 1 March 2087 4-5pm", "1 Mar 2087 is too far away"),
        ("taught Leo 5-4pm yesterday", "When was it?"),
        ("taught Leo for 40 hours at 9am yesterday", "That would be 40 h"),
        ("marked essays for 40 hours", "40 h is more than 12 h"),
    ],
)
def test_times_out_of_reason_are_refused(talk: Talk, text: str, answer: str):
    assert talk.says(MAYA, text).text.startswith(answer)


def test_a_day_of_another_year_tells_its_year(talk: Talk):
    said = talk.says(MAYA, "taught Leo on 20 December 2025 4-5pm")

    assert "Sat 20 Dec 2025" in said.text


def test_what_is_over_cannot_be_booked(talk: Talk):
    said = talk.says(MAYA, "book Leo for yesterday at 4pm")

    assert "is over already" in said.text


def test_each_of_several_things_told_is_done(talk: Talk):
    said = talk.says(MAYA, "prep 30 min, admin 20 min")

    assert said.text.splitlines() == [
        "1. Logged 30 min on Preparation. Day so far: 30 min.",
        "2. Logged 20 min on Paperwork. Day so far: 50 min.",
    ]


def test_a_day_said_once_is_that_of_all(talk: Talk):
    said = talk.says(MAYA, "marked essays 40 min, prep 20 min and admin 10m yesterday")

    assert said.text.count("Sun 8 Mar") == 3


def test_a_number_that_is_no_year_of_ours_is_no_hour_of_today(talk: Talk):
    assert talk.says(ADA, "income for 2200").text == "For which time?"


def test_an_absence_of_yesterday_is_no_absence_of_today(talk: Talk):
    talk.says(MAYA, "taught Leo 9-10am yesterday")
    talk.says(MAYA, "taught Leo 9-10am today")

    said = talk.says(MAYA, "leo was absent yesterday")

    assert "Sun 8 Mar" in said.text


@pytest.mark.parametrize(
    ("first", "last", "english", "german"),
    [
        ((2026, 3, 1), (2026, 3, 31), "March 2026", "März 2026"),
        ((2026, 1, 1), (2026, 12, 31), "2026", "2026"),
        ((2026, 3, 9), (2026, 3, 15), "9 to 15 Mar 2026", "9. bis 15. März 2026"),
        ((2026, 3, 9), (2026, 4, 2), "9 Mar to 2 Apr 2026", "9. März bis 2. Apr. 2026"),
        ((2025, 12, 1), (2026, 1, 31), "1 Dec 2025 to 31 Jan 2026", None),
        ((2026, 3, 9), (2026, 3, 9), "9 Mar 2026", "9. März 2026"),
        ((9999, 12, 2), (9999, 12, 31), "2 to 31 Dec 9999", None),
    ],
)
def test_days_are_told_without_saying_anything_twice(
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    english: str,
    german: str | None,
):
    days = Period(date(*first), date(*last))

    assert period(days) == english
    if german is not None:
        assert period(days, "de") == german

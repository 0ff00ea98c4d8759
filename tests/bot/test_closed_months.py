"""A month's logged time stands still once its books are closed."""

from datetime import timedelta

import pytest

from core.messaging.model import Message
from tests.people import ADA, MAYA
from tests.world import Talk

CLOSED = "Mon 9 Mar is in a month whose books closed on Mon 6 Apr"


@pytest.fixture
def logged(talk: Talk) -> Talk:
    talk.says(MAYA, "/mark P12 40m")
    talk.says(ADA, "/set month_open_days 5")
    return talk


def on(talk: Talk, days: int) -> Talk:
    talk.world.clock.forward(timedelta(days=days))
    return talk


def test_until_then_it_can_be_logged_changed_and_taken_back(logged: Talk):
    on(logged, 27)  # 5 April

    assert "30 min" in logged.says(MAYA, "/mark P13 30m on=2026-03-09").text
    assert "Took back" in logged.says(MAYA, "undo").text


def test_from_then_on_nothing_is_added_to_it(logged: Talk):
    on(logged, 28)  # 6 April

    assert CLOSED in logged.says(MAYA, "/mark P13 30m on=2026-03-09").text


def test_from_then_on_nothing_in_it_changes(logged: Talk):
    on(logged, 28)
    entries = logged.says(MAYA, "/entries")
    taken_back = opened(logged, entries.buttons[0].label, "Take it back")

    assert CLOSED in taken_back.text
    assert "40 min" in logged.says(MAYA, "/entries").buttons[0].label


def opened(talk: Talk, entry: str, button: str) -> Message:
    talk.presses(MAYA, entry)
    return talk.presses(MAYA, button)


def test_an_admin_opens_the_books_again(logged: Talk):
    on(logged, 28)
    logged.says(ADA, "/set month_open_days 0")

    assert "30 min" in logged.says(MAYA, "/mark P13 30m on=2026-03-09").text

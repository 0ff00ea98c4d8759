"""Sessions that trade times, and days that begin later."""

from datetime import timedelta

import pytest

from tests.bot.heard import labels
from tests.people import CORA, GINA, LENA, LEO, MAYA, SAM, TOM, account_of
from tests.world import Talk

SECOND = timedelta(seconds=1)
TRADED = (
    "They have traded their times:\n"
    "Thu 12 Mar, 17:00 session, Leo Hart\n"
    "Tue 10 Mar, 16:00 session, Lena Brandt"
)


@pytest.fixture
def chat(talk: Talk) -> Talk:
    talk.says(MAYA, "book Leo tomorrow 4pm")
    talk.says(MAYA, "book Lena thursday 5pm")
    talk.world.clock.forward(SECOND)
    talk.heard.clear()
    return talk


@pytest.mark.parametrize(
    "text", ["/swap since=tomorrow there=thursday", "/swap 'Leo, Lena'"]
)
def test_two_trade_times_and_each_hears_once(chat: Talk, text: str):
    assert chat.says(MAYA, text).text == TRADED

    for who in (LEO, GINA, LENA):
        [told] = chat.heard[account_of(who)]
        assert told.text == "Moved, by a swap: a session with Maya Okafor."
    [leos] = chat.heard[account_of(LEO)]
    assert leos.fields[0].value == "Thu 12 Mar, 17:00-18:00"


def test_a_swap_is_taken_back_as_one(chat: Talk):
    chat.says(MAYA, "/swap 'Leo, Lena'")
    chat.world.clock.forward(SECOND)

    assert chat.says(MAYA, "undo").text == "2 sessions are as before."
    assert chat.says(MAYA, "/swap 'Leo, Lena'").text == TRADED


def test_which_ones_is_asked_by_buttons(chat: Talk):
    first = chat.says(MAYA, "/swap")
    assert first.text == "Which one trades its time?"

    second = chat.presses(MAYA, labels(first)[0])

    assert second.text == "With which one?"
    assert chat.presses(MAYA, labels(second)[0]).text == TRADED


def test_who_is_busy_elsewhere_keeps_both_where_they_are(chat: Talk):
    chat.says(TOM, "book Leo thursday 5:30pm")

    said = chat.says(MAYA, "/swap 'Leo, Lena'")

    assert "Leo Hart" in said.text
    assert "17:30" in said.text
    assert chat.says(MAYA, "/session Leo tomorrow").fields[0].value.endswith("16:00")


@pytest.mark.parametrize("who", [TOM, SAM, LENA])
def test_nobody_else_swaps_them(chat: Talk, who):
    chat.says(who, "/swap 'Leo, Lena'")

    assert account_of(MAYA) not in chat.heard


def test_who_books_for_others_does(chat: Talk):
    assert chat.says(CORA, "/swap 'Leo, Lena'").text.startswith("They have traded")
    assert len(chat.heard[account_of(MAYA)]) == 1


def test_a_day_begins_later(chat: Talk):
    chat.says(MAYA, "book Lena tomorrow 5pm")

    said = chat.says(MAYA, "shift everything tomorrow by 30 minutes")

    assert said.text == (
        "2 sessions of Tue 10 Mar are 30 min later now: 16:30 to 18:30. "
        "Everybody concerned is told."
    )


def test_or_earlier_and_is_taken_back(chat: Talk):
    assert "30 min earlier" in chat.says(MAYA, "/shift -30m tomorrow").text
    chat.world.clock.forward(SECOND)
    assert chat.says(MAYA, "undo").text == "One session is as before."


def test_or_only_its_afternoon(chat: Talk):
    chat.says(MAYA, "book Lena tomorrow 10am")

    said = chat.says(MAYA, "shift my whole afternoon tomorrow by 30 minutes")

    assert said.text.startswith("One session of Tue 10 Mar is 30 min later now: 16:30")


@pytest.mark.parametrize(
    "text", ["swap my tuesday and thursday", "swap Leo and Lena", "swap Leo with Lena"]
)
def test_in_plain_words(chat: Talk, text: str):
    assert chat.says(MAYA, text).text == TRADED


def test_a_day_with_nothing_on_stays_empty(chat: Talk):
    assert chat.says(MAYA, "/shift 30m friday").text == (
        "You have nothing to come on Fri 13 Mar."
    )

"""A family asks for another time, or for none; its tutor answers by a tap."""

from datetime import timedelta

import pytest

from tests.bot.heard import labels, last_of
from tests.people import GINA, LENA, LEO, MAYA, TOM, account_of
from tests.world import Talk

SECOND = timedelta(seconds=1)


@pytest.fixture
def chat(talk: Talk) -> Talk:
    talk.says(MAYA, "book Leo tomorrow 4pm")
    talk.world.clock.forward(SECOND)
    talk.heard.clear()
    return talk


@pytest.mark.parametrize(
    ("who", "text", "moved"),
    [
        (LEO, "move my lesson tomorrow to Friday 5pm", "Moved:"),
        (GINA, "move Leo's lesson tomorrow to Friday 5pm", "Moved for Leo Hart:"),
    ],
)
def test_the_tutor_accepts_and_it_is_there(chat: Talk, who, text: str, moved: str):
    assert chat.says(who, text).text == (
        "I asked Maya Okafor whether a session, Tue 10 Mar, 16:00, can be "
        "Fri 13 Mar, 17:00 instead. It stays where it is until they say yes."
    )
    [card] = chat.heard[account_of(MAYA)]
    assert labels(card) == ["Accept", "Decline", "Another time"]

    chat.presses(MAYA, "Accept")

    assert last_of(chat, MAYA).startswith("Moved a session with Leo Hart to Fri 13 Mar")
    assert last_of(chat, who).startswith(f"{moved} session with Maya Okafor is Fri 13")


def test_or_declines_and_who_asked_hears(chat: Talk):
    chat.says(GINA, "move Leo's lesson tomorrow to Friday 5pm")

    chat.presses(MAYA, "Decline")

    assert last_of(chat, GINA) == (
        "Maya Okafor says that your session, Tue 10 Mar, 16:00, stays as it is."
    )
    assert account_of(LEO) not in chat.heard


def test_or_says_another_time(chat: Talk):
    chat.says(GINA, "move Leo's lesson tomorrow to Friday 5pm")
    chat.presses(MAYA, "Another time")

    chat.says(MAYA, "saturday 6pm")

    assert "Sat 14 Mar, 18:00" in last_of(chat, GINA)


def test_what_changed_since_is_not_accepted(chat: Talk):
    chat.says(LEO, "move my lesson tomorrow to Friday 5pm")
    chat.says(MAYA, "move Leo to Thursday")

    assert chat.presses(MAYA, "Accept").text.startswith("Something else was done")


def test_to_call_it_off_is_asked_too(chat: Talk):
    said = chat.says(GINA, "cancel Leo's lesson tomorrow, he is ill")
    assert said.text.startswith("I asked Maya Okafor to cancel a session, Tue 10 Mar")
    [card] = chat.heard[account_of(MAYA)]
    assert labels(card) == ["Accept", "Decline"]

    chat.presses(MAYA, "Accept")

    assert last_of(chat, MAYA).endswith("as they asked. Nothing is charged for it.")
    assert last_of(chat, LEO).startswith("Cancelled: session with Maya Okafor")


@pytest.mark.parametrize("who", [LENA, TOM])
def test_nobody_else_asks(chat: Talk, who):
    chat.says(who, "move Leo's lesson tomorrow to Friday 5pm")

    assert account_of(MAYA) not in chat.heard


def test_where_it_is_already_nobody_is_asked(chat: Talk):
    said = chat.says(LEO, "move my lesson tomorrow to tomorrow 4pm")

    assert said.text.startswith("It is there already.")
    assert account_of(MAYA) not in chat.heard

"""Sessions called off: one, those after it, all of a day; what it costs."""

from datetime import timedelta

import pytest

from tests.bot.heard import labels, last_of
from tests.core.sessions.people import with_policies
from tests.people import ADA, CORA, GINA, HAL, LENA, LEO, MAYA, SAM, TOM, account_of
from tests.world import Talk

SECOND = timedelta(seconds=1)


@pytest.fixture
def chat(talk: Talk) -> Talk:
    talk.says(MAYA, "book Leo tomorrow 4pm")
    talk.says(MAYA, "book Lena tomorrow 6pm")
    talk.world.clock.forward(SECOND)
    talk.heard.clear()
    return talk


@pytest.mark.parametrize(
    "text", ["cancel everything tomorrow, I'm ill", "cancel all my lessons tomorrow"]
)
def test_all_of_a_day_is_shown_first(chat: Talk, text: str):
    said = chat.says(MAYA, text)

    assert said.text == (
        "That is 2 sessions, and 2 people hear of it. Cancel them all?\n"
        "Tue 10 Mar, 16:00, Leo Hart\n"
        "Tue 10 Mar, 18:00, Lena Brandt"
    )
    assert labels(said) == ["Cancel all 2", "No, keep them"]
    assert account_of(LEO) not in chat.heard


def test_then_each_hears_once_and_it_is_taken_back_as_one(chat: Talk):
    chat.says(MAYA, "book Lena tomorrow 8pm")
    chat.world.clock.forward(SECOND)
    chat.heard.clear()
    chat.says(MAYA, "cancel everything tomorrow, I'm ill")
    chat.presses(MAYA, "Cancel all 3")

    [told] = chat.heard[account_of(LENA)]
    assert told.text == "Cancelled: 2 sessions with Maya Okafor."
    assert len(told.fields) == 2
    assert "ill" not in str(chat.heard[account_of(GINA)])
    chat.world.clock.forward(SECOND)
    assert chat.says(MAYA, "undo").text == "3 sessions are as before."


def test_nothing_is_off_for_who_thinks_better_of_it(chat: Talk):
    chat.says(MAYA, "cancel everything tomorrow")
    chat.presses(MAYA, "No, keep them")

    assert account_of(LEO) not in chat.heard


def test_of_a_series_one_and_then_the_rest(talk: Talk):
    talk.says(MAYA, "book Lena every Tuesday 4pm for 6 weeks")

    said = talk.says(MAYA, "cancel Lena on 17 March")

    assert "And all after it" in labels(said)
    talk.presses(MAYA, "And all after it")
    assert last_of(talk, MAYA).endswith("4 sessions are off.")


def test_or_from_some_day_on_at_once(talk: Talk):
    talk.says(MAYA, "book Lena every Tuesday 4pm for 6 weeks")

    said = talk.says(MAYA, "cancel Lena on 24 March from now on")

    assert said.text.endswith("from Tue 24 Mar on. 4 sessions are off.")


def test_a_moderator_hears_who_may(chat: Talk):
    said = chat.says(CORA, "cancel Leo tomorrow 4pm")

    assert said.text.endswith("It is for heads and admins.")
    assert account_of(MAYA) not in chat.heard


@pytest.mark.parametrize("who", [TOM, SAM, LENA])
def test_nobody_else_calls_it_off(chat: Talk, who):
    chat.says(who, "cancel Leo tomorrow 4pm")

    assert account_of(MAYA) not in chat.heard
    assert account_of(GINA) not in chat.heard


def test_a_head_says_why(chat: Talk):
    assert chat.says(HAL, "cancel Leo tomorrow 4pm").text.startswith("Why is a session")

    assert chat.says(HAL, "the room is flooded").text.startswith("Cancelled a session")
    assert "flooded" in str(chat.heard[account_of(MAYA)])
    assert "flooded" not in str(chat.heard[account_of(LEO)])


def test_of_all_of_a_day_as_well(chat: Talk):
    chat.says(HAL, "cancel everything tomorrow")

    assert chat.presses(HAL, "Cancel all 2").text.startswith("Please tell me why, too.")
    assert account_of(LEO) not in chat.heard


def test_a_family_may_if_the_organisation_lets_them(chat: Talk):
    with_policies(chat.world, families_cancel=True)

    said = chat.says(GINA, "cancel Leo's lesson tomorrow")

    assert said.text == (
        "Cancelled a session with Maya Okafor, Tue 10 Mar, 16:00. "
        "Nothing is charged for it."
    )
    assert last_of(chat, MAYA).startswith("Cancelled: session with Leo Hart")


def test_what_it_costs_is_said_before_and_after_and_waived(chat: Talk):
    with_policies(
        chat.world,
        families_cancel=True,
        late_cancel_fee=50,
        cancel_notice=timedelta(hours=48),
    )
    chat.says(ADA, "/rate Leo £30")

    asked = chat.says(LEO, "cancel my lesson tomorrow")
    assert "begins in less than 48 h: if you cancel it, 50 %" in asked.text
    assert chat.presses(LEO, "Cancel it").text.endswith(
        "50 % of its price is charged for it."
    )

    assert last_of(chat, MAYA).endswith("so 50 % of its price is charged.")
    assert "£15.00" in str(chat.says(ADA, "/balance Leo"))
    chat.says(ADA, "/session Leo tomorrow")
    chat.presses(ADA, "Charge nothing")
    assert chat.says(ADA, "he was in hospital").text.startswith("Nothing is charged")
    assert last_of(chat, LEO).startswith("Nothing is charged for the session")
    assert "£15.00" not in chat.says(ADA, "/balance Leo").text
    assert "hospital" not in str(chat.heard[account_of(LEO)])


def test_one_in_which_others_learn_stays_on(talk: Talk):
    with_policies(talk.world, families_cancel=True)
    talk.says(MAYA, "book Leo and Lena tomorrow 4pm")

    said = talk.says(LEO, "cancel my lesson tomorrow")

    assert said.text.startswith("Others learn in a session, Tue 10 Mar, 16:00, as well")
    assert labels(said) == ["Say so"]
    assert talk.presses(LEO, "Say so").text

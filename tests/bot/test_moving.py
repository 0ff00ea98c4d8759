"""A session that moves: said, asked about, moved, taken back."""

from datetime import timedelta

import pytest

from tests.bot.heard import labels, last_of
from tests.people import ADA, CORA, GINA, HAL, LENA, LEO, MAYA, SAM, TOM, account_of
from tests.world import Talk

SCOPES = ["Only this one", "This and those after it", "All to come"]
SECOND = timedelta(seconds=1)


@pytest.fixture
def chat(talk: Talk) -> Talk:
    talk.says(MAYA, "book Leo tomorrow 4pm")
    talk.world.clock.forward(SECOND)
    talk.heard.clear()
    return talk


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("move tomorrow's lesson with Leo to Friday 5pm", "Fri 13 Mar, 17:00 to 18:00"),
        ("push Leo's lesson tomorrow by 30 min", "Tue 10 Mar, 16:30 to 17:30"),
        ("bring tomorrow's 4pm forward by an hour", "Tue 10 Mar, 15:00 to 16:00"),
        ("move Leo to Thursday", "Thu 12 Mar, 16:00 to 17:00"),
        ("/move Leo to Friday 5pm", "Fri 13 Mar, 17:00 to 18:00"),
        ("/move Leo there='friday 5-6:30pm'", "Fri 13 Mar, 17:00 to 18:30"),
        ("move Leo's lesson to 5pm", "Tue 10 Mar, 17:00 to 18:00"),
        ("/move Leo by=-30", "Tue 10 Mar, 15:30 to 16:30"),
        ("/reschedule Leo by=1h", "Tue 10 Mar, 17:00 to 18:00"),
    ],
)
def test_it_moves_as_it_is_said(chat: Talk, text: str, there: str):
    said = chat.says(MAYA, text)

    assert said.text == (
        f"Moved a session with Leo Hart to {there}. It was Tue 10 Mar, 16:00. "
        "Everybody concerned is told."
    )
    assert len(chat.heard[account_of(LEO)]) == len(chat.heard[account_of(GINA)]) == 1


def test_a_move_is_put_right_and_taken_back(chat: Talk):
    chat.says(MAYA, "move Leo to Friday 5pm")
    chat.world.clock.forward(SECOND)

    said = chat.says(MAYA, "no, 6pm")
    assert said.text.startswith("Corrected. Moved a session with Leo Hart to Fri 13")
    assert "18:00 to 19:00" in said.text
    chat.world.clock.forward(SECOND)
    back = chat.says(MAYA, "undo").text

    assert back == (
        "Took that back: a session with Leo Hart, Tue 10 Mar, 16:00, "
        "is scheduled again."
    )


def test_of_several_it_is_asked_which(chat: Talk):
    chat.says(MAYA, "book Lena tomorrow 6pm")

    asked = chat.says(MAYA, "move tomorrow's lesson to Friday")

    assert asked.text == "Which one is to be moved?"
    assert len(labels(asked)) == 2
    chat.presses(MAYA, labels(asked)[1])
    assert last_of(chat, MAYA).startswith("Moved a session with Lena Brandt to Fri 13")


def test_where_to_is_asked(chat: Talk):
    assert "be instead?" in chat.says(MAYA, "reschedule Leo").text

    assert "Fri 13 Mar, 17:00" in chat.says(MAYA, "friday 5pm").text


def test_where_somebody_is_busy_other_times_are_buttons(chat: Talk):
    chat.says(MAYA, "book Lena friday 5pm")

    said = chat.says(MAYA, "move Leo to Friday 5pm")

    assert said.text.startswith("Maya Okafor has another session on Fri 13 Mar, 17:00")
    assert len(labels(said)) == 5
    first = labels(said)[0]
    chat.presses(MAYA, first)
    assert f"to {first} to" in last_of(chat, MAYA)


def test_or_another_time_of_that_day_is_typed(chat: Talk):
    chat.says(TOM, "book Leo friday 5pm")
    chat.says(MAYA, "move Leo to Friday 5pm")

    assert "Fri 13 Mar, 19:00 to 20:00" in chat.says(MAYA, "7pm").text


def test_a_correction_that_clashes_leaves_what_was_done(chat: Talk):
    chat.says(MAYA, "book Lena friday 7pm")
    chat.world.clock.forward(SECOND)
    chat.says(MAYA, "move Leo to Friday 5pm")
    chat.world.clock.forward(SECOND)

    said = chat.says(MAYA, "no, 7pm")

    assert said.text.startswith("I left it as it was. Maya Okafor has another session")
    assert "17:00" in chat.says(MAYA, "/session Leo friday").fields[0].value


def test_into_the_past_is_asked(chat: Talk):
    said = chat.says(MAYA, "move Leo's lesson to today 9am")

    assert said.text == "Mon 9 Mar, 09:00 is over already. Which day did you mean?"
    assert labels(said) == ["Tue 10 Mar, 09:00", "Mon 16 Mar, 09:00"]


def test_to_where_it_is_already_nothing_happens(chat: Talk):
    said = chat.says(MAYA, "move Leo to tomorrow 4pm")

    assert said.text.startswith("It is there already.")
    assert account_of(LEO) not in chat.heard


@pytest.mark.parametrize("who", [HAL, ADA, CORA])
def test_who_books_for_others_moves_for_them(chat: Talk, who):
    said = chat.says(who, "move Leo's lesson tomorrow to Friday 5pm")

    assert said.text.startswith("Moved a session with Leo Hart with Maya Okafor")
    assert last_of(chat, MAYA).startswith("Moved: session with Leo Hart is Fri 13 Mar")


@pytest.mark.parametrize("who", [TOM, SAM, LENA])
def test_nobody_else_does(chat: Talk, who):
    chat.says(who, "move Leo's lesson tomorrow to Friday 5pm")

    assert account_of(MAYA) not in chat.heard


def test_of_a_series_it_is_asked_how_many(talk: Talk):
    talk.says(MAYA, "book Lena every Tuesday 4pm for 6 weeks")

    asked = talk.says(MAYA, "move Lena tomorrow 4pm to 5pm")

    assert labels(asked) == SCOPES
    talk.presses(MAYA, "Only this one")
    assert "Tue 10 Mar, 17:00 to 18:00" in last_of(talk, MAYA)


def test_or_not_if_that_was_said(talk: Talk):
    talk.says(MAYA, "book Lena every Tuesday 4pm for 6 weeks")
    talk.world.clock.forward(SECOND)
    talk.heard.clear()

    said = talk.says(MAYA, "move Lena from tomorrow 4pm to Thursday 5pm from now on")

    assert said.text == (
        "Moved: every Thursday, 17:00 to 18:00, from Tue 10 Mar on: 6 sessions."
    )
    assert len(talk.heard[account_of(LENA)]) == 1
    talk.world.clock.forward(SECOND)
    assert "18:00 to 19:00" in talk.says(MAYA, "no, 6pm").text
    talk.world.clock.forward(SECOND)
    assert talk.says(MAYA, "undo").text == "As before: every Tuesday (6 sessions)."


def test_what_was_just_booked_or_moved_is_it(chat: Talk):
    chat.says(MAYA, "move Leo to Friday 5pm")
    chat.world.clock.forward(SECOND)

    assert "Sat 14 Mar, 17:00 to 18:00" in chat.says(MAYA, "no, Saturday").text
    chat.world.clock.forward(SECOND)
    assert "Sat 14 Mar, 18:00 to 19:00" in chat.says(MAYA, "move it to 6pm").text
    chat.world.clock.forward(SECOND)
    assert "Sat 14 Mar, 18:30" in chat.says(MAYA, "push it back half an hour").text


def test_a_series_moves_from_some_week_on(talk: Talk):
    talk.says(MAYA, "book Lena every Tuesday 4pm for 6 weeks")

    said = talk.says(MAYA, "move Lena's Tuesdays to 5 from next week")

    assert said.text == (
        "Moved: every Tuesday, 17:00 to 18:00, from Tue 17 Mar on: 5 sessions."
    )

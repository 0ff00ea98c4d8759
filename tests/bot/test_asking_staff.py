"""A refusal says who may do it, and a tap asks them (P8)."""

from tests.people import CORA, LEO, MAYA, account_of
from tests.world import Talk


def last(talk: Talk, who):
    return talk.heard[account_of(who)][-1]


def test_who_may_not_add_a_student_asks_a_moderator_with_a_tap(talk: Talk):
    refused = talk.says(LEO, "add student Bob Ray")
    assert refused.text.startswith("That needs the right to add students")

    said = talk.presses(LEO, "Ask them to do it")

    assert said.text == "I have asked Cora Lind. Their answer comes back here."
    asked = last(talk, CORA)
    assert asked.text == (
        "Leo Hart asks for this, which their roles do not allow them:"
        "\n\nadd student Bob Ray"
    )
    talk.presses(CORA, "Answer")
    talk.says(CORA, "Bob is in.")
    assert last(talk, LEO).text == "Cora Lind writes:\n\nBob is in."


def test_asking_twice_within_a_minute_is_heard_once(talk: Talk):
    for _ in range(2):
        talk.says(LEO, "/addstudent Bob")
        talk.presses(LEO, "Ask them to do it")

    assert len(talk.heard[account_of(CORA)]) == 1


def test_nobody_is_asked_to_show_money(talk: Talk):
    assert talk.says(MAYA, "/owes").buttons == ()
    made_up = talk.says(LEO, "/askstaff permission=money words=hello")
    assert made_up.text.startswith("That is not something I gave you a button for")


def test_who_may_not_write_to_somebody_has_it_asked_of_staff(talk: Talk):
    talk.says(LEO, "/msg Maya where is room 4?")

    assert talk.presses(LEO, "Ask them to do it").text.startswith("I have asked Cora")
    assert "where is room 4?" in last(talk, CORA).text

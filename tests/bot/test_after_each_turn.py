"""What goes on from a turn goes on from that one, and from no older one."""

from datetime import timedelta

import pytest

from core.people.model import Person
from tests.people import ADA, MAYA
from tests.world import Talk

LATER = timedelta(seconds=20)


def says(talk: Talk, who: Person, text: str) -> str:
    """A little later, as in life: which change was last is told by the clock."""
    talk.world.clock.forward(LATER)
    return talk.says(who, text).text


def worked(talk: Talk) -> None:
    says(talk, ADA, "/rate Leo £30")
    says(talk, MAYA, "taught Leo 9-10am today")


@pytest.mark.parametrize(
    ("after", "reply"),
    [
        ("no, 5pm", "Corrected. Booked a session with Leo Hart, Fri 13 Mar, 17:00"),
        ("I meant Lena", "Corrected. Booked a session with Lena Brandt, Fri 13 Mar"),
        ("and Lena too", "Corrected. Booked a session with Leo Hart and Lena Brandt"),
        ("same for next week", "Booked a session with Leo Hart, Fri 20 Mar, 16:00"),
        ("make it 90 minutes", "Corrected. Booked a session with Leo Hart, Fri 13 Mar"),
        ("also on Thursday", "Booked a session with Leo Hart, Thu 12 Mar, 16:00"),
        ("cancel it", "Cancelled a session with Leo Hart, Fri 13 Mar, 16:00."),
        ("why?", "There is nothing to explain yet. Ask me for a figure first"),
    ],
)
def test_after_a_booking(talk: Talk, after: str, reply: str):
    says(talk, MAYA, "book Leo for Friday 4pm")

    assert says(talk, MAYA, after).startswith(reply)


@pytest.mark.parametrize(
    ("after", "reply"),
    [
        ("no, 5pm", "Corrected. Logged a session with Leo Hart, Sun 8 Mar, 17:00"),
        ("I meant Lena", "Corrected. Logged a session with Lena Brandt, Sun 8 Mar"),
        ("make it 90 minutes", "Corrected. Logged a session with Leo Hart, Sun 8 Mar"),
        ("also on Thursday", "Logged a session with Leo Hart, Thu 5 Mar, 16:00"),
        ("cancel it", "Took it back: a session with Leo Hart, Sun 8 Mar, 16:00"),
        ("and Lena too", "Corrected. Logged a session with Leo Hart and Lena Brandt"),
    ],
)
def test_after_a_session_taught(talk: Talk, after: str, reply: str):
    says(talk, MAYA, "taught Leo 4-5pm yesterday")

    assert says(talk, MAYA, after).startswith(reply)


@pytest.mark.parametrize(
    ("after", "reply"),
    [
        ("make it an hour", "Corrected. Logged 1 h on essays, Sun 8 Mar"),
        ("also on Thursday", "Logged 40 min on essays, Thu 5 Mar"),
        ("cancel it", "Took back 40 min on essays."),
    ],
)
def test_after_time_spent(talk: Talk, after: str, reply: str):
    says(talk, MAYA, "spent 40 minutes marking essays yesterday")

    assert says(talk, MAYA, after).startswith(reply)


@pytest.mark.parametrize(
    ("after", "reply"),
    [
        ("I meant Lena", "Corrected. Recorded £20.00 for Lena Brandt"),
        ("and Lena too", "Recorded £20.00 for Lena Brandt"),
        ("also on Thursday", "Recorded £20.00 for Leo Hart on Thu 5 Mar"),
        ("cancel it", "Took back the payment of £20.00"),
    ],
)
def test_after_a_payment(talk: Talk, after: str, reply: str):
    worked(talk)
    says(talk, ADA, "Leo paid £20")

    assert says(talk, ADA, after).startswith(reply)


def test_what_was_called_off_is_not_called_on_again_by_cancelling_it(talk: Talk):
    says(talk, MAYA, "book Leo for Friday 4pm")
    says(talk, MAYA, "cancel Leo on friday")

    assert says(talk, MAYA, "cancel it").startswith("Dropped.")


@pytest.mark.parametrize("after", ["no, 5pm", "I meant Lena", "make it an hour"])
def test_after_a_question_no_older_change_is_put_right(talk: Talk, after: str):
    says(talk, MAYA, "book Leo for Friday 4pm")
    says(talk, MAYA, "what's on this week?")

    assert not says(talk, MAYA, after).startswith("Corrected")


@pytest.mark.parametrize(
    "question", ["income for this month", "who owes us?", "how much does Leo owe?"]
)
@pytest.mark.parametrize("after", ["I meant Lena", "no, Lena", "sorry, I meant Lena"])
def test_of_whom_a_question_was_is_put_right(talk: Talk, question: str, after: str):
    worked(talk)
    says(talk, ADA, question)

    said = says(talk, ADA, after)

    assert "othing was" in said
    assert "Corrected" not in said


@pytest.mark.parametrize(
    ("after", "reply"),
    [
        ("how about October?", "October 2025"),
        ("also on Thursday", "5 Mar 2026"),
        ("as excel", "Here it is, for March 2026."),
        ("no, February", "February 2026"),
        ("why?", "Mon 9 Mar: Leo Hart, £30.00 (60 min at £30.00 an hour)"),
    ],
)
def test_after_a_report(talk: Talk, after: str, reply: str):
    worked(talk)
    says(talk, ADA, "income for this month")

    assert says(talk, ADA, after).startswith(reply)


@pytest.mark.parametrize(
    ("after", "logged"),
    [
        ("I meant Lena", "with Lena Brandt, Sun 8 Mar"),
        ("and Lena too", "with Leo Hart and Lena Brandt, Sun 8 Mar"),
        ("make it 90 minutes", "16:00 to 17:30"),
    ],
)
def test_in_the_middle_of_a_question_it_is_what_is_asked_about(
    talk: Talk, after: str, logged: str
):
    says(talk, MAYA, "book Leo for Friday 4pm")
    says(talk, MAYA, "taught Leo")

    assert says(talk, MAYA, after).startswith("When was it?")
    assert logged in says(talk, MAYA, "yesterday 4pm")


def test_a_role_for_two_weeks_ends_with_them(talk: Talk):
    said = says(talk, ADA, "make Maya moderator for two weeks")

    assert said.startswith("Maya Okafor is a moderator until the end of Mon 23 Mar.")


def test_several_that_are_over_or_to_come_are_asked_about_by_number(talk: Talk):
    talk.world.clock.forward(LATER)

    asked = talk.says(MAYA, "thursday leo 4-5, lena 5-6")

    assert asked.text.startswith("1. ")
    assert "\n2. " in asked.text
    labels = [each.label for each in asked.buttons]
    assert {label[:3] for label in labels} == {"1. ", "2. "}
    assert "with Leo Hart" in talk.presses(MAYA, labels[0]).text

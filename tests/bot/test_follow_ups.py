"""Half sentences that go on from the message before."""

from datetime import timedelta

import pytest

from tests.people import ADA, CORA, LEO, MAYA
from tests.world import Talk


def test_the_same_question_is_asked_about_another_time(talk: Talk):
    talk.says(ADA, "income for this month")

    assert talk.says(ADA, "how about February?").text.startswith("February 2026:")
    assert talk.says(ADA, "and last week").text.startswith("2 to 8 Mar 2026")


def test_the_same_figures_come_in_another_form(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(ADA, "income for this month")

    assert talk.says(ADA, "as a chart").text.startswith("Here it is")


def test_the_same_question_is_asked_about_somebody_else(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    assert talk.says(ADA, "how much does Lena owe?").text.startswith("Nothing was")

    said = talk.says(ADA, "and Leo?")

    assert [each.label for each in said.fields] == ["Leo Hart"]


@pytest.mark.parametrize(
    ("text", "whom", "when"),
    [
        ("same for next week", "Leo Hart", "Fri 20 Mar, 16:00"),
        ("same for Lena on saturday", "Lena Brandt", "Sat 14 Mar, 16:00"),
        ("the same again on Sunday please", "Leo Hart", "Sun 15 Mar, 16:00"),
    ],
)
def test_the_same_is_booked_again(talk: Talk, text: str, whom: str, when: str):
    talk.says(MAYA, "book Leo for Friday 4pm")

    said = talk.says(MAYA, text)

    assert f"with {whom}, {when}" in said.text


def test_what_was_just_booked_is_cancelled_by_it(talk: Talk):
    talk.says(MAYA, "book Leo for Friday 4pm")

    assert talk.says(MAYA, "cancel it").text.startswith("Cancelled a session with Leo")


def test_without_anything_before_it_is_only_dropped(talk: Talk):
    assert talk.says(MAYA, "cancel it").text.startswith("Dropped.")


def test_another_student_is_added_to_what_was_just_logged(talk: Talk):
    talk.says(MAYA, "taught Leo 4-5pm yesterday")

    said = talk.says(MAYA, "and Lena too")

    assert "with Leo Hart and Lena Brandt" in said.text


def test_he_is_whom_the_message_before_was_about(talk: Talk):
    talk.says(ADA, "how much does Leo owe?")

    assert "£20.00 for Leo Hart" in talk.says(ADA, "he paid £20").text


@pytest.mark.parametrize("text", ["and october?", "and Lena too", "same for next week"])
def test_half_a_sentence_after_nothing_changes_nothing(talk: Talk, text: str):
    said = talk.says(LEO, text)

    assert said.text.startswith(("Sorry", "There is nothing", "I am not sure"))


def test_what_goes_on_from_a_question_stays_a_question(talk: Talk):
    talk.says(MAYA, "what's on tomorrow?")

    assert "13 Mar" in talk.says(MAYA, "and Friday?").text


EACH_WEEK = (MAYA, "book Leo every Monday 4-5pm")
ONCE = (MAYA, "book Leo Friday 4-5pm")
EACH_DAY = (CORA, "send me sessions by tutor every day at 9")


@pytest.mark.parametrize(
    ("first", "then", "heard"),
    [
        (EACH_WEEK, "every Tuesday is enough", "every Tuesday, 16:00 to 17:00"),
        (ONCE, "make it weekly", "every Friday, 16:00 to 17:00"),
        (EACH_DAY, "every Tuesday is enough", "Tue 10 Mar, 09:00"),
        (EACH_DAY, "no, once a week at 10", "Mon 16 Mar, 10:00"),
    ],
)
def test_how_often_is_put_right_and_the_hour_stays(talk: Talk, first, then, heard):
    who, said = first
    talk.says(who, said)
    talk.world.clock.forward(timedelta(seconds=1))
    corrected = talk.says(who, then).text
    assert "Corrected" in corrected
    assert heard in corrected

"""What was done last is still what is talked about after a word beside it."""

from datetime import timedelta

import pytest

from tests.bot.test_announcing import goes_out, last, with_10b
from tests.people import ADA, CORA, HAL, LEO, MAYA
from tests.world import Talk


@pytest.mark.parametrize("beside", ["zorble quux", "thanks!", "help", "who am I?"])
def test_a_word_in_between_ends_nothing(talk: Talk, beside: str):
    talk.says(MAYA, "book Leo for Friday 4pm")
    talk.says(MAYA, beside)

    assert talk.says(MAYA, "cancel it").text.startswith("Cancelled a session with Leo")


def test_after_why_the_same_question_is_asked_in_another_form(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(ADA, "income for this month")
    talk.says(ADA, "why?")

    assert talk.says(ADA, "as a chart").text.startswith("Here it is")


def test_a_question_is_over_with_whatever_is_said_beside_it(talk: Talk):
    talk.says(MAYA, "taught yesterday 4-5pm")
    talk.says(MAYA, "thanks")

    assert not talk.says(MAYA, "Leo").text.startswith("Logged")


def test_why_after_nothing_is_about_that_nothing(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(ADA, "income for this month")
    talk.says(ADA, "how about January?")

    assert "January 2026: nothing" in talk.says(ADA, "why?").text


def test_a_sum_is_what_goes_on_from_who_owes(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(ADA, "who owes us?")

    assert "more than £80" in talk.says(ADA, "more than 80?").text


@pytest.mark.parametrize("word", ["yes", "Yes please", "send it", "go ahead!"])
def test_yes_is_the_answer_to_what_asks_first(talk: Talk, word: str):
    with_10b(talk.world)
    talk.says(CORA, "announce to class 10B: exam moved to Monday")

    assert talk.says(CORA, word).text.startswith("On its way to 2.")
    goes_out(talk)
    assert "exam moved" in last(talk, LEO)


@pytest.mark.parametrize("word", ["no", "No!", "don't send it", "nope"])
def test_no_leaves_it_unsent(talk: Talk, word: str):
    with_10b(talk.world)
    talk.says(CORA, "announce to class 10B: exam moved to Monday")

    assert talk.says(CORA, word).text.startswith("Dropped.")
    assert not talk.says(CORA, "yes").text.startswith("On its way")


def test_who_is_to_be_removed_can_be_kept_by_a_button_and_by_a_word(talk: Talk):
    asked = talk.says(ADA, "/removeuser Leo")

    assert [each.label for each in asked.buttons] == [
        "Yes, remove Leo Hart",
        "No, leave it",
    ]
    assert talk.presses(ADA, "No, leave it").text.startswith("Dropped.")
    talk.says(ADA, "/removeuser Leo")
    assert talk.says(ADA, "no").text.startswith("Dropped.")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("no, Saturday", "Sat 14 Mar, 16:00 to 17:00"),
        ("no, on Sunday at 5", "Sun 15 Mar, 17:00 to 18:00"),
        ("move it to 5pm", "Fri 13 Mar, 17:00 to 18:00"),
        ("move it to Saturday", "Sat 14 Mar, 16:00 to 17:00"),
        ("push it back by half an hour", "Fri 13 Mar, 16:30 to 17:30"),
    ],
)
def test_what_was_just_booked_is_moved(talk: Talk, text: str, when: str):
    talk.says(MAYA, "book Leo for Friday 4pm")

    said = talk.says(MAYA, text)

    assert said.text == f"Corrected. Booked a session with Leo Hart, {when}."
    assert [each.label for each in said.buttons] == ["Undo"]


def test_what_was_booked_long_ago_is_moved_as_it_stands(talk: Talk):
    talk.says(MAYA, "book Leo for Friday 4pm")
    talk.world.clock.forward(timedelta(minutes=30))

    said = talk.says(MAYA, "move it to 5pm").text

    assert said.startswith("Moved a session with Leo Hart to Fri 13 Mar, 17:00")


@pytest.mark.parametrize(("button", "booked"), [("Instead", 1), ("As well", 2)])
def test_how_about_another_day_is_a_question_and_gets_one(
    talk: Talk, button: str, booked: int
):
    talk.says(MAYA, "book Leo for Friday 4pm")

    asked = talk.says(MAYA, "how about Saturday?")

    assert asked.text.startswith("Instead of what I just booked")
    assert len(planned(talk)) == 1
    assert "Sat 14 Mar, 16:00" in talk.presses(MAYA, button).text
    assert len(planned(talk)) == booked


def planned(talk: Talk) -> list[str]:
    shown = talk.says(MAYA, "what's on this week?")
    return [each.label for each in shown.fields] or shown.text.splitlines()[1:]


def test_which_of_two_is_answered_in_words_and_the_question_stays_whole(talk: Talk):
    talk.says(ADA, "add student Leo Sommer")
    talk.says(CORA, "when is Leo's next lesson?")

    assert talk.says(CORA, "Leo Sommer").text.startswith("Nothing is planned in the")
    talk.says(CORA, "when is Leo's next lesson?")
    assert talk.says(CORA, "the quux").text.startswith("I know no student or")


def test_what_cannot_be_corrected_so_stands_and_is_still_talked_about(talk: Talk):
    talk.says(MAYA, "book Lena for Friday 5pm")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(MAYA, "book Leo for Friday 4pm")

    said = talk.says(MAYA, "actually make it 5pm")

    assert said.text.startswith("I left it as it was. Maya Okafor has another session")
    assert talk.says(MAYA, "cancel it").text.startswith("Cancelled a session with Leo")


def test_of_one_student_is_told_what_they_owe_however_little(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(ADA, "who owes us more than 80?")

    said = talk.says(ADA, "how about Leo?")

    assert [each.value for each in said.fields] == ["£30.00"]


def test_hours_of_everybody_stay_those_of_everybody(talk: Talk):
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(HAL, "hours per tutor this month")

    assert talk.says(HAL, "and last month?").title.startswith("Hours of everybody")

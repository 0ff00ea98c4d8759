"""Sentences on which nothing, or not all, can be done: the desk says why."""

import pytest

from tests.people import ADA, CORA, GINA, LENA, LEO, MAYA
from tests.world import Talk


def labels(message) -> list[str]:
    return [button.label for button in message.buttons]


@pytest.mark.parametrize(
    ("who", "text", "those"),
    [
        (MAYA, "what's our income this month", "admins"),
        (CORA, "show income for March", "admins"),
        (LEO, "announce to everyone: party", "moderators and admins"),
        (GINA, "announce to all parents: hello", "moderators and admins"),
        (LENA, "taught Leo 4-5pm yesterday", "tutors and heads"),
        (MAYA, "create class 10C", "moderators and admins"),
        (MAYA, "Leo paid £40", "admins"),
    ],
)
def test_who_may_not_hears_who_may(talk: Talk, who, text: str, those: str):
    assert talk.says(who, text).text.endswith(f"It is for {those}.")


def test_what_is_still_to_come_cannot_be_logged_but_booked(talk: Talk):
    said = talk.says(MAYA, "taught Leo 4-5pm tomorrow")

    assert said.text.startswith("That is still to come")
    booked = talk.presses(MAYA, "Book it instead")
    assert booked.text == "Booked session with Leo Hart, Tue 10 Mar, 16:00 to 17:00."


def test_a_name_nobody_has_is_said_with_the_nearest_to_tap(talk: Talk):
    said = talk.says(MAYA, "taught Leon maths 4-5pm yesterday")

    assert said.text.startswith("I know no student or class called “Leon”.")
    assert labels(said)[0] == "Leo Hart"
    assert "maths with Leo Hart" in talk.presses(MAYA, "Leo Hart").text


def test_one_unknown_name_of_several_stops_all(talk: Talk):
    said = talk.says(MAYA, "taught Leo and Zebedee 4-5pm yesterday")

    assert "called “Zebedee”" in said.text
    assert "moderator can add them" in said.text
    assert "/addstudent" in talk.says(ADA, "/enrol Zebedee 10B").text


def test_another_order_is_not_taken_for_the_name_that_was_asked_for(talk: Talk):
    talk.says(MAYA, "taught Zebedee maths 4-5pm yesterday")

    assert talk.says(MAYA, "taught Leo 2-3pm yesterday").text.startswith("Logged")


def test_a_room_nobody_has_is_said(talk: Talk):
    said = talk.says(MAYA, "book Leo Friday 4pm in Room 2")

    assert said.text == "I know no room called “Room 2”."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("taught Leo on 1 Jan 1900 4-5pm", "1 Jan 1900 is too far away"),
        ("marked essays for 40 min on 3 May 2020", "3 May 2020 is too far away"),
        ("book Leo on 1 March 2087 4-5pm", "1 Mar 2087 is too far away"),
        ("taught Leo 5-4pm yesterday", "When was it?"),
        ("taught Leo for 40 hours at 9am yesterday", "That would be 40 h"),
        ("marked essays for 40 hours", "That makes 40 h"),
    ],
)
def test_times_out_of_reason_are_refused(talk: Talk, text: str, answer: str):
    assert talk.says(MAYA, text).text.startswith(answer)


def test_a_day_of_another_year_tells_its_year(talk: Talk):
    said = talk.says(MAYA, "taught Leo on 20 December 2025 4-5pm")

    assert "Sat 20 Dec 2025" in said.text


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


def test_income_comes_as_the_file_that_was_asked_for(talk: Talk):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")

    said = talk.says(ADA, "income for march as excel")

    assert said.text.startswith("Here it is, for 1 Mar 2026 to 31 Mar 2026")


def test_a_guardian_who_leaves_out_when_is_asked(talk: Talk):
    said = talk.says(GINA, "I had maths with Maya")

    assert said.text.startswith("Nothing is waiting to be confirmed.")


def test_how_to_do_something_is_answered_with_its_command(talk: Talk):
    said = talk.says(MAYA, "how do I book a lesson?")

    assert said.title == "/book"


def test_a_year_is_the_classes_that_begin_with_its_number(talk: Talk):
    talk.says(ADA, "/addclass 9C")
    talk.says(ADA, "/enrol Leo 9C")

    said = talk.says(CORA, "announce to students of Year 9: trip on Monday")

    assert said.text.startswith("This goes to one person")
    nobody = talk.says(CORA, "announce to parents of Year 8: trip on Monday")
    assert nobody.text.startswith("No class here is of year 8")


def test_what_a_command_cannot_take_stops_it(talk: Talk):
    said = talk.says(ADA, "raise all rates by 5%")

    assert said.text.startswith("I understand you, but I cannot take a per cent")


def test_an_absence_of_yesterday_is_no_absence_of_today(talk: Talk):
    talk.says(MAYA, "taught Leo 9-10am yesterday")
    talk.says(MAYA, "taught Leo 9-10am today")

    said = talk.says(MAYA, "leo was absent yesterday")

    assert "Sun 8 Mar" in said.text


def test_a_student_is_added_to_the_class_that_was_named(talk: Talk):
    talk.says(ADA, "/addclass 9C")

    talk.says(ADA, "add student Nina Kowalska to 9C")

    assert talk.says(ADA, "/unenrol Nina 9C").text == "Taken out of 9C: Nina Kowalska."


def test_a_negation_changes_nothing_and_says_so(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow 4-5pm")

    assert talk.says(MAYA, "don't cancel Leo tomorrow").text.startswith("I changed not")


def test_what_was_not_understood_is_met_with_what_comes_nearest(talk: Talk):
    said = talk.says(MAYA, "something about the invoice thing")

    assert said.text.startswith("Sorry, I did not get that.")

"""Unknown names, rooms and years are said, with the nearest to tap."""

from tests.people import ADA, CORA, GINA, LEO, MAYA
from tests.world import Talk


def labels(message) -> list[str]:
    return [button.label for button in message.buttons]


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


def test_a_student_is_told_no_other_students_name(talk: Talk):
    said = talk.says(LEO, "/attendance Lenna")

    assert "Lena" not in said.text.replace("Lenna", "")
    assert "Lena Brandt" not in labels(said)
    assert "Leo Hart" in labels(talk.says(GINA, "/attendance Leonn"))


def test_a_room_nobody_has_is_said(talk: Talk):
    said = talk.says(MAYA, "book Leo Friday 4pm in Room 2")

    assert said.text == "I know no room called “Room 2”."


def test_a_year_is_the_classes_that_begin_with_its_number(talk: Talk):
    talk.says(ADA, "/addclass 9C")
    talk.says(ADA, "/enrol Leo 9C")

    said = talk.says(CORA, "announce to students of Year 9: trip on Monday")

    assert said.text.startswith("This goes to one person")
    nobody = talk.says(CORA, "announce to parents of Year 8: trip on Monday")
    assert nobody.text.startswith("No class here is of year 8")


def test_a_student_is_added_to_the_class_that_was_named(talk: Talk):
    talk.says(ADA, "/addclass 9C")

    talk.says(ADA, "add student Nina Kowalska to 9C")

    assert talk.says(ADA, "/unenrol Nina 9C").text == "Taken out of 9C: Nina Kowalska."

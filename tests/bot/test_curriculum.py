"""Classes, courses and tasks by chat; a class's sessions follow it."""

from datetime import timedelta

from tests.people import ADA, CORA, LENA, LEO, MAYA, SAM
from tests.world import Talk


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def test_a_class_is_added_renamed_removed_and_each_is_undone(talk: Talk):
    assert talk.says(CORA, "/addclass 10B").text == "Added the class 10B."
    assert talk.says(CORA, "/addclass 10b").text.startswith("There is one called 10B")
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(CORA, "/renameclass 10B 10C").text == "10B is called 10C now."
    assert talk.says(CORA, "undo").text == "10C is called 10B now."
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(CORA, "/removeclass 10B").text.startswith("Removed the class 10B")
    assert talk.says(CORA, "/classes").text.startswith("There are no classes yet")
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(CORA, "undo").text == "The class 10B is back."
    assert rows(talk.says(CORA, "/classes")) == {"10B": "0 students"}


def test_students_are_put_into_a_class_and_taken_out(talk: Talk):
    talk.says(CORA, "/addclass 10B")
    talk.world.clock.forward(timedelta(seconds=1))

    said = talk.says(CORA, "/enrol Leo,Lena 10B")
    assert said.text == "Put into 10B: Leo Hart and Lena Brandt."
    assert rows(talk.says(CORA, "/classes")) == {"10B": "2 students"}
    assert talk.says(CORA, "/enrol Leo 10B").text.startswith(
        "Leo Hart is in that class"
    )
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(CORA, "/unenrol Leo 10B").text == "Taken out of 10B: Leo Hart."
    assert rows(talk.says(CORA, "/classes")) == {"10B": "one student"}
    talk.says(CORA, "undo")
    assert rows(talk.says(CORA, "/classes")) == {"10B": "2 students"}
    talk.says(CORA, "undo")
    assert rows(talk.says(CORA, "/classes")) == {"10B": "0 students"}


def test_a_session_follows_its_class_until_it_starts(talk: Talk):
    talk.says(CORA, "/addclass 10B")
    talk.says(CORA, "/enrol Leo 10B")
    talk.says(MAYA, "/book 10B 2026-03-09T12:10/PT60M subject=maths")

    talk.says(CORA, "/enrol Lena 10B")
    assert list(rows(talk.says(LENA, "/today")).values()) == ["maths, Maya Okafor"]
    assert list(rows(talk.says(MAYA, "/today")).values()) == ["maths, 10B"]
    talk.says(CORA, "/unenrol Lena 10B")
    assert rows(talk.says(LENA, "/today")) == {}
    talk.says(MAYA, "/begin")
    talk.says(CORA, "/unenrol Leo 10B")

    assert list(rows(talk.says(LEO, "/today")).values()) == [
        "maths, Maya Okafor (running)"
    ]


def test_a_class_was_taught(talk: Talk):
    talk.says(CORA, "/addclass 10B")
    assert talk.says(MAYA, "taught 10B maths yesterday 2-3pm").text.startswith(
        "I need a"
    )
    talk.says(CORA, "/enrol Leo,Lena 10B since=2026-03-01")

    said = talk.says(MAYA, "taught 10B maths yesterday 2-3pm")

    assert said.text.startswith("Logged maths with 10B, Sun 8 Mar, 14:00 to 15:00")


def test_courses_have_tasks(talk: Talk):
    assert talk.says(ADA, '/addcourse "Computer Systems" code=COS10001').text == (
        "COS10001 Computer Systems is a course here now."
    )
    assert talk.says(ADA, "/addtask cos10001 P12").text == "P12 is a task now."
    assert talk.says(ADA, "/addtask cos10001 p12").text.startswith(
        "There is one called"
    )
    assert rows(talk.says(MAYA, "/courses")) == {"COS10001 Computer Systems": "P12"}
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(ADA, "/renametask P12 P13").text == "P12 is called P13 now."
    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(ADA, "/removetask P13")
    assert rows(talk.says(MAYA, "/courses")) == {
        "COS10001 Computer Systems": "no tasks"
    }
    assert talk.says(ADA, "undo").text == "The task P13 is back."
    assert talk.says(ADA, "undo").text == "P13 is called P12 now."
    talk.world.clock.forward(timedelta(seconds=1))
    changed = talk.says(ADA, "/changecourse COS10001 Systems code=COS10002")
    assert changed.text == "COS10001 Computer Systems is called Systems now."
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(ADA, "/removecourse COS10002").text.startswith(
        "Removed the course"
    )
    assert talk.says(ADA, "undo").text.endswith("is back.")
    talk.says(ADA, "undo")
    assert rows(talk.says(MAYA, "/courses")) == {"COS10001 Computer Systems": "P12"}


def test_only_whoever_manages_it_changes_the_curriculum(talk: Talk):
    for words in ("/addclass 10B", "/addcourse X", "/enrol Leo 10B"):
        for who in (MAYA, LEO, SAM):
            assert talk.says(who, words).text.startswith("That needs the right to")


def test_who_is_in_a_new_class_and_where_a_new_student_is_are_said(talk: Talk):
    added = talk.says(CORA, "create class 11C with Leo Hart and Lena").text
    assert added == "Added the class 11C with Leo Hart and Lena Brandt."
    new = talk.says(CORA, "add student Nina Kowalska to 11C").text
    assert new.startswith("Nina Kowalska is here now, in 11C.")

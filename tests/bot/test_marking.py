"""Logged time by chat: shared out, kept within its day, seen from every side."""

from datetime import timedelta

from core.curriculum.keep_courses import AddCourse
from core.curriculum.keep_tasks import AddTask
from tests.people import ADA, AS_ADA, CORA, HAL, LEO, MAYA, SAM, TOM
from tests.world import Talk


def with_a_course(talk: Talk) -> Talk:
    course = talk.world.run(AddCourse(AS_ADA, "Computer Systems", "COS10001"))
    talk.world.run(AddTask(AS_ADA, course.id, "P12"))
    return talk


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def test_one_sentence_logs_marking_for_a_course(talk: Talk):
    said = with_a_course(talk).says(MAYA, "marked 3 essays for COS10001, 45 min")

    assert said.text == ("Logged 45 min on 3 essays for COS10001. Day so far: 45 min.")
    assert talk.says(MAYA, "undo").text == "Took back 45 min on 3 essays for COS10001."


def test_time_is_shared_among_students_to_the_minute(talk: Talk):
    said = with_a_course(talk).says(MAYA, "/mark P12 50 who=Leo,Lena")
    assert said.text.startswith("Logged 50 min on P12 for Leo Hart and Lena Brandt.")
    talk.says(MAYA, "/mark P12 5 who=Leo,Lena")

    by_student = talk.says(MAYA, "/mytimes group_by=student")

    assert rows(by_student) == {"Leo Hart": "28 min", "Lena Brandt": "27 min"}
    assert rows(talk.says(MAYA, "/mytimes group_by=task")) == {"P12": "55 min"}
    assert rows(talk.says(MAYA, "/mytimes group_by=course")) == {"COS10001": "55 min"}
    assert by_student.text == "Together 55 min."


def test_other_work_counts_as_well(talk: Talk):
    assert talk.says(MAYA, "spent 1h on lesson prep today").text == (
        "Logged 1 h on Preparation. Day so far: 1 h."
    )
    talk.says(MAYA, "marked P12 30 min")
    talk.says(MAYA, "taught Leo maths 9-11am today")

    hours = talk.says(MAYA, "my hours this week")

    assert hours.title == "Hours of Maya Okafor, 9 to 15 Mar 2026"
    assert rows(hours) == {
        "Teaching": "2 h",
        "Preparation": "1 h",
        "Marking": "30 min",
    }
    assert talk.says(MAYA, "why?").text.splitlines() == [
        "Mon 9 Mar: 1 h, Preparation",
        "Mon 9 Mar: 30 min, Marking, P12",
        "Mon 9 Mar: 2 h, Teaching, maths, Leo Hart",
    ]


def test_a_day_has_only_so_many_hours(talk: Talk):
    talk.says(MAYA, "/mark P12 8h")
    talk.says(MAYA, "/work prep 3h")

    refused = talk.says(MAYA, "/mark P13 61m")

    assert refused.text.startswith("That makes 12 h 01 min of marking in one day")
    assert talk.says(MAYA, "/mark P13 60m").text.endswith("Day so far: 12 h.")


def test_exact_times_overlap_and_bare_ones_do_not(talk: Talk):
    talk.says(MAYA, "/mark P12 60m start=2026-03-09T09:00")
    assert talk.says(MAYA, "/mark P13 60m").text.startswith("Logged 1 h on P13.")

    refused = talk.says(MAYA, "/mark P14 30m start=2026-03-09T09:59")
    assert refused.text.startswith("You logged marking from 09:00 to 10:00 already.")
    touching = talk.says(MAYA, "/mark P14 30m start=2026-03-09T10:00")
    assert touching.text.startswith("Logged 30 min on P14.")


def test_marking_while_teaching_is_logged_with_a_word(talk: Talk):
    talk.says(MAYA, "taught Leo maths 9-11am today")

    said = talk.says(MAYA, "/mark P14 30m start=2026-03-09T10:00")

    assert said.text.endswith("from 09:00 to 11:00 as well: is that right?")


def test_neither_the_future_nor_nothing_is_logged(talk: Talk):
    assert talk.says(MAYA, "/mark P12 30m tomorrow").text.startswith("Tue 10 Mar has")
    late = talk.says(MAYA, "/mark P12 30m start=2026-03-09T11:45")
    assert late.text.startswith("That would have ended at 12:15")
    assert talk.says(MAYA, "/mark P12 0m").text.startswith("That is less than a minute")


def test_an_old_entry_is_changed_and_taken_back(talk: Talk):
    talk.says(MAYA, "/mark P12 30m")
    talk.world.clock.forward(timedelta(days=2))
    talk.says(MAYA, "/entries")
    opened = talk.presses(MAYA, "Mon 9 Mar, 30 min: P12")
    assert rows(opened) == {
        "What": "P12",
        "Day": "Mon 9 Mar",
        "Time": "30 min",
        "How it is known": "Said",
    }

    talk.presses(MAYA, "Change the time")
    assert talk.says(MAYA, "40 min").text == "Changed P12 from 30 min to 40 min."
    assert talk.says(MAYA, "undo").text == "Now it is 30 min on P12, Mon 9 Mar."

    talk.says(MAYA, "/entries")
    talk.presses(MAYA, "Mon 9 Mar, 30 min: P12")
    assert talk.presses(MAYA, "Take it back").text == "Took back 30 min on P12."
    assert talk.says(MAYA, "/entries").text.startswith("There is nothing")
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.presses(MAYA, "Undo").text == "Put back 30 min on P12."


def test_entries_come_page_by_page(talk: Talk):
    for number in range(8):
        talk.says(MAYA, f"/mark P{number} 10m")
        talk.world.clock.forward(timedelta(minutes=20))

    first = talk.says(MAYA, "/entries")
    assert [b.label for b in first.buttons][:2] == [
        "Mon 9 Mar, 10 min: P7",
        "Mon 9 Mar, 10 min: P6",
    ]
    second = talk.presses(MAYA, "Older ones")
    assert [b.label for b in second.buttons] == [
        "Mon 9 Mar, 10 min: P1",
        "Mon 9 Mar, 10 min: P0",
    ]


def test_others_hours_are_for_heads_and_admins(talk: Talk):
    talk.says(MAYA, "/mark P12 30m")
    talk.says(TOM, "/mark P12 45m")

    assert rows(talk.says(ADA, "/mytimes")) == {
        "Tom Reid": "45 min",
        "Maya Okafor": "30 min",
    }
    assert rows(talk.says(HAL, "/mytimes tutor=Maya")) == {"Marking": "30 min"}
    for who in (TOM, CORA, LEO):
        refused = talk.says(who, "/mytimes tutor=Maya")
        assert refused.text.startswith("That needs the right to"), who.name
    assert talk.says(SAM, "/mytimes").text == "Nothing is logged there."


def test_hours_are_seen_week_by_week(talk: Talk):
    talk.says(MAYA, "/mark P12 30m on=2026-03-08")
    talk.says(MAYA, "/mark P12 45m")

    weeks = talk.says(MAYA, "/mytimes period=2026-03-01/2026-03-31 group_by=week")

    assert rows(weeks) == {"Week of Mon 2 Mar": "30 min", "Week of Mon 9 Mar": "45 min"}


def test_a_course_or_class_alone_says_enough(talk: Talk):
    said = with_a_course(talk).says(MAYA, "marked COS10001 for 45 min")
    assert said.text.startswith("Logged 45 min on COS10001.")
    talk.says(CORA, "/addclass 10B")

    said = talk.says(MAYA, "marked 10B homework for an hour yesterday")

    assert said.text.startswith("Logged 1 h on homework for 10B, Sun 8 Mar.")


def test_the_hours_for_one_student(talk: Talk):
    with_a_course(talk).says(MAYA, "/mark P12 50 who=Leo,Lena")

    assert rows(talk.says(MAYA, "/mytimes student=Leo")) == {"Marking": "25 min"}
    assert rows(talk.says(ADA, "/times student=Leo")) == {"Maya Okafor": "25 min"}


def test_second_thoughts_about_marking(talk: Talk):
    with_a_course(talk).says(MAYA, "marked 3 essays for COS10001, 45 min yesterday")

    for words, heard in (
        ("no, for Leo", "Logged 45 min on 3 essays for Leo Hart, Sun 8 Mar."),
        ("no, 50 min", "Logged 50 min on 3 essays for Leo Hart, Sun 8 Mar."),
        ("no, on Friday", "Logged 50 min on 3 essays for Leo Hart, Fri 6 Mar."),
    ):
        talk.world.clock.forward(timedelta(seconds=1))
        said = talk.says(MAYA, words).text
        assert said.startswith(f"Corrected. {heard}"), said


def test_an_entry_keeps_its_buttons_however_often_it_is_changed(talk: Talk):
    with_a_course(talk).says(MAYA, "/mark P12 30m")
    talk.says(MAYA, "/entries")
    talk.presses(MAYA, "Mon 9 Mar, 30 min: P12")
    talk.presses(MAYA, "Another day")
    moved = talk.says(MAYA, "Friday")
    assert moved.text == "Now it is 30 min on P12, Fri 6 Mar."
    talk.says(MAYA, "/entries")
    talk.presses(MAYA, "Fri 6 Mar, 30 min: P12")
    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(MAYA, "For somebody else")
    assert talk.says(MAYA, "Leo and Lena").text == (
        "Now it is 30 min on P12 for Leo Hart and Lena Brandt, Fri 6 Mar."
    )
    assert talk.says(MAYA, "undo").text.startswith("Now it is 30 min on P12, Fri")


def test_who_answers_for_a_tutor_keeps_their_time_and_they_hear_of_it(talk: Talk):
    said = talk.says(HAL, "/mark P12 30m tutor=Maya")
    assert said.text == (
        "Logged 30 min on P12 for Maya Okafor, Mon 9 Mar. That day so far: 30 min."
    )
    talk.deliver()
    letter = talk.sees(MAYA)[-1].text
    assert letter.startswith("Hal Moss logged 30 min on Mon 9 Mar for you.")
    talk.says(ADA, "/entries")
    opened = talk.presses(ADA, "Maya Okafor, Mon 9 Mar, 30 min: P12")
    assert rows(opened)["Whose"] == "Maya Okafor"
    assert talk.presses(ADA, "Take it back").text == "Took back 30 min on P12."
    assert talk.says(SAM, "/entries").text == "There is nothing of that kind."
    assert talk.says(TOM, "/mark P12 30m tutor=Maya").text.startswith("That needs the")


def test_where_the_organisation_asks_a_tap_logs_it_anyway(talk: Talk):
    talk.says(ADA, "/set overlap_time ask")
    talk.says(MAYA, "/mark P12 60m start=2026-03-09T09:00")
    asked = talk.says(MAYA, "/mark P13 30m start=2026-03-09T09:10")
    assert asked.text.endswith("Shall I log this as well?")
    logged = talk.presses(MAYA, "Log it anyway")
    assert logged.text.startswith("Logged 30 min on P13.")
    assert logged.text.endswith("You logged P12 from 09:00 to 10:00 as well.")

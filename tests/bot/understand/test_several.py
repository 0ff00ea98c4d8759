"""Several things in one message: each gets what was said of it, and no more."""

import pytest

from bot.understand.labels import labelled
from bot.understand.reading import Action, Reading
from tests.bot.understand.sentences import SPEAKERS
from tests.bot.understand.world import read


def told(reading: Reading, *slots: str) -> list[tuple[object, ...]]:
    """Of each of them what those slots hold."""
    rows = [labelled(each)["slots"] for each in (reading, *reading.also)]
    return [tuple(_short(row.get(slot)) for slot in slots) for row in rows]


def _short(value: object) -> object:
    if isinstance(value, list):
        return ",".join(map(str, value))
    if isinstance(value, dict):
        return value["value"]
    return value[8:16] if isinstance(value, str) and value[:4] == "2026" else value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("alice absent friday and monday", ["20", "23"]),
        ("Alice was absent on Monday and Tuesday", ["23", "24"]),
        ("Alice did not show up monday, tuesday", ["23", "24"]),
    ],
)
def test_each_day_of_an_absence_counts(text: str, days: list[str]):
    assert [day for (day,) in told(read(text), "date")] == days


def test_so_does_each_that_a_student_will_miss():
    reading = read("I can't come friday and monday", SPEAKERS["student"])

    assert told(reading, "date") == [("27",), ("30",)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("taught Alice at 9 and Will at 10 yesterday, an hour each", [60, 60]),
        ("book Alice at 9 and Will at 10 tomorrow, 45 min each", [45, 45]),
        ("taught Alice 9-10 and Will 10-10:30 yesterday", [60, 30]),
    ],
)
def test_each_lasts_as_long_as_was_said(text: str, parts: list[int]):
    assert [n for (n,) in told(read(text), "duration_min")] == parts


@pytest.mark.parametrize(
    ("text", "whom", "slot"),
    [
        (
            "move Alice to Friday and Will to Saturday",
            [("Alice Wong", "27"), ("Will Bennett", "28")],
            "to_date",
        ),
        (
            "cancel Alice on Friday and Will on Saturday",
            [("Alice Wong", "27"), ("Will Bennett", "28")],
            "date",
        ),
        (
            "Alice absent friday and Will monday",
            [("Alice Wong", "20"), ("Will Bennett", "23")],
            "date",
        ),
    ],
)
def test_to_each_the_day_said_after_the_name(
    text: str, whom: list[tuple[str, str]], slot: str
):
    assert told(read(text), "students", slot) == whom


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Alice paid £50 and Will paid £60", "amount"),
        ("Alice paid £50 yesterday and Will £60 today", "amount"),
        ("Alice's rate is £50 and Will's is £60", "rate"),
    ],
)
def test_nobody_gets_what_was_said_of_another(text: str, slot: str):
    reading = read(text, SPEAKERS["admin"])

    assert told(reading, "students", slot) == [
        ("Alice Wong", 50.0),
        ("Will Bennett", 60.0),
    ]


def test_a_note_on_one_is_not_read_by_another():
    reading = read("note for Alice: good work, and for Will: late again")

    assert told(reading, "students", "text") == [
        ("Alice Wong", "good work"),
        ("Will Bennett", "late again"),
    ]


def test_of_two_who_take_a_class_neither_is_left_out():
    reading = read("Tom takes 10B and Maya takes 9C", SPEAKERS["admin"])

    assert told(reading, "tutor", "class") == [
        ("Tom Becker", "10B"),
        ("Maya Okafor", "9C"),
    ]


def test_an_hour_beside_another_in_a_cancellation_is_no_booking():
    reading = read("cancel the 5pm and 6pm with Alice tomorrow")

    assert reading.action is Action.ASK
    assert not reading.also


def test_what_the_parents_are_told_of_a_cancellation_is_asked():
    reading = read("cancel 10B's lesson tomorrow and tell the parents")

    assert [each.ask for each in reading.also] == [("text",)]
    assert told(reading, "audience")[1] == ("parents:10B",)

from datetime import date, datetime, timedelta

from bot.understand.entities.audience import Audience
from bot.understand.reading import Action, Period
from core.kernel.money import Money
from tests.bot.understand.world import ALICE, HELEN, INGRID, LONDON, ROSTER, read


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=LONDON)


def test_a_session_taught_is_read_with_who_what_and_when():
    reading = read("taught Alice maths 4-5:30pm yesterday")

    assert (reading.intent, reading.action) == ("log_session", Action.DO)
    assert reading.slots["students"] == (ALICE,)
    assert reading.slots["start"] == at(24, 16)
    assert reading.slots["length"] == timedelta(minutes=90)


def test_marking_is_read_with_what_and_how_long():
    reading = read("marked 3 essays for COS10001, 45 min")

    assert (reading.intent, reading.action) == ("log_marking", Action.DO)
    assert reading.slots["count"] == 3
    assert reading.slots["item"] == "essays"
    assert reading.slots["length"] == timedelta(minutes=45)


def test_a_name_that_is_two_people_is_asked_about_with_both_to_tap():
    reading = read("Ben paid £40 in cash", INGRID)

    assert (reading.intent, reading.action) == ("record_payment", Action.ASK)
    assert reading.ask == ("students",)
    assert [o.label for o in reading.options] == ["Ben Carter", "Ben Adeyemi"]
    assert reading.slots["amount"] == Money(4000, "GBP")


def test_an_announcement_is_read_with_its_audience_and_its_own_words():
    reading = read("announce to class 10B: Exam moved to Monday!", HELEN)

    assert (reading.intent, reading.action) == ("announce", Action.DO)
    assert reading.slots["audience"] == (Audience("students", ROSTER.classes[0]),)
    assert reading.slots["text"] == "Exam moved to Monday!"


def test_income_is_read_for_the_latest_month_of_that_name():
    reading = read("income for October", INGRID)

    assert reading.intent == "income_report"
    assert reading.slots["period"] == Period(date(2025, 10, 1), date(2025, 10, 31))


def test_what_is_no_business_of_the_desk_is_declined():
    for text in ("my dog ate the remote yesterday at 5", "", "   ", "asdf", "🙂🙂"):
        assert read(text).action is Action.DECLINE


def test_a_week_with_a_number_is_not_this_one():
    assert "period" not in read("hours week 9", INGRID).slots


def test_a_range_that_ends_before_it_starts_is_asked_about():
    for text in ("taught Alice maths 5-4pm yesterday", "book Alice 5-4pm tomorrow"):
        reading = read(text)

        assert (reading.action, reading.ask) == (Action.ASK, ("start",))

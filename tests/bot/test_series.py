"""Series booked, shown and ended in chat."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from core.kernel.period import Period
from core.organisation.model import Holiday, HolidayId
from core.organisation.ports import AcademicCalendar
from tests.bot.heard import last_of
from tests.people import CORA, GINA, HERE, LENA, LEO, MAYA, TOM
from tests.people import account_of as account
from tests.world import Talk

BOOKED = (
    "Booked a session with Leo Hart, every Tuesday, 16:00 to 17:00, "
    "from Tue 10 Mar to Tue 31 Mar: 4 sessions."
)


def off(talk: Talk, first: date, last: date) -> None:
    holiday = Holiday(HolidayId(UUID(int=1)), "Easter", Period(first, last))
    talk.world.work(lambda p: p[AcademicCalendar].add_holiday(HERE.id, holiday))


@pytest.mark.parametrize(
    "text",
    [
        "book Leo every Tuesday 4pm until 31 March",
        "book Leo every Tuesday 4-5pm for 4 weeks",
        "/book Leo when='every Tuesday 4pm until 31 March'",
    ],
)
def test_every_way_of_saying_it_books_the_same(talk: Talk, text: str):
    assert talk.says(MAYA, text).text.splitlines()[0] == BOOKED


def test_it_is_told_once_and_taken_back_as_one(talk: Talk):
    talk.says(MAYA, "book Leo every Tuesday 4pm until 31 March")

    for who in (LEO, GINA):
        [told] = talk.heard[account(who)]
        assert told.text == "4 new sessions with Maya Okafor."
        assert [f.value for f in told.fields][:2] == [
            "Tue 10 Mar, 16:00-17:00",
            "Tue 17 Mar, 16:00-17:00",
        ]
    back = talk.says(MAYA, "undo")
    assert back.text == ("Taken back: no sessions every Tuesday after all (4 gone).")
    assert len(talk.heard[account(LEO)]) == 2
    assert talk.says(TOM, "book Leo tomorrow 4pm").text.startswith("Booked")


def test_without_an_end_it_goes_on(talk: Talk):
    said = talk.says(MAYA, "book Leo maths every Monday and Wednesday 5pm")

    assert said.text.startswith(
        "Booked maths with Leo Hart, every Monday and Wednesday, 17:00 to 18:00, "
        "from Mon 9 Mar on: 35 sessions so far, the rest as time goes on."
    )


def test_what_time_is_asked(talk: Talk):
    asked = talk.says(MAYA, "book Leo every Tuesday until 31 March")
    assert asked.text == "At what time? Something like 4-5pm."

    assert talk.says(MAYA, "4pm").text == BOOKED


def test_holidays_are_left_out_and_told(talk: Talk):
    off(talk, date(2026, 3, 16), date(2026, 3, 20))

    said = talk.says(MAYA, "book Leo every Tuesday 4pm until 31 March")

    assert said.text.splitlines()[1] == "Left out for holidays: Tue 17 Mar."


def test_what_is_taken_is_offered_around(talk: Talk):
    talk.says(TOM, "book Leo on 17 March at 4:30pm")

    asked = talk.says(MAYA, "book Leo every Tuesday 4pm until 31 March")
    assert asked.text == (
        "One of 4 days is taken: Tue 17 Mar (Leo Hart, 16:30). Nothing is booked yet."
    )
    said = talk.presses(MAYA, "Book the other 3")

    assert said.text.splitlines() == [
        BOOKED.replace("4 sessions", "3 sessions"),
        "Left out, since somebody is busy: Tue 17 Mar.",
    ]


def test_clocks_that_change_are_told(talk: Talk):
    fold = talk.says(MAYA, "book Lena on 25 October at 1:30am")
    assert fold.text.splitlines()[1] == (
        "On Sun 25 Oct the clocks go back and that time comes twice; I take the first."
    )
    gap = talk.says(MAYA, "book Leo every Sunday 1:30am until 5 April")
    assert gap.text.splitlines()[1] == (
        "On Sun 29 Mar the clocks go forward and that time does not exist; "
        "it is at 02:30 then."
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("book Leo every hour tomorrow", "I cannot plan that."),
        ("/book Leo FREQ=SECONDLY", "I cannot plan that."),
        ("/book Leo FREQ=WEEKLY;INTERVAL=0;TIME=16:00", "I cannot plan that."),
        (
            "/book Leo FREQ=WEEKLY;TIME=16:00;FROM=2026-04-01;UNTIL=20260301",
            "It cannot end on Sun 1 Mar when it begins on Wed 1 Apr.",
        ),
        ("/book Leo FREQ=DAILY;TIME=16:00;COUNT=2000", "That is more than I plan"),
        ("/book Leo FREQ=DAILY;TIME=16:00;COUNT=0", "That is more than I plan"),
        (
            "/book Leo FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;TIME=16:00",
            "There is no such day then.",
        ),
        ("/book Leo FREQ=WEEKLY;TIME=16:00;MINUTES=900", "That would be 15 h"),
        ("/book Leo FREQ=WEEKLY;TIME=25:00", ""),
    ],
    ids=lambda each: each[:40] or "asked",
)
def test_what_cannot_be_is_said_kindly(talk: Talk, text: str, answer: str):
    said = talk.says(MAYA, text)

    assert said.text.startswith(answer)
    assert "Booked" not in said.text


def test_a_moderator_is_asked_whose_and_a_student_may_not(talk: Talk):
    asked = talk.says(CORA, "book Leo every Tuesday 4pm until 31 March")
    assert asked.text == "Who is to teach it?"
    assert talk.presses(CORA, "Tom Reid").text.startswith("Booked a session with Leo")

    assert "for" in talk.says(LENA, "book Leo every Tuesday 4pm").text
    assert last_of(talk, TOM).startswith("4 new sessions")


def fields(message) -> dict[str, str]:
    return {each.label: each.value for each in message.fields}


def test_a_series_is_shown_to_those_it_concerns(talk: Talk):
    talk.says(MAYA, "book Leo maths every Tuesday 4pm until 31 March")

    shown = talk.says(MAYA, "/series")
    assert shown.title == "maths"
    assert fields(shown) == {
        "With": "Leo Hart",
        "When": "every Tuesday, 16:00, 1 h",
        "Until": "Tue 31 Mar",
        "Next": "Tue 10 Mar, 16:00\nTue 17 Mar, 16:00\nTue 24 Mar, 16:00\n"
        "Tue 31 Mar, 16:00",
    }
    assert [b.label for b in shown.buttons] == ["Change it", "End it"]
    for who in (LEO, GINA):
        theirs = talk.says(who, "/series")
        assert (theirs.title, theirs.buttons) == ("maths", ())
    assert talk.says(LENA, "/series").text.startswith("Nothing repeats for you.")
    assert talk.says(TOM, "/series Leo").text.startswith("Nothing repeats for you.")
    assert talk.says(CORA, "/series Leo").title == "maths"


def test_it_ends_and_is_taken_up_again(talk: Talk):
    talk.says(MAYA, "book Leo maths every Tuesday 4pm until 31 March")
    talk.says(MAYA, "book Lena every Tuesday 6pm until 31 March")
    talk.world.clock.forward(timedelta(minutes=1))

    assert talk.says(MAYA, "/endseries").text.startswith("Which one shall end?")
    said = talk.says(MAYA, "/endseries Leo 'from 17 March'")

    assert said.text == (
        "Ended: maths with Leo Hart, every Tuesday, from Tue 17 Mar on. "
        "3 sessions are off."
    )
    told = talk.heard[account(LEO)][-1]
    assert told.text == "Cancelled: 3 sessions of maths with Maya Okafor."
    assert talk.says(MAYA, "undo").text == "As before: every Tuesday (3 sessions)."
    assert talk.says(LENA, "/endseries").text.endswith("admins.")


def test_it_moves_from_one_on_or_only_once(talk: Talk):
    talk.says(MAYA, "book Leo maths every Tuesday 4pm until 31 March")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(MAYA, "/series")
    assert talk.presses(MAYA, "Change it").text.startswith("To when?")

    asked = talk.says(MAYA, "Wednesday 5pm")
    assert asked.text == "maths with Leo Hart repeats. Which of them shall move?"
    said = talk.presses(MAYA, "All to come")

    assert said.text == (
        "Moved: every Wednesday, 17:00 to 18:00, from Tue 10 Mar on: 4 sessions."
    )
    assert talk.heard[account(LEO)][-1].text == (
        "Moved: 4 sessions of maths with Maya Okafor."
    )
    assert talk.says(MAYA, "undo").text.startswith("As before: every Tuesday")
    once = talk.presses(MAYA, "Only this one")
    assert once.text.startswith("Moved: maths with Leo Hart is Wed 11 Mar, 17:00")


@pytest.mark.parametrize(
    ("first", "then", "heard"),
    [
        ("every Tuesday 4pm until 31 March", "no, 5pm", "every Tuesday, 17:00 to"),
        ("every Tuesday 4pm until 31 March", "no, on Friday", "every Friday, 16:00 to"),
        ("every Tuesday 4pm until 31 March", "no, Lena", "every Tuesday, 16:00 to"),
        ("every Tuesday 4pm", "no, Friday 5pm", "every Friday, 17:00 to"),
        ("every day 4pm for 5 days", "no, 5pm", "every day, 17:00 to"),
    ],
)
def test_what_repeats_is_corrected_as_such(talk: Talk, first: str, then: str, heard):
    talk.says(MAYA, f"book Leo {first}")

    said = talk.says(MAYA, then)

    assert said.text.startswith("Corrected. Booked a session with Le")
    assert heard in said.text


def test_which_of_several_days_is_not_guessed(talk: Talk):
    talk.says(MAYA, "book Leo every Tuesday and Thursday 4pm until 31 March")

    talk.says(MAYA, "no, on Friday")

    assert (
        talk.says(MAYA, "/series")
        .fields[1]
        .value.startswith("every Tuesday and Thursday, 16:00")
    )


def test_the_card_of_one_of_them_leads_to_all(talk: Talk):
    talk.says(MAYA, "book Leo maths every Tuesday 4pm until 31 March")
    talk.says(MAYA, "/session Leo tomorrow")

    assert talk.presses(MAYA, "Its series").fields[1].value.startswith("every Tuesday")

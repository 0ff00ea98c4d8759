"""A week is finalised, approved, locked, corrected and paid, in chat."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.kernel.span import Span
from core.marking.pay.set_pay import EveryPayRate, TakeBackPayRate
from core.marking.planning import PlanMarking
from core.marking.sheets.send import SendSheets
from core.sessions.held.reopen import ReopenSession
from core.sessions.ports import Sessions
from tests.people import (
    ADA,
    AS_ADA,
    CORA,
    GINA,
    HAL,
    HERE,
    LEO,
    LONG_AGO,
    MAYA,
    SAM,
    TOM,
)
from tests.world import Talk

AT_LAST = datetime(2027, 1, 1, tzinfo=UTC)
WEEK = "9 to 15 Mar 2026"


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def a_week(talk: Talk) -> Talk:
    talk.says(MAYA, "/mark P12 30m")
    talk.says(MAYA, "taught Leo maths 9-11am today")
    talk.world.clock.forward(timedelta(days=1))
    talk.says(MAYA, "/work prep 45m")
    return talk


def approved(talk: Talk) -> Talk:
    a_week(talk).says(MAYA, "/finalise")
    talk.says(HAL, "/approve")
    talk.presses(HAL, f"Maya Okafor, {WEEK}: 3 h 15 min")
    talk.presses(HAL, "Approve")
    return talk


def test_a_tutor_looks_at_the_week_and_finalises_it(talk: Talk):
    week = a_week(talk).says(MAYA, "/timesheet")
    assert week.title == f"Maya Okafor, {WEEK}"
    assert rows(week) == {"Mon 9 Mar": "2 h 30 min", "Tue 10 Mar": "45 min"}
    assert week.text == "Together 3 h 15 min so far; not finalised yet."

    done = talk.presses(MAYA, "Finalise this week")
    assert done.text.startswith(f"Finalised {WEEK} with 3 h 15 min.")
    locked = talk.says(MAYA, "/mark P13 10m")
    assert locked.text.startswith("The week from Mon 9 Mar to Sun 15 Mar is finalised")
    talk.world.clock.forward(timedelta(hours=1))
    talk.says(MAYA, "/timesheet")
    opened = talk.presses(MAYA, "Open it again")
    assert opened.text.startswith(f"{WEEK} is open again.")
    assert talk.says(MAYA, "/mark P13 10m").text.startswith("Logged 10 min")


def test_a_week_is_approved_and_then_only_corrected(talk: Talk):
    approved(talk)
    talk.deliver()
    (told,) = (each.value for each in talk.says(MAYA, "/inbox").fields[:1])
    assert told == ("Hal Moss approved your week from Mon 9 Mar to Sun 15 Mar.")
    assert talk.says(MAYA, "/timesheet").text == "Together 3 h 15 min; approved."
    talk.says(MAYA, "/entries")
    talk.presses(MAYA, "Tue 10 Mar, 45 min: Preparation")
    refused = talk.presses(MAYA, "Take it back").text
    assert refused.endswith("and the next week carries it: /correctlog.")

    talk.world.clock.forward(timedelta(days=7))
    said = "/correctlog 2026-03-10 less 15m why=twice activity=prep"
    assert talk.says(MAYA, said).text.startswith("Tue 10 Mar: 15 min less. Your next")
    talk.says(MAYA, "/mark P12 60m")
    week = talk.says(MAYA, "/timesheet")
    assert rows(week) == {"Tue 17 Mar": "1 h", "Correction, Tue 10 Mar": "15 min less"}
    assert week.text.startswith("Together 45 min so far")


def test_a_session_changed_after_the_lock_is_corrected_by_the_difference(talk: Talk):
    approved(talk).says(ADA, "/payrate amount=20 since=2026-03-01")
    talk.world.clock.forward(timedelta(days=7))
    [session] = talk.world.work(
        lambda ports: ports[Sessions].between(HERE.id, Span(LONG_AGO, AT_LAST))
    )
    talk.world.run(ReopenSession(AS_ADA, session.id, "nobody came"))
    week = talk.says(MAYA, "/timesheet")
    assert rows(week) == {"Correction, Mon 9 Mar": "2 h less"}
    talk.says(MAYA, "/finalise")
    talk.says(ADA, "/approve")
    talk.presses(ADA, "Maya Okafor, 16 to 22 Mar 2026: -2 h")
    talk.presses(ADA, "Approve")
    assert rows(talk.says(ADA, "/payroll this month")) == {
        "Maya Okafor": "1 h 15 min: £25.00"
    }
    talk.says(ADA, "/timesheet period=2026-03-09 tutor=Maya")


def test_a_week_is_sent_back_and_an_approved_one_only_by_an_admin(talk: Talk):
    approved(talk)
    sheet = "/approve"
    assert talk.says(HAL, sheet).text == "No week waits to be approved."
    talk.presses(HAL, f"Maya Okafor, {WEEK}: 3 h 15 min")
    assert talk.presses(HAL, "Send it back").text.startswith("That week is approved")
    talk.says(MAYA, "/mypay")


def test_payroll_is_what_was_approved_times_what_was_agreed(talk: Talk):
    a_week(talk).says(ADA, "/payrate Maya 22")
    said = talk.says(ADA, "/payrate Maya 18 activity=marking since=2026-03-01")
    assert said.text == "£18.00 an hour from Sun 1 Mar on: Maya Okafor, Marking."
    none = talk.says(ADA, "/payroll this month")
    assert none.text == "Nothing is approved there yet."
    talk.says(MAYA, "/finalise")
    waits = talk.says(ADA, "/payroll this month")
    assert waits.text.endswith("One week waits to be approved and is not in it.")
    talk.says(HAL, "/approve")
    talk.presses(HAL, f"Maya Okafor, {WEEK}: 3 h 15 min")
    card = talk.presses(HAL, "Approve")
    assert "£" not in card.text

    paid = talk.says(ADA, "/payroll this month")
    assert rows(paid) == {"Maya Okafor": "3 h 15 min: £25.50"}
    assert paid.text.endswith("For 2 h of it there is no rate: /payrate.")
    own = talk.says(MAYA, "/mypay").text
    assert own.endswith("For 2 h of it there is no rate yet. Ask the office: /office.")
    talk.says(ADA, "/payrate Maya 22 since=2026-03-01")
    paid = talk.presses(ADA, "Excel")
    assert paid.files[0].name.endswith(".xlsx")
    assert rows(paid) == {"Maya Okafor": "3 h 15 min: £69.50"}
    mine = talk.says(MAYA, "/mypay")
    assert mine.text == "Approved: 3 h 15 min, £69.50."


def test_what_was_approved_keeps_its_figures_whatever_is_agreed_on_later(talk: Talk):
    a_week(talk).says(ADA, "/payrate Maya 20 since=2026-03-01")
    talk.says(MAYA, "/finalise")
    talk.says(HAL, "/approve")
    talk.presses(HAL, f"Maya Okafor, {WEEK}: 3 h 15 min")
    talk.presses(HAL, "Approve")
    talk.world.clock.forward(timedelta(minutes=1))

    talk.says(ADA, "/payrate Maya 50 since=2026-03-01")
    assert rows(talk.says(ADA, "/payroll this month")) == {
        "Maya Okafor": "3 h 15 min: £65.00"
    }
    for rate in talk.world.run(EveryPayRate(AS_ADA)):
        talk.world.run(TakeBackPayRate(AS_ADA, rate.id))
    assert rows(talk.says(ADA, "/payroll this month")) == {
        "Maya Okafor": "3 h 15 min: £65.00"
    }


@pytest.mark.parametrize(
    "said",
    ["/payroll", "/payrate Maya 22", "/payrates", "/approve", "/correctlog"],
)
def test_pay_and_approval_are_for_those_who_may(talk: Talk, said: str):
    approved(talk)
    who = [MAYA, TOM, CORA, LEO, GINA, *([HAL] if said.startswith("/pay") else [])]
    for each in who:
        if said == "/correctlog" and each in {MAYA, TOM}:
            continue
        answer = talk.says(each, said)
        assert "needs the right to" in answer.text, (each.name, answer.text)
        assert "£" not in answer.text
    assert "Maya" not in talk.says(SAM, "/timesheet last week").text
    assert talk.says(TOM, "/timesheet tutor=Maya").text.startswith("That needs")


def test_on_the_last_day_of_the_week_it_is_sent_where_that_is_wished(talk: Talk):
    world = a_week(talk).world
    talk.says(ADA, "/set sheets yes")
    world.run(PlanMarking(THE_DESK))
    world.clock.set(world.clock.now().replace(day=15, hour=18, minute=1))
    assert world.run(SendSheets(THE_DESK)) == 1
    talk.deliver()
    card = talk.sees(MAYA)[-1]
    assert card.text.startswith("Your week from Mon 9 Mar to Sun 15 Mar: 3 h 15 min")
    assert talk.presses(MAYA, "Finalise this week").text.startswith("Finalised")
    assert world.clock.now().date() == date(2026, 3, 15)


def test_a_month_without_a_year_is_the_one_that_was(talk: Talk):
    for said in ("/payroll February", "/payroll Feb"):
        assert talk.says(ADA, said).title == "Payroll, February 2026"

"""Hours paid for beforehand: sold, used up to the minute, told of, and in balance."""

from datetime import date, timedelta

import pytest

from core.billing.checks.trial import AskTrialBalance
from core.kernel.period import Period
from core.reporting.income.ask import AskIncome
from tests.people import ADA, AS_ADA, GINA, LENA, MAYA, SAM, account_of
from tests.world import Talk

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))


@pytest.fixture
def sold(talk: Talk) -> Talk:
    """Leo has three hours for a hundred pounds, and else pays forty an hour."""
    talk.says(ADA, "/rate Leo £40 2026-03-01")
    talk.says(ADA, "/package Leo 3h £100 2026-03-01")
    return talk


def teach(talk: Talk, hours: str) -> None:
    talk.says(MAYA, f"taught Leo {hours} today")
    talk.world.clock.forward(timedelta(minutes=1))


def owed(talk: Talk) -> str:
    [row] = [f.value for f in talk.says(ADA, "/owes").fields if f.label == "Leo Hart"]
    return row


def balanced(talk: Talk) -> bool:
    return not talk.world.run(AskTrialBalance(AS_ADA)).differences


def test_a_package_is_owed_when_it_is_sold_and_earned_as_it_is_used(sold: Talk):
    before = sold.world.run(AskIncome(AS_ADA, MARCH)).earned
    teach(sold, "9-10am")
    after = sold.world.run(AskIncome(AS_ADA, MARCH)).earned

    assert owed(sold) == "£100.00"
    assert [each.minor for each in before] in ([], [0])
    assert [each.minor for each in after] == [3333]
    assert balanced(sold)


def test_what_a_package_cannot_cover_costs_by_the_hour(sold: Talk):
    teach(sold, "8-9:30am")
    teach(sold, "9:30-11:30am")
    [earned] = sold.world.run(AskIncome(AS_ADA, MARCH)).earned

    assert owed(sold) == "£120.00"
    assert earned.minor == 10_000 + 2_000
    assert sold.says(ADA, "/packages").fields[0].value.startswith("0 min left of 3 h")
    assert balanced(sold)


def test_who_pays_hears_once_that_little_is_left(sold: Talk):
    teach(sold, "8-10:15am")
    teach(sold, "10:15-10:30am")

    [told] = sold.heard[account_of(GINA)]
    assert told.text.startswith("Leo Hart has 45 min left of the package from Sun 1 Ma")


def test_a_package_is_taken_back_while_nothing_is_used(sold: Talk):
    back = sold.presses(ADA, "Undo")

    assert back.text.startswith("Took back the package of 3 h for £100.00")
    assert sold.says(ADA, "/owes").text == "Nobody owes us anything."
    none = sold.says(ADA, "/packages")
    assert none.text.startswith("Nobody has a package.")
    assert [each.label for each in none.buttons] == ["Sell a package"]
    assert balanced(sold)


def test_a_package_in_use_stays(sold: Talk):
    teach(sold, "9-10am")

    assert sold.presses(ADA, "Undo").text.startswith("1 h of it are used up already")


def test_a_session_taken_back_puts_its_minutes_back(sold: Talk):
    teach(sold, "9-10am")
    sold.presses(MAYA, "Undo")

    assert sold.says(ADA, "/packages").fields[0].value.startswith("3 h left of 3 h")
    assert sold.world.run(AskIncome(AS_ADA, MARCH)).earned[0].minor == 0
    assert balanced(sold)


def test_families_see_their_own_and_nobody_elses(sold: Talk):
    sold.says(ADA, "/package Lena 5 £200")

    assert [f.label for f in sold.says(GINA, "/packages").fields] == ["Leo Hart"]
    for nosy in (MAYA, LENA, SAM):
        assert "£" not in str(sold.says(nosy, "/packages"))
    assert "Leo" not in str(sold.says(SAM, "/packages Leo"))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/package Leo 0 £100", "A package has some time in it."),
        ("/package Leo 10h 0", "That is no amount"),
        ("/package Leo 10h £100 2026-03-09 until=2026-03-01", "9 Mar"),
    ],
)
def test_bad_packages_are_answered_kindly(talk: Talk, said: str, answer: str):
    assert answer in talk.says(ADA, said).text


def test_the_books_balance_in_chat_for_admins_alone(sold: Talk):
    teach(sold, "9-10am")
    sold.says(ADA, "/pay Leo £30")

    said = sold.says(ADA, "/trialbalance")
    rows = {each.label: each.value for each in said.fields}

    assert said.text == "The books balance."
    assert rows["Owed by families"] == "debit £100.00, credit £30.00"
    assert rows["Earned"] == "debit £0.00, credit £33.33"
    assert rows["Paid for, still to be held"] == "debit £33.33, credit £100.00"
    for nosy in (MAYA, GINA, SAM):
        assert "£" not in str(sold.says(nosy, "/trialbalance"))

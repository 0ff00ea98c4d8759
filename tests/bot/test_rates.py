"""Rates of every kind, in chat: whom they are for, which holds, what they change."""

from datetime import timedelta

import pytest

from tests.people import ADA, CORA, GINA, LEO, MAYA, SAM
from tests.world import Talk


def owes(talk: Talk) -> list[str]:
    return [field.value for field in talk.says(ADA, "/owes").fields]


@pytest.fixture
def classed(talk: Talk) -> Talk:
    """Leo is in 10B."""
    talk.says(ADA, "/addclass 10B")
    talk.says(ADA, "/enrol Leo 10B")
    return talk


def test_a_class_has_a_rate_and_a_student_one_of_their_own(classed: Talk):
    said = classed.says(ADA, "set 10B rate to £30 an hour")
    own = classed.says(ADA, "/rate Leo £25 2026-03-01")
    classed.says(MAYA, "taught Leo 9-10am today")

    assert said.text == "10B pays £30.00 an hour from Mon 9 Mar on."
    assert own.text == "Leo Hart pays £25.00 an hour from Sun 1 Mar on."
    assert owes(classed) == ["£25.00"]


def test_everybody_pays_what_nobody_else_was_told(talk: Talk):
    talk.says(ADA, "everyone pays £35 an hour from today")
    talk.says(MAYA, "taught Leo and Lena 9-10am today")

    assert owes(talk) == ["£35.00", "£35.00"]


def test_of_two_rates_from_one_day_the_one_said_later_holds(talk: Talk):
    for pounds in (20, 30, 25):
        talk.says(ADA, f"/rate Leo £{pounds}")
        talk.world.clock.forward(timedelta(minutes=1))
    talk.says(MAYA, "taught Leo 9-10am today")

    assert owes(talk) == ["£25.00"]


def test_a_discount_comes_off_the_price(talk: Talk):
    talk.says(ADA, "/rate Leo £40 2026-03-01")
    said = talk.says(ADA, "10% off for Leo from today")
    talk.says(MAYA, "taught Leo 9-10am today")

    assert said.text == "Leo Hart gets 10% off from Mon 9 Mar on."
    assert owes(talk) == ["£36.00"]


def test_rates_go_up_by_so_much_and_come_down_again(talk: Talk):
    talk.says(ADA, "/rate Leo £40 2026-03-01")
    talk.says(ADA, "/rate Lena £30 2026-03-01")

    up = talk.says(ADA, "raise all rates by 5%")
    rates = [f"{each.label} {each.value}" for each in talk.says(ADA, "/rates").fields]
    back = talk.presses(ADA, "Undo")

    assert up.text == "2 rates are 5% higher from Mon 9 Mar on."
    assert any("£42.00 an hour, from Mon 9 Mar" in each for each in rates)
    assert back.text == "Took back that rise: 2 rates are as they were."


def test_a_tutors_rate_is_asked_about(talk: Talk):
    said = talk.says(ADA, "set Maya's rate to £30")

    assert said.text.startswith("Is that what sessions with them cost")
    paid = talk.presses(ADA, "What they are paid")
    talk.says(ADA, "set Maya's rate to £30")
    done = talk.presses(ADA, "What sessions cost")

    assert "£30.00" in paid.text
    assert "Maya Okafor" in paid.text
    assert (
        done.text
        == "Everybody pays £30.00 an hour from Mon 9 Mar on, with Maya Okafor."
    )


def test_conditions_are_said_by_name(talk: Talk):
    said = talk.says(
        ADA, "/rate all £50 on=weekends fewest=2 shortest=90 until=2026-06-30"
    )

    assert said.text == (
        "Everybody pays £50.00 an hour from Mon 9 Mar on, from 1 h 30 min on, "
        "from 2 students on, on Saturday and Sunday, until Tue 30 Jun."
    )


def test_a_back_dated_rate_recharges_what_was_charged_when_told_to(talk: Talk):
    talk.says(ADA, "/rate Leo £40 2026-03-01")
    talk.says(MAYA, "taught Leo 9-10am today")

    said = talk.says(ADA, "/rate Leo £30 2026-03-02")
    before = owes(talk)
    done = talk.presses(ADA, "Recharge it")
    again = talk.says(ADA, "/rate Leo £30 2026-03-02")

    assert said.text.endswith("One session held already would cost something else now.")
    assert before == ["£40.00"]
    assert done.text == "Recharged one session. The difference: -£10.00."
    assert owes(talk) == ["£30.00"]
    assert "would cost" not in again.text


def test_the_way_there_is_charged_beside_the_session(talk: Talk):
    talk.says(ADA, "/rate Leo £40 2026-03-01")
    talk.says(ADA, "/rate Leo £5 2026-03-01 what=travel")
    talk.says(MAYA, "taught Leo 9-10am today")

    assert owes(talk) == ["£45.00"]


@pytest.mark.parametrize("nosy", [MAYA, GINA, LEO])
def test_rates_are_for_admins(talk: Talk, nosy):
    talk.says(ADA, "/rate Leo £40")

    for words in ("/rates", "/rate Leo £1", "/rate all 10%"):
        assert "£" not in talk.says(nosy, words).text


def test_a_stranger_sees_no_rate_of_ours(talk: Talk):
    talk.says(ADA, "/rate Leo £40")

    assert "40" not in talk.says(SAM, "/rates").text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/rate Leo 0", "That is no amount"),
        ("/rate Leo 120% off", "A discount is more than 0%"),
        ("/rate Leo £30 2026-03-09 until=2026-03-01", "9 Mar to 1 Mar 2026"),
        ("/rate Leo +5%", "There is no rate yet"),
        ("/rate Leo,Lena £30", "That is more than one."),
        ("/rate Maya,Leo £30", ""),
    ],
)
def test_bad_input_is_answered_kindly(talk: Talk, said: str, answer: str):
    assert talk.says(ADA, said).text.startswith(answer)


def test_the_rate_that_holds_comes_first_says_what_it_beat_and_is_taken_back(
    classed: Talk,
):
    for words in ("/rate all £50", "/rate Leo £40", "/rate 10B £45"):
        classed.says(ADA, f"{words} 2026-03-01")
    classed.says(MAYA, "taught Leo 9-10am today")

    first, second, third = classed.says(ADA, "/rates Leo").fields
    classed.says(ADA, "/income this month")
    why = classed.says(ADA, "why?").text
    classed.says(ADA, "/rates Leo")
    back = classed.presses(ADA, "Take back: Leo Hart, £40.00 an hour")

    assert [each.label for each in (first, second, third)] == [
        "Leo Hart",
        "10B",
        "Everybody",
    ]
    assert "60 min at £40.00 an hour, nearer than one other rate" in why
    assert back.text.startswith("Took back £40.00 an hour from Sun 1 Mar. One session")


@pytest.mark.parametrize(
    "said",
    ["new student Lena Marsh £65/hr", '/addstudent "Lena Marsh" rate=£65'],
)
def test_a_new_student_comes_with_what_an_hour_costs(talk: Talk, said: str):
    assert talk.says(ADA, said).text == (
        "Lena Marsh is here now. An invitation lets them talk to me. "
        "An hour costs £65.00."
    )
    assert "£65.00 an hour" in str(talk.says(ADA, "/rates Marsh").fields)

    talk.says(ADA, "undo")
    talk.says(ADA, "undo")

    assert talk.says(ADA, "/rates").text.startswith("No rate is set yet.")


def test_who_may_not_agree_on_rates_still_adds_the_student(talk: Talk):
    said = talk.says(CORA, "new student Arjun Mehta £40/hr")

    assert said.text.startswith("Arjun Mehta is here now.")
    assert said.text.endswith("is for an admin to say: I left that out.")
    assert talk.says(ADA, "/rates").text.startswith("No rate is set yet.")

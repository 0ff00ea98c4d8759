"""Whoever pays says whether the hours are right; what is disputed is on no invoice."""

from datetime import timedelta

import pytest

from core.billing.confirming.answer import ConfirmHours, DisputeHours
from core.billing.confirming.ask import SettleSilentHours
from core.billing.confirming.errors import NothingAsked
from core.billing.confirming.settle import AskDisputes, SettleHours
from core.billing.hours.model import Answer
from core.billing.hours.ports import HoursAnswers
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    GINA,
    HAL,
    HERE,
    MAYA,
    account_of,
)
from tests.world import Talk


@pytest.fixture
def asked(talk: Talk) -> Talk:
    talk.says(ADA, "/set confirm_hours yes")
    talk.says(ADA, "/rate Leo 30 2026-01-01")
    talk.says(MAYA, "taught Leo maths 10-11am")
    talk.deliver()
    return talk


def would_be(talk: Talk) -> str:
    return talk.says(ADA, "/invoice Leo").text


def answer(talk: Talk) -> Answer:
    def said(ports) -> Answer:
        [session] = ports[HoursAnswers].disputed(HERE.id)
        found: Answer = session
        return found

    return talk.world.work(said)


def test_nothing_is_invoiced_before_the_family_says_yes(asked: Talk):
    told = asked.heard[account_of(GINA)][-1]
    assert told.text == (
        "Leo Hart with Maya Okafor, Mon 9 Mar, 10:00-11:00: 1 h. Is that right? "
        "Without an answer within 48 h it counts as right."
    )
    assert would_be(asked).startswith("There is nothing to invoice")

    assert asked.presses(GINA, "That is right").text == "Thank you."

    assert "£30.00 for one charge" in would_be(asked)
    asked.says(GINA, "undo")
    assert would_be(asked).startswith("There is nothing to invoice")


def test_silence_is_a_yes(asked: Talk):
    asked.world.clock.forward(timedelta(hours=47))
    assert asked.world.run(SettleSilentHours(THE_DESK)) == 0
    asked.world.clock.forward(timedelta(hours=2))
    assert asked.world.run(SettleSilentHours(THE_DESK)) == 1

    assert "£30.00 for one charge" in would_be(asked)


def test_disputed_minutes_stay_off_until_somebody_settles_them(asked: Talk):
    assert asked.presses(GINA, "Not right").text.startswith("What was it instead?")
    asked.says(GINA, "it was only forty minutes")
    asked.world.clock.forward(timedelta(days=3))
    asked.world.run(SettleSilentHours(THE_DESK))
    assert would_be(asked).startswith("There is nothing to invoice")

    shown = asked.says(ADA, "/disputes")
    assert shown.text.endswith("1 h: it was only forty minutes")
    asked.presses(ADA, "Other minutes")
    assert (
        asked.says(ADA, "40").text == "Settled: 40 min is charged. The family is told."
    )

    assert "£20.00 for 3 charges" in would_be(asked)
    assert asked.heard[account_of(GINA)][-1].text.endswith(
        "settled, 40 min is charged."
    )
    assert asked.says(ADA, "/disputes").text == "Nobody disputes any hours."


def disputed_by_forty(talk: Talk) -> None:
    talk.presses(GINA, "Not right")
    talk.says(GINA, "it was only forty minutes")
    talk.says(ADA, "/disputes")
    talk.presses(ADA, "Other minutes")
    talk.says(ADA, "40")


def test_what_was_settled_counts_when_the_price_changes(asked: Talk):
    disputed_by_forty(asked)

    asked.world.clock.forward(timedelta(seconds=1))
    asked.says(ADA, "/rate Leo 60 2026-01-01")
    asked.presses(ADA, "Recharge it")

    assert "£40.00 for" in would_be(asked)


def test_what_was_settled_is_given_back_to_the_package(talk: Talk):
    talk.says(ADA, "/set confirm_hours yes")
    talk.says(ADA, "/package Leo 10h 300")
    talk.says(MAYA, "taught Leo maths 10-11am")
    talk.deliver()

    disputed_by_forty(talk)

    assert "9 h 20 min" in str(talk.says(ADA, "/packages Leo"))


def test_a_head_settles_hours_and_hears_no_money(asked: Talk):
    asked.presses(GINA, "Not right")
    asked.says(GINA, "nobody came")

    shown = asked.says(HAL, "/disputes")
    done = asked.presses(HAL, "Take it off")

    assert "£" not in shown.text + done.text
    assert would_be(asked).startswith("There is nothing to invoice")


def test_a_session_told_anew_is_asked_about_anew(asked: Talk):
    asked.presses(GINA, "That is right")
    asked.world.clock.forward(timedelta(seconds=1))
    asked.says(MAYA, "undo")

    assert would_be(asked).startswith("There is nothing to invoice")
    asked.says(MAYA, "taught Leo maths 10-11:30am")
    assert asked.heard[account_of(GINA)][-1].text.startswith(
        "Leo Hart with Maya Okafor, Mon 9 Mar, 10:00-11:30: 1 h 30 min."
    )


def test_only_who_pays_says_so_and_only_who_may_settles(asked: Talk):
    asked.presses(GINA, "Not right")
    asked.says(GINA, "too long")
    said = answer(asked)
    world = asked.world

    for who in (AS_MAYA, AS_HAL, AS_CORA, AS_ADA, AS_SAM):
        with pytest.raises(NotPermitted):
            world.run(ConfirmHours(who, said.session, said.student))
    for who in (AS_LENA, AS_LEO):
        with pytest.raises(NothingAsked):
            world.run(DisputeHours(who, said.session, said.student, "no"))
    for who in (AS_GINA, AS_MAYA, AS_CORA, AS_LEO, AS_SAM):
        with pytest.raises(NotPermitted):
            world.run(SettleHours(who, said.session, said.student, timedelta()))
        with pytest.raises(NotPermitted):
            world.run(AskDisputes(who))


def test_nobody_is_asked_unless_the_organisation_wants_it(talk: Talk):
    talk.says(MAYA, "taught Leo maths 10-11am")
    talk.deliver()

    assert account_of(GINA) not in talk.heard

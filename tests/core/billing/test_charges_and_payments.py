"""A charge is born with the completed session, and only ever corrected."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from core.application import Fact, Ports, Request
from core.billing.balances import MyBalance, WhoOwes
from core.billing.errors import NoAmount, NobodyToCharge, NoSuchPayment
from core.billing.payments.receive import RecordPayment
from core.billing.payments.take_back import TakeBackPayment
from core.billing.ports import Charges
from core.billing.rates.set_rate import SetRate
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.people.errors import NoSuchPerson
from core.reporting.income.ask import AskIncome
from core.reporting.income.model import Grouping
from core.sessions.facts import SessionCompleted, SessionReopened
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    HERE,
    LENA,
    LEO,
    MAYA,
)
from tests.world import World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
MONDAY = date(2026, 3, 9)
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
THIRTY = Money(3000, "GBP")
HOUR_AND_A_HALF = Session(
    SessionId(UUID(int=900)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(FOUR, FOUR + timedelta(minutes=90)),
    "maths",
)


@pytest.fixture
def taught(world: World) -> World:
    """Leo pays thirty an hour, Lena nothing; both were taught for ninety minutes."""
    world.run(SetRate(AS_ADA, LEO.id, THIRTY, date(2026, 1, 1)))
    world.work(lambda ports: ports[Sessions].add(HERE.id, HOUR_AND_A_HALF))
    complete(world, HOUR_AND_A_HALF)
    return world


def tell(world: World, fact: Fact) -> None:
    """As if a use case had just told it."""

    def unit(ports: Ports) -> None:
        desk = world.application.desk(ports, may_change=True)
        desk.told.tell(fact)
        desk.run(WhoOwes(AS_ADA))

    world.work(unit)


def complete(world: World, session: Session) -> None:
    tell(world, SessionCompleted(AS_MAYA, replace(session, state=State.COMPLETED)))


def reopen(world: World) -> None:
    running = replace(HOUR_AND_A_HALF, state=State.ACTIVE)
    tell(world, SessionReopened(AS_MAYA, running, HOUR_AND_A_HALF))


def amounts(world: World) -> list[int]:
    def all_of(ports: Ports):
        return ports[Charges].of_session(HERE.id, HOUR_AND_A_HALF.id)

    return [each.amount.minor for each in world.work(all_of)]


def test_a_session_is_charged_by_the_rate_of_its_day(taught: World):
    assert amounts(taught) == [4500]


def test_completing_twice_charges_once(taught: World):
    complete(taught, HOUR_AND_A_HALF)

    assert amounts(taught) == [4500]


def test_reopening_and_completing_again_leaves_every_step_in_the_books(taught: World):
    reopen(taught)
    complete(taught, HOUR_AND_A_HALF)

    assert amounts(taught) == [4500, -4500, 4500]


def test_a_later_rate_leaves_what_was_charged_alone(taught: World):
    taught.run(SetRate(AS_ADA, LEO.id, Money(9000, "GBP"), date(2026, 3, 10)))
    complete(taught, HOUR_AND_A_HALF)

    assert amounts(taught) == [4500]


def test_income_is_what_the_rows_behind_it_add_up_to(taught: World):
    reopen(taught)
    complete(taught, HOUR_AND_A_HALF)
    taught.run(RecordPayment(AS_ADA, LEO.id, Money(2000, "GBP"), MONDAY))

    found = taught.run(AskIncome(AS_ADA, MARCH))

    assert found.earned == (Money(4500, "GBP"),)
    assert found.received == (Money(2000, "GBP"),)
    assert [(g.label, g.amount) for g in found.groups] == [
        ("Leo Hart", Money(4500, "GBP"))
    ]
    assert [row.amount.minor for row in found.rows] == [4500, -4500, 4500]


def test_income_by_week_is_in_the_order_of_time(taught: World):
    found = taught.run(AskIncome(AS_ADA, MARCH, Grouping.WEEK))

    assert [(g.label, g.amount) for g in found.groups] == [
        ("2026-03-09", Money(4500, "GBP"))
    ]


def test_currencies_are_never_added(taught: World):
    taught.run(RecordPayment(AS_ADA, LEO.id, Money(2000, "GBP"), MONDAY))
    euros = Money(700, "EUR")
    taught.run(RecordPayment(AS_ADA, LEO.id, euros, MONDAY, anyway=True))

    received = taught.run(AskIncome(AS_ADA, MARCH)).received

    assert received == (Money(700, "EUR"), Money(2000, "GBP"))


def test_who_owes_is_charges_less_payments(taught: World):
    recorded = taught.run(RecordPayment(AS_ADA, LEO.id, Money(2000, "GBP"), MONDAY))

    assert recorded.balance.owed == Money(2500, "GBP")
    [owed] = taught.run(WhoOwes(AS_ADA))
    assert (owed.name, owed.balance.owed) == ("Leo Hart", Money(2500, "GBP"))


def test_a_payment_is_taken_back_once_by_a_row_of_its_own(taught: World):
    recorded = taught.run(RecordPayment(AS_ADA, LEO.id, Money(2000, "GBP"), MONDAY))
    taught.run(TakeBackPayment(AS_ADA, recorded.payment.id))

    with pytest.raises(NoSuchPayment):
        taught.run(TakeBackPayment(AS_ADA, recorded.payment.id))
    assert taught.run(AskIncome(AS_ADA, MARCH)).received == (Money(0, "GBP"),)


def test_a_guardian_who_pays_sees_her_own_students_balance(taught: World):
    [owed] = taught.run(MyBalance(AS_GINA))

    assert (owed.name, owed.balance.owed) == ("Leo Hart", Money(4500, "GBP"))


@pytest.mark.parametrize("nosy", [AS_CORA, AS_MAYA, AS_GINA, AS_LENA])
def test_money_is_shown_to_admins_alone(taught: World, nosy):
    asked: tuple[Request[Any], ...] = (
        AskIncome(nosy, MARCH),
        WhoOwes(nosy),
        SetRate(nosy, LEO.id, THIRTY, MONDAY),
        RecordPayment(nosy, LEO.id, THIRTY, MONDAY),
    )
    for request in asked:
        with pytest.raises(NotPermitted):
            taught.run(request)


def test_a_stranger_learns_nothing_and_changes_nothing(taught: World):
    their_admin = AS_ADA.__class__(AS_SAM.organisation, AS_SAM.person, AS_ADA.roles)

    assert taught.run(AskIncome(their_admin, MARCH)).rows == ()
    assert taught.run(WhoOwes(their_admin)) == []
    with pytest.raises(NoSuchPerson):
        taught.run(RecordPayment(their_admin, LEO.id, THIRTY, MONDAY))


def test_what_makes_no_sense_is_refused(taught: World):
    with pytest.raises(NoAmount):
        taught.run(SetRate(AS_ADA, LEO.id, Money(0, "GBP"), MONDAY))
    with pytest.raises(NoAmount):
        taught.run(RecordPayment(AS_ADA, LEO.id, Money(0, "GBP"), MONDAY))
    with pytest.raises(NobodyToCharge):
        taught.run(RecordPayment(AS_ADA, MAYA.id, THIRTY, MONDAY))

"""Rates and charges are kept alike on every database."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from core.application import Ports
from core.billing.model import Charge, ChargeId, Matches, RateId, RateRule, What
from core.billing.ports import Charges, Rates
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.span import Span
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
TODAY = date(2026, 3, 9)
MATHS = Session(
    SessionId(UUID(int=810)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(FOUR, FOUR + timedelta(hours=1)),
)


def rate(who, pounds: int, since: date = TODAY, at: datetime = FOUR) -> RateRule:
    matches = Matches() if who is None else Matches(student=who.id)
    price = Money(pounds * 100, "GBP")
    rule = RateId(uuid4())
    return RateRule(rule, What.PRICE, matches, since, at, None, price)


def charge(who, pounds: int, number: int = 1) -> Charge:
    amount = Money(pounds * 100, "GBP")
    return Charge(ChargeId(uuid4()), MATHS.id, who.id, amount, TODAY, number, FOUR)


async def test_rules_of_several_students_come_with_those_of_nobody(storage: Runner):
    leos, later, lenas, everybodys = (
        rate(LEO, 30),
        rate(LEO, 35, TODAY, FOUR + timedelta(minutes=1)),
        rate(LENA, 40, TODAY + timedelta(days=1)),
        rate(None, 20, TODAY + timedelta(days=2)),
    )

    def agreed(ports: Ports) -> tuple[list[RateRule], ...]:
        rates, gone = ports[Rates], rate(LEO, 99)
        for each in (everybodys, later, lenas, leos, gone):
            rates.add(HERE.id, each)
        rates.remove(HERE.id, gone.id, FOUR)
        both = [LEO.id, LENA.id]
        return (
            rates.holding(HERE.id, both),
            rates.holding(HERE.id, [LENA.id]),
            rates.holding(HERE.id, []),
            rates.holding(ELSEWHERE.id, both),
            rates.remembered(HERE.id, [gone.id]),
        )

    every, hers, nobodys, elsewhere, gone = await storage.run(agreed)

    assert every == [leos, later, lenas, everybodys]
    assert hers == [lenas, everybodys]
    assert nobodys == [everybodys]
    assert elsewhere == []
    assert len(gone) == 1


async def test_charges_of_a_session_are_added_together_and_add_up(storage: Runner):
    leos, lenas, back = charge(LEO, 30), charge(LENA, 40), charge(LEO, -10, 2)

    def charged(ports: Ports) -> tuple[list[Charge], list[Charge], dict[UUID, Money]]:
        ports[Sessions].add(HERE.id, MATHS)
        charges = ports[Charges]
        charges.add(HERE.id)
        charges.add(HERE.id, leos, lenas)
        charges.add(HERE.id, back)
        return (
            charges.of_session(HERE.id, MATHS.id),
            charges.within(HERE.id, Period(TODAY, TODAY), LEO.id),
            dict(charges.sums(HERE.id)),
        )

    of_session, leos_only, sums = await storage.run(charged)

    assert of_session == [leos, back, lenas]
    assert leos_only == [leos, back]
    assert sums == {LEO.id: Money(2000, "GBP"), LENA.id: Money(4000, "GBP")}

"""Which rate an hour is paid by, and what that makes."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.ids import CourseId
from core.kernel.money import Money
from core.kernel.permissions import NotPermitted
from core.marking.errors import LogsNoTime, NotToBePaid
from core.marking.pay.model import PayRate, PayRateId, Work, pay_of, rate_of
from core.marking.pay.set_pay import EveryPayRate, SetPayRate, TakeBackPayRate
from tests.people import ADA, AS_ADA, AS_HAL, AS_MAYA, AS_SAM, LEO, MAYA, TOM
from tests.world import World

MARCH = date(2026, 3, 1)
NOW = datetime(2026, 3, 9, tzinfo=UTC)
ALGEBRA = CourseId(uuid4())
HOUR = timedelta(hours=1)


def rate(minor: int, *, since=MARCH, at=NOW, **said) -> PayRate:
    hourly = Money(minor, "GBP")
    return PayRate(PayRateId(uuid4()), hourly, since, at, ADA.id, **said)


def work(on=date(2026, 3, 9), spent=HOUR, activity="marking", course=None) -> Work:
    return Work(MAYA.id, on, activity, course, spent)


def test_the_tutor_wins_then_the_course_then_the_work_then_the_last():
    all_ = rate(1000)
    prep = rate(1100, activity="prep")
    algebra = rate(1200, course=ALGEBRA)
    mayas = rate(1300, tutor=MAYA.id)
    newer = rate(1400, tutor=MAYA.id, since=date(2026, 3, 5))
    again = rate(1500, tutor=MAYA.id, since=date(2026, 3, 5), at=NOW + HOUR)
    toms = rate(9000, tutor=TOM.id)
    cases = [
        ([all_, prep, toms], work(), all_),
        ([all_, prep], work(activity="prep"), prep),
        ([all_, prep, algebra], work(activity="prep", course=ALGEBRA), algebra),
        ([all_, algebra, mayas], work(course=ALGEBRA), mayas),
        ([newer, mayas], work(), newer),
        ([newer, mayas], work(on=date(2026, 3, 4)), mayas),
        ([again, newer], work(), again),
        ([mayas], work(on=date(2026, 2, 28)), None),
    ]
    for rates, what, expected in cases:
        assert rate_of(rates, what) == expected
        assert rate_of(reversed(rates), what) == expected


@given(st.integers(1, 600), st.integers(0, 9999))
def test_what_is_taken_back_is_what_was_paid(minutes: int, hourly: int):
    rates = [rate(hourly)]
    spent = timedelta(minutes=minutes)
    paid, back = (pay_of(rates, work(spent=each)) for each in (spent, -spent))
    assert paid is not None
    assert back is not None
    assert paid + back == Money(0, "GBP")
    assert abs(paid.minor - hourly * minutes / 60) <= 0.5


def test_only_admins_say_what_is_paid_and_only_to_who_teaches(world: World):
    pounds = Money(2000, "GBP")
    made = world.run(SetPayRate(AS_ADA, pounds, MARCH, MAYA.id))
    assert world.run(EveryPayRate(AS_ADA)) == [made]
    for who in (AS_MAYA, AS_HAL, AS_SAM):
        with pytest.raises(NotPermitted):
            world.run(SetPayRate(who, pounds))
        with pytest.raises(NotPermitted):
            world.run(EveryPayRate(who))
        with pytest.raises(NotPermitted):
            world.run(TakeBackPayRate(who, made.id))
    with pytest.raises(LogsNoTime):
        world.run(SetPayRate(AS_ADA, pounds, MARCH, LEO.id))
    with pytest.raises(NotToBePaid):
        world.run(SetPayRate(AS_ADA, Money(-1, "GBP")))

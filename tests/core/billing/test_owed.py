"""What a session costs: rules, rounding, tax, packages, corrections."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from core.billing.charging.correct import About, corrections
from core.billing.charging.owed import Part, Terms, Wanted, owed
from core.billing.ledger.post import transfers_of
from core.billing.model import (
    Charge,
    Kind,
    Matches,
    Package,
    PackageId,
    Per,
    RateId,
    RateRule,
    What,
)
from core.billing.packages.ports import Stock
from core.billing.rules.choose import Case, chosen
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.money import Money
from core.sessions.model import SessionId
from tests.people import LENA, LEO, MAYA

MONDAY = date(2026, 3, 9)
NOW = datetime(2026, 3, 9, 18, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
TEN_B, MATHS = ClassId(UUID(int=501)), CourseId(UUID(int=601))
CASE = Case(LEO.id, MONDAY, HOUR, 1, (MAYA.id,), TEN_B, MATHS)
ABOUT = About(SessionId(UUID(int=810)), LEO.id, NOW, MAYA.id)
HELD = Part()


def rule(pounds: float, what: What = What.PRICE, /, **more) -> RateRule:
    said = {key: more.pop(key) for key in list(more) if key in Matches.__slots__}
    price = Money(round(pounds * 100), "GBP")
    made = RateRule(
        RateId(uuid4()), what, Matches(**said), date(2026, 1, 1), NOW, None, price
    )
    return replace(made, **more)


def off(percent: float, **more) -> RateRule:
    return replace(
        rule(0, What.DISCOUNT, **more), price=None, percent_bp=round(percent * 100)
    )


def costs(*rules: RateRule, case: Case = CASE, part: Part = HELD, **terms) -> list[int]:
    found = owed(case, part, Terms(rules, **terms))
    return [each.amount.minor for each in found]


EVERYBODYS = rule(10)
MAYAS = rule(20, tutor=MAYA.id)
OF_MATHS = rule(30, course=MATHS)
OF_TEN_B = rule(40, group=TEN_B)
LEOS = rule(50, student=LEO.id)
ALL_RULES = [EVERYBODYS, MAYAS, OF_MATHS, OF_TEN_B, LEOS]


@pytest.mark.parametrize("many", range(1, 6))
def test_the_nearest_rule_holds_in_whatever_order_they_came(many: int):
    some = ALL_RULES[:many]

    choice = chosen(What.PRICE, reversed(some), CASE)

    assert choice is not None
    assert choice.rule == some[-1]
    assert choice.beaten == tuple(reversed(some[:-1]))


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ({"student": LENA.id}, {}),
        ({"weekdays": frozenset({5, 6})}, {"day": date(2026, 3, 14)}),
        ({"shortest": 90 * MINUTE}, {"length": 90 * MINUTE}),
        ({"longest": 59 * MINUTE}, {"length": 59 * MINUTE}),
        ({"fewest": 2}, {"size": 2}),
        ({"group": ClassId(UUID(int=502))}, {"group": ClassId(UUID(int=502))}),
        ({"since": date(2026, 3, 10)}, {"day": date(2026, 3, 10)}),
        ({"until": date(2026, 3, 8)}, {"day": date(2026, 3, 8)}),
    ],
)
def test_a_rule_holds_where_all_it_says_is_so(
    said: dict[str, Any], other: dict[str, Any]
):
    special = rule(99, at=NOW + MINUTE, **said)

    assert costs(EVERYBODYS, special) == [1000]
    if other:
        changed = replace(CASE, **other)
        hours = changed.length / HOUR
        assert costs(EVERYBODYS, special, case=changed) == [round(9900 * hours)]


def test_more_conditions_beat_fewer_and_later_beats_earlier():
    saturdays = rule(60, weekdays=frozenset({0}))
    later = rule(70, weekdays=frozenset({0}), since=date(2026, 2, 1))

    assert costs(EVERYBODYS, saturdays) == [6000]
    assert costs(later, saturdays) == [7000]


def test_a_rate_that_changes_in_the_middle_of_a_month_goes_by_the_day():
    dearer = rule(60, student=LEO.id, since=date(2026, 3, 16))
    days = [date(2026, 3, 15), date(2026, 3, 16)]

    assert [costs(LEOS, dearer, case=replace(CASE, day=day)) for day in days] == [
        [5000],
        [6000],
    ]


def test_a_rate_may_begin_on_a_leap_day():
    leap = rule(60, student=LEO.id, since=date(2028, 2, 29))
    day = replace(CASE, day=date(2028, 2, 29))

    assert costs(LEOS, leap, case=day) == [6000]


@pytest.mark.parametrize(
    ("minutes", "step", "pence"),
    [(50, 0, 4167), (50, 15, 5000), (61, 15, 6250), (1, 60, 5000), (45, 15, 3750)],
)
def test_minutes_are_rounded_up_to_a_step_and_pence_half_up(
    minutes: int, step: int, pence: int
):
    case = replace(CASE, length=minutes * MINUTE)

    assert costs(LEOS, case=case, step=step * MINUTE) == [pence]


def test_per_cent_then_discount_then_tax_each_half_a_penny_up():
    odd = rule(33.33, student=LEO.id)
    part = Part(Kind.LATE_CANCEL, 50, held=False)

    [wanted] = owed(CASE, part, Terms((odd, off(12.5)), tax_bp=2000))
    [on_top] = owed(
        CASE, part, Terms((odd, off(12.5)), tax_bp=2000, tax_included=False)
    )

    assert (wanted.kind, wanted.amount.minor, wanted.tax) == (
        Kind.LATE_CANCEL,
        1459,  # 3333 -> 1667 -> 1458.6
        243,
    )
    assert (on_top.amount.minor, on_top.tax) == (1459 + 292, 292)


def test_discounts_never_come_together():
    assert costs(LEOS, off(10), off(25, student=LENA.id), off(20)) == [4000]


def test_a_price_for_a_session_is_that_however_long_it_is():
    flat = rule(25, student=LEO.id, per=Per.SESSION)

    assert costs(flat, case=replace(CASE, length=2 * HOUR)) == [2500]


def test_the_way_is_paid_for_whether_or_not_somebody_came_but_not_if_called_off():
    way = rule(5, What.TRAVEL, student=LEO.id)

    assert costs(LEOS, way) == [5000, 500]
    assert costs(LEOS, way, part=Part(Kind.NO_SHOW, 0)) == [500]
    assert costs(LEOS, way, part=Part(Kind.LATE_CANCEL, 50, held=False)) == [2500]


def test_without_a_price_nothing_is_owed():
    assert costs(off(10)) == []
    assert costs() == []


def package(hours: int, pounds: int, **more) -> Stock:
    made = Package(
        PackageId(uuid4()),
        LEO.id,
        hours * HOUR,
        Money(pounds * 100, "GBP"),
        date(2026, 3, 1),
        NOW,
    )
    return Stock(replace(made, **more))


def test_the_last_minutes_of_a_package_are_worth_what_is_left_of_its_price():
    stock, worth = package(1, 100), []
    for minutes in (20, 20, 20):
        case = replace(CASE, length=minutes * MINUTE)
        [used] = owed(case, HELD, Terms((LEOS,), [stock]))
        worth.append(used.used)
        stock = replace(
            stock, taken=stock.taken + used.minutes, worth=stock.worth + used.used
        )

    assert sum(worth) == 10_000
    assert worth == [3333, 3334, 3333]


def test_what_the_package_leaves_is_priced_pro_rata():
    found = owed(replace(CASE, length=2 * HOUR), HELD, Terms((LEOS,), [package(1, 40)]))

    assert [(w.amount.minor, w.used, w.minutes) for w in found] == [
        (0, 4000, HOUR),
        (5000, 0, HOUR),
    ]


def test_called_off_late_takes_the_per_cent_in_minutes_rounded_up():
    case = replace(CASE, length=45 * MINUTE)
    part = Part(Kind.LATE_CANCEL, 50, held=False)

    [used] = owed(case, part, Terms((LEOS,), [package(1, 60)]))

    assert (used.minutes, used.used, used.kind) == (23 * MINUTE, 2300, Kind.LATE_CANCEL)


@pytest.mark.parametrize(
    "more",
    [
        {"expires": date(2026, 3, 8)},
        {"bought_on": date(2026, 3, 10)},
        {"course": CourseId(UUID(int=602))},
        {"student": PersonId(UUID(int=3))},
    ],
)
def test_a_package_that_is_over_or_for_something_else_covers_nothing(
    more: dict[str, Any],
):
    assert costs(LEOS, stock=[package(1, 60, **more)]) == [5000]


def charged(wanted: tuple[Wanted, ...], before: list[Charge]) -> list[Charge]:
    return [*before, *corrections(wanted, before, ABOUT)]


def test_done_twice_nothing_is_added():
    wanted = owed(CASE, HELD, Terms((LEOS,), [package(1, 40)]))
    once = charged(wanted, [])

    assert charged(wanted, once) == once


def test_another_day_takes_off_there_and_puts_on_here():
    """Corrections stand on the day of what they correct."""
    before = charged(owed(CASE, HELD, Terms((LEOS,))), [])
    tuesday = replace(CASE, day=date(2026, 3, 10))

    after = charged(owed(tuesday, HELD, Terms((LEOS,))), before)

    assert [(each.on.day, each.amount.minor) for each in after] == [
        (9, 5000),
        (9, -5000),
        (10, 5000),
    ]


def test_another_currency_is_another_charge():
    euros = replace(LEOS, price=Money(6000, "EUR"))
    before = charged(owed(CASE, HELD, Terms((LEOS,))), [])

    after = charged(owed(CASE, HELD, Terms((euros,))), before)

    assert [each.amount for each in after] == [
        Money(5000, "GBP"),
        Money(-5000, "GBP"),
        Money(6000, "EUR"),
    ]


def test_every_row_has_one_explanation_and_its_reversal_says_what_it_reverses():
    before = charged(owed(CASE, HELD, Terms((LEOS,))), [])
    [_, back, new] = charged(owed(CASE, HELD, Terms((LEOS, off(10)))), before)

    assert (back.reverses, back.explained) == (before[0].id, before[0].explained)
    assert new.explained is not None
    assert (new.explained.discount_bp, new.explained.beaten) == (1000, 0)
    assert [each.number for each in (before[0], back, new)] == [1, 2, 3]


def test_what_a_charge_moves_never_depends_on_its_sign():
    [charge] = charged(owed(CASE, HELD, Terms((LEOS,), tax_bp=2000)), [])
    [_, back] = charged((), [charge])

    there, again = transfers_of(charge), transfers_of(back)

    assert [each.amount for each in there] == [Money(4167, "GBP"), Money(833, "GBP")]
    assert [(each.debit, each.credit) for each in there] == [
        (each.credit, each.debit) for each in again
    ]

"""Absent in a row, and too often: what counts, and from when on it is told again."""

from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from core.attendance.absence.streaks import (
    CAME,
    COUNTS,
    Limits,
    Mark,
    Sort,
    absent_now,
    counted,
    is_broken,
    rate_of,
    troubles,
)
from core.attendance.model import Status
from core.sessions.model import SessionId
from tests.core.attendance.lesson import TEN

DAY = timedelta(days=1)
LIMITS = Limits(3, 75, 5, 28 * DAY)
ROW_ONLY, RATE_ONLY = Limits(3, 0, 5, 28 * DAY), Limits(0, 75, 5, 28 * DAY)
SHORT = {
    "p": Status.PRESENT,
    "l": Status.LATE,
    "a": Status.ABSENT,
    "e": Status.EXCUSED,
    "x": Status.EXPECTED,
    "o": Status.PENDING,
}


def marks(said: str) -> list[Mark]:
    """One a day, the last one yesterday."""
    first = TEN - len(said) * DAY
    return [
        Mark(SessionId(UUID(int=n + 1)), first + n * DAY, SHORT[each])
        for n, each in enumerate(said)
    ]


LISTS = some.text("plaexo", max_size=30).map(marks)
LIMITED = some.builds(
    Limits,
    some.integers(0, 6),
    some.integers(0, 100),
    some.integers(1, 8),
    some.just(28 * DAY),
)


def sorts(said: str, limits: Limits = LIMITS) -> list[Sort]:
    return [each.sort for each in troubles(marks(said), limits, TEN)]


def test_three_absences_in_a_row_are_told_and_two_are_not():
    assert sorts("ppaa", ROW_ONLY) == []
    assert sorts("ppaaa", ROW_ONLY) == [Sort.IN_A_ROW]


def test_excused_and_undecided_ones_neither_break_a_row_nor_make_it_longer():
    assert sorts("paeeaxoa", ROW_ONLY) == [Sort.IN_A_ROW]
    assert sorts("paeeeea", ROW_ONLY) == []


def test_who_comes_late_comes():
    assert sorts("aaal", ROW_ONLY) == []
    assert rate_of(marks("llll")) == 100


def test_a_rate_needs_a_minimum_and_only_looks_so_far_back():
    assert sorts("ppaa", RATE_ONLY) == []
    assert sorts("ppapa", RATE_ONLY) == [Sort.BELOW]
    assert sorts("aaaaa" + "e" * 26 + "pp", RATE_ONLY) == []


def test_with_a_nought_nobody_is_told_of():
    assert sorts("aaaaaaaa", Limits(0, 0, 1, 28 * DAY)) == []


def test_a_row_is_over_when_they_come_and_not_when_one_of_it_is_excused():
    row = marks("paaa")
    since = row[1].at

    def broken(said: str) -> bool:
        return is_broken(Sort.IN_A_ROW, since, marks(said), LIMITS, TEN)

    assert not broken("paaa")
    assert not broken("paea")
    assert is_broken(Sort.IN_A_ROW, since, marks("aaap"), LIMITS, TEN)
    assert broken("pppp")


@given(LISTS)
def test_a_row_is_absences_only_with_nobody_there_after_its_first(found: list[Mark]):
    row = absent_now(found)

    assert all(each.status is Status.ABSENT for each in row)
    after = [m for m in found if row and m.at >= row[0].at]
    assert not any(each.status in CAME for each in after)
    came = [each.at for each in found if each.status in CAME]
    since = max(came) if came else TEN - 99 * DAY
    absent = [m for m in found if m.status is Status.ABSENT and m.at > since]
    assert list(row) == absent


@given(LISTS)
def test_what_does_not_count_changes_nothing(found: list[Mark]):
    only = [each for each in found if each.status in COUNTS]

    assert troubles(found, LIMITS, TEN) == troubles(only, LIMITS, TEN)


@given(LISTS, LIMITED, some.randoms())
def test_the_order_in_which_they_are_read_does_not_matter(
    found: list[Mark], limits: Limits, chance
):
    mixed = [*found]
    chance.shuffle(mixed)

    assert troubles(mixed, limits, TEN) == troubles(found, limits, TEN)


@given(LISTS, LIMITED)
def test_figures_are_those_of_their_rows(found: list[Mark], limits: Limits):
    for each in troubles(found, limits, TEN):
        if each.sort is Sort.IN_A_ROW:
            assert each.absences == len(each.rows) >= limits.in_a_row > 0
        else:
            assert len(each.rows) >= limits.at_least
            assert each.rate == rate_of(each.rows)
            assert each.rate is not None
            assert each.rate < limits.below
            assert each.rows == counted(found, TEN - limits.within)


@given(LISTS, LIMITED)
def test_what_is_told_of_is_not_over_at_the_same_moment(
    found: list[Mark], limits: Limits
):
    for each in troubles(found, limits, TEN):
        assert not is_broken(each.sort, each.since, found, limits, TEN)


@given(LISTS, LIMITED)
def test_to_come_once_more_never_makes_trouble(found: list[Mark], limits: Limits):
    here = Mark(SessionId(UUID(int=999)), TEN, Status.PRESENT)
    before = {each.sort for each in troubles(found, limits, TEN)}
    short = len(counted(found, TEN - limits.within)) < limits.at_least

    after = {each.sort for each in troubles([*found, here], limits, TEN)}

    assert Sort.IN_A_ROW not in after
    assert short or after <= before

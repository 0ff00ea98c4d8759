"""The tutor's number: who was in the room when it was shown knows it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attendance.codes import DIGITS, code_at, code_lasts, is_right, looks_like_code

SECRET, OTHER = b"s" * 32, b"t" * 32
TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
instants = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(  # noqa: DTZ001 -- made aware here
    lambda at: at.replace(tzinfo=UTC)
)


@pytest.mark.parametrize(
    ("seconds", "good"),
    [(-1, False), (0, True), (29, True), (30, True), (89, True), (90, False)],
)
def test_a_code_is_good_for_90_seconds_from_when_it_is_first_shown(seconds, good):
    shown = code_at(SECRET, TEN)

    assert is_right(SECRET, shown, TEN + timedelta(seconds=seconds)) is good


def test_it_changes_every_30_seconds_and_says_how_long_it_lasts():
    shown = [code_at(SECRET, TEN + timedelta(seconds=s)) for s in (0, 29, 30)]

    assert shown[0] == shown[1] != shown[2]
    assert code_lasts(TEN) == 30
    assert code_lasts(TEN + timedelta(seconds=29)) == 1


@given(instants, st.integers(0, 59))
def test_it_may_be_written_with_spaces_and_is_no_other_sessions(at, seconds):
    shown = code_at(SECRET, at)
    later = at + timedelta(seconds=seconds)

    assert is_right(SECRET, f" {shown[:2]} {shown[2:]} ", later)
    assert looks_like_code(f"{shown[:3]} {shown[3:]}")
    assert len(shown) == DIGITS


def test_a_code_of_another_session_is_wrong():
    assert not is_right(SECRET, code_at(OTHER, TEN), TEN)


@pytest.mark.parametrize("said", ["", "1234", "123456", "here", "١٢٣٤٥"])
def test_what_is_no_code_does_not_look_like_one_and_is_never_right(said):
    assert not looks_like_code(said)
    assert not is_right(SECRET, said, TEN)

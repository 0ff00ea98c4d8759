"""The tutor's number: who was in the room when it was shown knows it."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance.Levenshtein import distance

from core.attendance.evidence.code_words import WORDS
from core.attendance.evidence.codes import (
    DIGITS,
    NUMBERS,
    code_at,
    code_lasts,
    is_right,
    looks_like_code,
)
from core.attendance.model import Status
from tests.core.attendance.lesson import Lesson
from tests.people import LENA, LEO, MAYA

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


@given(instants, st.integers(0, 59))
def test_a_word_and_its_number_are_one_however_they_are_typed(at, seconds):
    shown = code_at(SECRET, at, words=True)
    word, number = shown.split()
    later = at + timedelta(seconds=seconds)

    for said in (shown, f" {word.upper()}-{number} ", f"{word.title()}{number}"):
        assert is_right(SECRET, said, later, words=True)
        assert looks_like_code(said)
    assert not is_right(SECRET, shown, at)
    assert not is_right(SECRET, code_at(SECRET, at), at, words=True)


@pytest.mark.parametrize("said", ["river", "42", "river 4", "river 421", "rover 42"])
def test_half_a_word_or_one_of_no_list_does_not_look_like_a_code(said):
    assert not looks_like_code(said)
    assert not is_right(SECRET, said, TEN, words=True)


def test_no_two_words_look_or_begin_alike():
    for one, other in combinations(WORDS, 2):
        assert distance(one, other) >= 3
        assert one[:4] != other[:4]
    assert all(word.isalpha() and 4 <= len(word) <= 7 for word in WORDS)
    assert len(WORDS) * len(NUMBERS) >= 2_000


def test_an_organisation_may_have_its_tutors_show_a_word(lesson: Lesson):
    lesson.policies(code_words=True)
    lesson.start()
    shown = lesson.talk.says(MAYA, "/code").text
    word, _, rest = shown.partition(" is the word for maths")
    assert rest
    asked = lesson.talk.says(LEO, "/here")
    assert "Type the word that your tutor shows" in asked.text
    wrong = lesson.talk.says(LEO, "river 9")
    assert "two digits behind it" in wrong.text

    lesson.talk.says(LEO, f"I'm here, the word is {word.title()}")
    lesson.place(LEO)

    assert lesson.status(LEO) is Status.PRESENT
    assert any(each.label == "Show the word" for each in lesson.card().buttons)


def test_what_is_refused_speaks_of_that_word_as_well(lesson: Lesson):
    lesson.policies(code_words=True, faces=False)

    said = lesson.talk.says(LENA, "/enrolface").text

    assert "The word that the tutor shows checks in." in said
    assert "or your tutor's word." in lesson.talk.says(LENA, "/help here").text

"""Whatever is written, it is read or declined; nothing raises, nothing takes long."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understand.drafts import canonical
from bot.understand.reading import Action, Reading
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.read import read_time
from bot.understand.times.repeats import recurrence
from bot.understand.times.resolve import resolved
from tests.bot.understand.sentences import lines
from tests.bot.understand.world import HELEN, INGRID, LONDON, MAYA, STUDENTS, read

MOMENT = Moment(datetime(2026, 3, 25, 14, 10), LONDON)  # noqa: DTZ001 -- local time has no zone here
SAID = [line.text for line in lines()]
WORDS = sorted({word for text in SAID for word in text.split()})
HOSTILE = (
    "x" * 10_000,
    "taught Alice " * 900,
    "1 " * 5_000,
    "every " * 500,
    "a week after " * 200,
    "from " * 300 + "monday",
    "🙂" * 300,
    "\u202etaught Alice yesterday\u202c",
    "\x00\x01\x02 taught\tAlice\r\n4pm",
    "taught 400 hours",
    "taught Alice on 30 Feb 25:99-99:00",
    "<script>alert(1)</script>",
    "'; DROP TABLE people; --",
    "учил Алису вчера в 4",
    "علمت أليس أمس",
    "½ ¼ ¾ ² ³ ⅔",
    "99999999999999999999999 hours",
    "£99999999999999999999",
    "-1 -2 -3",
    "((((((((((",
    "in 99999 years",
    "9999-12-31",
    "0001-01-01",
    "31/12/9999 23:59-00:30",
    "İstanbul ßtraße ŉ",
)
speakers = st.sampled_from([MAYA, STUDENTS[0], HELEN, INGRID])


def _whole(reading: Reading) -> None:
    assert isinstance(reading.action, Action)
    for value in reading.slots.values():
        assert isinstance(canonical(value), str)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_read_or_declined(text: str):
    _whole(read(text))
    _whole(read(text, INGRID))


@given(st.text(max_size=300), speakers)
@settings(max_examples=150)
def test_any_text_is_read_or_declined(text: str, speaker):
    _whole(read(text, speaker))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), speakers)
@settings(max_examples=300)
def test_our_own_words_in_any_order_are_read_or_declined(words: list[str], speaker):
    _whole(read(" ".join(words), speaker))


@given(st.sampled_from(SAID), st.data(), speakers)
@settings(max_examples=300)
def test_a_sentence_with_letters_changed_is_read_or_declined(said, data, speaker):
    letters = list(said)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(letters) - 1))
        letters[at] = data.draw(st.sampled_from("abc dt0159:-/.,'£½é\u00a0"))

    _whole(read("".join(letters), speaker))


TIMES = [
    "every",
    "mon",
    "tue",
    "friday",
    "the",
    "of",
    "next",
    "last",
    "week",
    "month",
    "until",
    "till",
    "4",
    "5",
    "4pm",
    "half",
    "past",
    "quarter",
    "to",
    "from",
    "between",
    "and",
    "12",
    "march",
    "may",
    "2026",
    "3rd",
    "in",
    "two",
    "hours",
    "ago",
    "after",
    "before",
    "since",
    "for",
    "90",
    "min",
    "day",
    "tomorrow",
    "yesterday",
    "tonight",
    "morning",
    "at",
    "by",
    "end",
    "first",
    "easter",
    "term",
    "q3",
    "30",
    "feb",
    "31",
    "april",
    "fortnight",
    "except",
    "starting",
    "x6",
    "1h30",
    "16h",
    "-",
    ",",
    "weekend",
    "utc",
    "early",
    "late",
    "mid",
    "rest",
    "of",
    "the",
    "in",
    "ago",
    "before",
    "after",
    "after next",
    "before last",
    "business days",
    "weeks",
    "months",
    "years",
    "quarter",
    "2026",
    "1990s",
    "nineties",
    "two thousand",
    "nineteen",
    "twenty",
    "hundred",
    "week 9",
    "h2",
    "bank holiday",
    "christmas",
    "evening",
    "early-morning",
    "mornings",
    "now",
    "and a half",
    "another",
    "upcoming",
    "past",
    "rest of",
    "/",
    "(",
    "+05:30",
    "-05:00",
    "16:00:00",
    "12am",
    "9999",
    "0",
    "2015-03-28",
    "29 feb",
    "fifth",
    "decade",
    "eom",
    "half",
    "to",
    "past",
    "once",
]


@given(st.lists(st.sampled_from(TIMES), min_size=1, max_size=8), st.sampled_from(Tense))
@settings(max_examples=1000)
def test_any_words_of_time_are_a_time_or_none(words: list[str], tense: Tense):
    said = read_time(" ".join(words), MOMENT)

    if said is not None:
        found = resolved(said, MOMENT, tense)
        assert found is None or found.span.start <= found.span.end
        recurrence(said, MOMENT)

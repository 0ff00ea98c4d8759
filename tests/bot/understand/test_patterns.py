"""What can be told of a pattern beforehand never leaves out what would have matched."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.understand.cues import seen_in
from bot.understand.entities.find import look
from bot.understand.explain import empty_scene
from bot.understand.intents import intents
from bot.understand.patterns import ByLetter, ByStretch, stretches_of
from bot.understand.times import clock, lengths, recurrence
from bot.understand.times.gather import ALONE, rules_within
from tests.bot.understand.expressions import EXPRESSIONS
from tests.bot.understand.sentences import lines

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 25, 14, 10, tzinfo=LONDON)


def texts() -> Iterator[str]:
    yield from (line.text for line in lines())
    yield from (text for _, text, _ in EXPRESSIONS)
    yield from (
        "",
        " ",
        "é",
        "\N{FULLWIDTH DIGIT FOUR}pm",
        "P",
        "½ hour",
        "İstanbul at 5",
        "½" * 40,
    )


@pytest.mark.parametrize(
    ("pattern", "stretches"),
    [
        (r"\bmark(?:ed|ing)?\b", {"mar"}),
        (r"[PC] (?:comes|came)\b", {"ome", "ame"}),
        (r"(?:late )?for [LT]", {"for"}),
        (r"x?", None),
        (r"(?:ab|c?)d+", {"d"}),
        (r"(?i:word)", None),
        (r"a(?!bcd)", {"a"}),
    ],
)
def test_a_text_without_what_a_pattern_needs_is_not_tried(
    pattern: str, stretches: set[str] | None
) -> None:
    assert stretches_of(re.compile(pattern)) == stretches


@pytest.mark.parametrize("letter", ["a", "Z", "4", " ", "_", "-", "é", "\n"])
@pytest.mark.parametrize(
    "pattern",
    [r"\d", r"\w+", r"\s|\bz", r"[^a-z]", r"\S", r"(?:the )?a?Z", r"(?i)z", r"-*", "."],
)
def test_a_pattern_is_tried_wherever_it_may_begin(pattern: str, letter: str) -> None:
    form = (re.compile(pattern), None)
    if form[0].match(letter):
        assert ByLetter([form]).at(letter, 0) == (form,)


def test_no_cue_of_a_sentence_is_missed() -> None:
    scene = empty_scene(NOW, LONDON, "tutor")
    for text in texts():
        sentence = look(text, scene)
        every = [
            (intent, cue)
            for intent in intents().values()
            for cue in intent.cues
            if cue.pattern.search(sentence.marked if cue.is_tensed else sentence.coded)
        ]
        assert list(seen_in(sentence)) == every


def test_no_time_in_a_sentence_is_missed() -> None:
    for text in map(str.lower, texts()):
        kept = rules_within(text, alone=True)
        for rule in ALONE:
            if any(rule.form.match(text, at) for at in range(len(text))):
                assert (rule.form, rule.means) in kept
        for forms in (clock.FORMS, lengths.FORMS, recurrence.FORMS):
            for at in range(len(text)):
                there = [f for f in forms if f[0].match(text, at)]
                assert [f for f in forms.at(text, at) if f[0].match(text, at)] == there


def test_of_two_patterns_the_first_comes_first() -> None:
    forms = [(re.compile(word), word) for word in ("to", "t", "tom", "x")]
    assert [name for _, name in ByStretch(forms).within("tom")] == ["to", "t", "tom"]

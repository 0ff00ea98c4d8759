"""Whatever is said in English is said in every other language, and tells as much."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.words.ftl import ENGLISH, languages, texts

ROOT = Path(__file__).parents[2]
OTHERS = tuple(each for each in languages() if each != ENGLISH)
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
WORD = re.compile(r"[^\W\d_]{2,}")

GERMAN_LIKEWISE = """
api-first-call explain-text field-name option-de option-en
messages-told minutes notice-sort-system option-csv option-json
option-name option-paynow option-paypal option-pdf option-venmo
option-xlsx option-zelle page-checkin-title page-title
preference-shown room-link rule-class rule-minutes rule-shown
setting-shown systems-webhook systems-webhooks team-title
webcal-button
"""
LIKEWISE = {"de": frozenset(GERMAN_LIKEWISE.split())}
"""What reads the same as in English: names of makes and formats, and a few words."""


class Reading(Visitor):
    """What a message tells, what it chooses by, and its words."""

    def __init__(self, message: ast.Message) -> None:
        self.facts = set[str]()
        self.others = set[str]()
        self.choices = dict[str, set[str]]()
        self.words = list[str]()
        self.visit(message.value)

    def visit_VariableReference(self, at: ast.VariableReference) -> None:  # noqa: N802 -- fluent.syntax names it
        self.facts.add(at.id.name)

    def visit_MessageReference(self, at: ast.MessageReference) -> None:  # noqa: N802 -- fluent.syntax names it
        self.others.add(at.id.name)

    def visit_TextElement(self, at: ast.TextElement) -> None:  # noqa: N802 -- fluent.syntax names it
        self.words += WORD.findall(at.value)

    def visit_SelectExpression(self, at: ast.SelectExpression) -> None:  # noqa: N802 -- fluent.syntax names it
        keys = {
            key.name if isinstance(key, ast.Identifier) else str(key.value)
            for key in (each.key for each in at.variants)
        }
        if isinstance(at.selector, ast.VariableReference):
            self.choices.setdefault(at.selector.id.name, set()).update(keys)
        self.generic_visit(at)


@cache
def readings(language: str) -> dict[str, Reading]:
    return {
        entry.id.name: Reading(entry)
        for text in texts(language).values()
        for entry in FluentResource(text).body
        if isinstance(entry, ast.Message)
    }


def facts_of(name: str, among: dict[str, Reading]) -> set[str]:
    """With those of the sentences that stand within it."""
    own = among[name]
    return own.facts.union(*(facts_of(each, among) for each in own.others))


def unlike(
    own: dict[str, set[str]], english: dict[str, set[str]]
) -> Iterator[tuple[str, frozenset[str]]]:
    """What is chosen by in both, and the keys that only one of them has."""
    for fact in sorted(set(own) & set(english)):
        if keys := (own[fact] ^ english[fact]) - PLURALS:
            yield fact, frozenset(keys)


SHOWN = re.compile(
    r"\b(?:Reply|Field|Choice|Button|Question|Tile|Chart|Paper|Sheet)\(\s*"
    r"(?:(?:text|title|label|value|alt)=)?f?\"([^\"{]*)"
)
A_NAME = re.compile(r"[a-z][a-z0-9-]*")


def test_no_words_that_people_read_stand_in_code():
    """A sentence is called by its name, and says it in the reader's language."""
    found = {
        (file.name, said)
        for package in ("bot/commands", "bot/turn")
        for file in (ROOT / package).rglob("*.py")
        for said in SHOWN.findall(file.read_text("utf-8"))
        if WORD.search(said) and not A_NAME.fullmatch(said)
    }
    assert found == set()


@pytest.mark.parametrize("language", OTHERS)
def test_it_tells_what_the_english_sentence_tells(language: str):
    """One that leaves out a fact hides it; one that asks for another cannot be said."""
    own, english = readings(language), readings(ENGLISH)

    assert set(own) - set(english) == set()
    assert {name: facts_of(name, own) for name in own} == {
        name: facts_of(name, english) for name in own
    }


@pytest.mark.parametrize("language", OTHERS)
def test_it_tells_apart_what_the_english_sentence_tells_apart(language: str):
    own, english = readings(language), readings(ENGLISH)

    assert {
        name: found
        for name in own
        if (found := dict(unlike(own[name].choices, english[name].choices)))
    } == {}


@pytest.mark.parametrize("language", OTHERS)
def test_it_says_all_that_english_says(language: str):
    """But the examples: what people type to the desk is English."""
    assert {
        name
        for name in set(readings(ENGLISH)) - set(readings(language))
        if not name.startswith(("example-", "try-"))
    } == set()


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str):
    own, english = readings(language), readings(ENGLISH)

    assert {
        name
        for name, each in own.items()
        if each.words and each.words == english[name].words
    } == LIKEWISE[language]

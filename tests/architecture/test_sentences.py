"""Each sentence stands once, can be read, and means one refusal."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast

from adapters.web.api.refusals import every_refusal
from bot.catalogue import load_commands
from bot.kinds.kind import OneOf
from bot.words import HERE, has, languages, outlined
from core.catalogue import load_use_cases
from core.kernel.refusal import Refusal


def entries(language: str) -> Iterator[tuple[Path, ast.EntryType]]:
    for file in sorted((HERE / language).glob("*.ftl")):
        for entry in FluentResource(file.read_text("utf-8")).body:
            yield file, entry


@pytest.mark.parametrize("language", languages())
def test_every_sentence_stands_once_and_can_be_read(language: str):
    found = list(entries(language))
    unread = [
        f"{file.name}: {(entry.content or '')[:60]}"
        for file, entry in found
        if isinstance(entry, ast.Junk)
    ]
    named = Counter(e.id.name for _, e in found if isinstance(e, ast.Message))

    assert unread == []
    assert [name for name, times in named.items() if times > 1] == []


def below(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def test_no_two_refusals_share_a_name_and_all_are_worded():
    load_use_cases()
    named = Counter(kind.__name__ for kind in set(below()))

    assert [name for name, times in named.items() if times > 1] == []
    for kind in every_refusal():
        assert outlined(f"refused-{kind.__name__}")
    assert {kind.__name__ for kind in every_refusal()} == set(named)


def test_every_fixed_word_of_a_command_can_be_tapped():
    """Whoever types another is offered them, and each needs a label."""
    wordless = {
        f"{command.name}.{argument}: {word}"
        for command in load_commands().values()
        for argument, kind in command.kinds.items()
        if isinstance(kind, OneOf) and type(kind).offer is OneOf.offer
        for word in kind.words
        if not has(f"option-{word}")
    }

    assert wordless == set()

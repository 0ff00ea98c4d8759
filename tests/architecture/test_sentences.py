"""Each sentence stands once, can be read, and means one refusal."""

from collections import Counter
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast

from adapters.web.api.refusals import every_refusal
from bot.catalogue import load_commands
from bot.kinds.kind import OneOf
from bot.words import has, outlined, right, say
from bot.words.ftl import HERE, languages, read
from core.catalogue import load_use_cases
from core.kernel.permissions import Permission
from core.kernel.refusal import Refusal


@pytest.mark.parametrize("language", languages())
def test_every_sentence_stands_once_and_can_be_read(language: str):
    """And is found alone as it is found when its whole file is parsed."""
    found, parsed, unread = list[tuple[str, str]](), list[tuple[str, str]](), []
    for file in sorted((HERE / language).glob("*.ftl")):
        found += [(name, text.rstrip()) for name, text in read(file)]
        source = file.read_text("utf-8")
        for each in FluentParser().parse(source).body:
            if isinstance(each, ast.Message) and each.span and each.id.span:
                text = source[each.id.span.start : each.span.end]
                parsed.append((each.id.name, text.rstrip()))
            elif not isinstance(each, ast.BaseComment):
                unread.append(each)

    assert unread == []
    assert found == parsed
    assert len(dict(found)) == len(found)


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


def test_what_roles_may_do_has_words_and_english_has_those_of_the_code():
    assert {right(each): say(right(each)) for each in Permission} == {
        right(each): each.value for each in Permission
    }


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

"""What the desk's own web pages say: they fill the facts in themselves."""

from functools import cache

from fluent.runtime import FluentResource
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from bot.words import ENGLISH, HERE, bundle

PAGE = "page-"


class _Facts(Visitor):
    """Collects what a sentence is to be filled with."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- fluent's name for it
        self.names.add(node.id.name)


@cache
def page_words(language: str = ENGLISH) -> dict[str, str]:
    """Every sentence of the pages by name; a fact stands as `{name}` in it."""
    words = bundle(language)
    listed = FluentResource((HERE / ENGLISH / "page.ftl").read_text("utf-8"))
    facts = _Facts()
    facts.visit(listed)
    open_facts = {name: f"{{{name}}}" for name in facts.names}
    names = [each.id.name for each in listed.body if isinstance(each, Message)]
    patterns = {
        name: words.get_message(name).value for name in names if name.startswith(PAGE)
    }
    return {
        name: str(words.format_pattern(pattern, open_facts)[0])
        for name, pattern in patterns.items()
        if pattern is not None
    }

"""What the desk's own web pages say: they fill the facts in themselves."""

from functools import cache

from bot.words.ftl import ENGLISH, HERE, facts_of, in_language, read

PAGE = "page-"


@cache
def page_words(language: str = ENGLISH) -> dict[str, str]:
    """Every sentence of the pages by name; a fact stands as `{name}` in it."""
    words = in_language(language)
    names = [name for name, _ in read(HERE / ENGLISH / "page.ftl")]
    return {
        name: words.formed(name, {fact: f"{{{fact}}}" for fact in facts_of(name)})[0]
        for name in names
        if name.startswith(PAGE)
    }

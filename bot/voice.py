"""How the desk speaks where nobody has asked: an organisation's zone, a language."""

from dataclasses import dataclass
from typing import Any, Protocol

from bot.words import say
from bot.words.formats import formatted
from core.organisation.model import Organisation


class Speaks(Protocol):
    """A `Call`, or a `Voice`."""

    @property
    def language(self) -> str: ...
    @property
    def house(self) -> str: ...
    def say(self, sentence: str, **facts: Any) -> str: ...
    def show(self, value: Any) -> str: ...


@dataclass(frozen=True, slots=True)
class Voice:
    home: Organisation
    language: str

    @property
    def house(self) -> str:
        return self.home.name

    def say(self, sentence: str, **facts: Any) -> str:
        return say(sentence, self.home.zone, self.language, **facts)

    def show(self, value: Any) -> str:
        return str(formatted(value, self.home.zone, self.language))

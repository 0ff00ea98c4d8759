"""Names by their first word, so that a sentence is looked through once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from bot.understand.english import table
from bot.understand.normalise import plain
from bot.understand.roster.things import Named, Person

NAMES = table("names")
NICKNAMES: dict[str, list[str]] = NAMES["nicknames"]
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A way to say a name: its words, whose it is, how exactly it names them."""

    words: tuple[str, ...]
    kind: str
    thing: Person | Named
    exactness: int


FULL, FIRST, LAST, NICK = 3, 2, 1, 0


class NameIndex:
    def __init__(
        self, people: tuple[Person, ...], things: Mapping[str, tuple[Named, ...]]
    ) -> None:
        self.by_first: dict[str, list[Entry]] = defaultdict(list)
        everybody = chain.from_iterable(_of_person(p) for p in people)
        everything = (
            entry
            for kind, named in things.items()
            for n in named
            for entry in _of_thing(kind, n)
        )
        for entry in chain(everybody, everything):
            if entry.words:
                self.by_first[entry.words[0]].append(entry)
        for entries in self.by_first.values():
            entries.sort(key=lambda e: (-len(e.words), -e.exactness))
        self.words = frozenset(
            word
            for entries in self.by_first.values()
            for e in entries
            for word in e.words
        )
        self.first_names = sorted(
            {
                e.words[0]
                for es in self.by_first.values()
                for e in es
                if isinstance(e.thing, Person) and e.exactness != LAST
            }
        )

    def at(self, words: list[str], position: int) -> list[Entry]:
        """All longest entries that start with that word."""
        found: list[Entry] = []
        for entry in self.by_first.get(words[position], ()):
            length = len(entry.words)
            if found and length < len(found[0].words):
                break
            if tuple(words[position : position + length]) == entry.words:
                found.append(entry)
        return found


def words_of(text: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in WORD.findall(plain(text)))


def _of_person(person: Person) -> Iterator[Entry]:
    for name in (person.name, *person.also):
        words = words_of(name)
        if not words:
            continue
        yield Entry(words, "person", person, FULL)
        if len(words) == 1:
            continue
        yield Entry(words[:1], "person", person, FIRST)
        yield Entry(words[-1:], "person", person, LAST)
        yield Entry((words[0], words[-1][0]), "person", person, FULL)
        for nick in NICKNAMES.get(words[0], ()):
            yield Entry((nick,), "person", person, NICK)
            yield Entry((nick, words[-1]), "person", person, FULL)


def _of_thing(kind: str, thing: Named) -> Iterator[Entry]:
    for name in (thing.name, *thing.also):
        words = words_of(name)
        yield Entry(words, kind, thing, FULL)
        if (run_on := words_of(plain(name).replace("'", ""))) != words:
            yield Entry(run_on, kind, thing, FULL)  # `St Marys`
        if kind == "class" and len(words) == 1:
            yield from _of_class(words[0], thing)
        if kind == "course" and len(words) == 1:
            yield from _of_code(words[0], thing)


_CLASS = re.compile(r"(\d{1,2})([a-z]{1,2})")
_CODE = re.compile(r"([a-z]+)(\d+)")


def _of_class(word: str, thing: Named) -> Iterator[Entry]:
    """`10b` is also `10 b` and `y10b`."""
    if match := _CLASS.fullmatch(word):
        yield Entry((f"y{word}",), "class", thing, FULL)
        if match[2] != "a":  # `10 a` is a price
            yield Entry((match[1], match[2]), "class", thing, FULL)


def _of_code(word: str, thing: Named) -> Iterator[Entry]:
    if match := _CODE.fullmatch(word):
        yield Entry((match[1], match[2]), "course", thing, FULL)

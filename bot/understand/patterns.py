"""What can be told of a pattern before it is tried: of hundreds only a few could match.

Asked of Python's own parser of patterns. Whatever is not known here is taken to be
possible, so that nothing is ever left out that would have matched.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from re import _constants as op  # type: ignore[attr-defined] # no public parser
from re import _parser as parser  # type: ignore[attr-defined] # no public parser
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Parsed = Any
Form = tuple[re.Pattern[str], T]

LONGEST = 3
"""Letters of a stretch that are looked for."""
FEW = 8
"""More letters than these in one place tell nothing."""
NO_WIDTH = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
CATEGORIES: dict[object, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
}
ASCII = frozenset(map(chr, range(128)))


class ByLetter(Generic[T]):
    """Patterns in their order, each with what it stands for, by how they may begin."""

    def __init__(self, forms: Iterable[Form[T]]) -> None:
        self._forms = tuple(forms)
        self._lately: tuple[str, dict[str, tuple[Form[T], ...]]] = "", {}

    def __iter__(self) -> Iterator[Form[T]]:
        return iter(self._forms)

    @cached_property
    def _by_letter(self) -> Mapping[str, tuple[Form[T], ...]]:
        begun = [(form, _letters(_parsed(form[0]))) for form in self._forms]
        return {
            letter: tuple(form for form, letters in begun if letter in letters)
            for letter in ASCII
        }

    @cached_property
    def _needs(self) -> Mapping[str, tuple[tuple[Form[T], frozenset[str] | None], ...]]:
        """With what each of them needs; under no letter all of them."""
        by_letter = {**self._by_letter, "": self._forms}
        return {
            letter: tuple((form, stretches_of(form[0])) for form in forms)
            for letter, forms in by_letter.items()
        }

    def at(self, text: str, at: int) -> Sequence[Form[T]]:
        """Those that may match right there; of one text many places are asked about."""
        known, here = self._lately
        if known is not text:
            here = {}
            self._lately = text, here
        letter = text[at : at + 1]
        if letter not in here:
            parts = stretches_in(text)
            here[letter] = tuple(
                form
                for form, needs in self._needs.get(letter) or self._needs[""]
                if needs is None or not needs.isdisjoint(parts)
            )
        return here[letter]


class ByStretch(Generic[T]):
    """Patterns in their order, each with what it stands for, by what they need."""

    def __init__(self, forms: Iterable[Form[T]]) -> None:
        self._forms = tuple(forms)

    def within(self, text: str) -> list[Form[T]]:
        """Those that may match somewhere in it."""
        always, by_stretch = self._places
        places = set(always)
        there = by_stretch.keys() & stretches_in(text)
        places.update(*(by_stretch[part] for part in there))
        return [self._forms[place] for place in sorted(places)]

    @cached_property
    def _places(self) -> tuple[list[int], Mapping[str, list[int]]]:
        always: list[int] = []
        found: dict[str, list[int]] = defaultdict(list)
        for place, (pattern, _) in enumerate(self._forms):
            stretches = stretches_of(pattern)
            for stretch in stretches or ():
                found[stretch].append(place)
            if stretches is None:
                always.append(place)
        return always, found


@cache
def stretches_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Short stretches of which every text that it matches has one; None: no saying."""
    tree = _parsed(pattern)
    return None if tree is None else _needed(tree)


@lru_cache(maxsize=16)
def stretches_in(text: str) -> frozenset[str]:
    """Its stretches of up to three letters."""
    threes = zip(text, text[1:], text[2:], strict=False)
    return frozenset({*text, *map("".join, pairwise(text)), *map("".join, threes)})


def _parsed(pattern: re.Pattern[str]) -> Parsed | None:
    if pattern.flags & re.IGNORECASE:
        return None
    return parser.parse(pattern.pattern, pattern.flags)


def _letters(tree: Parsed | None) -> frozenset[str]:
    """Those that a match may begin with: all, if it may be without any."""
    letters, passes = (ASCII, True) if tree is None else _begun(tree)
    return ASCII if passes else letters


def _begun(tree: Parsed) -> tuple[frozenset[str], bool]:
    """What it may begin with, and whether it may match without a letter."""
    found = frozenset[str]()
    for code, what in tree:
        if code in NO_WIDTH:
            continue
        letters, passes = _one_begun(code, what)
        found |= letters
        if not passes:
            return found, False
    return found, True


def _one_begun(code: Any, what: Any) -> tuple[frozenset[str], bool]:
    if code is op.LITERAL:
        return frozenset(chr(what)), False
    if code is op.IN:
        return _of_a_class(what), False
    if code is op.SUBPATTERN and not what[1]:
        return _begun(what[3])
    if code is op.BRANCH:
        ways = [_begun(way) for way in what[1]]
        return frozenset().union(*(way[0] for way in ways)), any(w[1] for w in ways)
    if code in REPEATS:
        letters, passes = _begun(what[2])
        return letters, passes or not what[0]
    return ASCII, False


def _of_a_class(letters: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    negated, found = False, set[str]()
    for code, what in letters:
        if code is op.NEGATE:
            negated = True
        elif code is op.LITERAL:
            found.add(chr(what))
        elif code is op.RANGE:
            found.update(map(chr, range(what[0], what[1] + 1)))
        elif what in CATEGORIES:
            found.update(filter(CATEGORIES[what], ASCII))
        else:
            return ASCII
    return ASCII - found if negated else frozenset(found)


def _needed(tree: Parsed) -> frozenset[str] | None:
    """The most telling of all that must be there, one after the other."""
    found: list[frozenset[str]] = []
    run = ""
    for code, what in tree:
        if code is op.LITERAL:
            run += chr(what)
            continue
        found += _window(run)
        run = ""
        if (needed := _one_needed(code, what)) is not None:
            found.append(needed)
    found += _window(run)
    return max(found, key=_telling, default=None)


def _one_needed(code: Any, what: Any) -> frozenset[str] | None:
    if code is op.IN and len(what) <= FEW and all(c is op.LITERAL for c, _ in what):
        return frozenset(chr(letter) for _, letter in what)
    if code is op.SUBPATTERN and not what[1]:
        return _needed(what[3])
    if code in REPEATS and what[0]:
        return _needed(what[2])
    if code is op.BRANCH:
        ways = [_needed(way) for way in what[1]]
        known = [way for way in ways if way is not None]
        return frozenset().union(*known) if len(known) == len(ways) else None
    return None


def _window(run: str) -> list[frozenset[str]]:
    """Its stretch with the most letters."""
    starts = range(max(1, len(run) - LONGEST + 1))
    windows = (run[start : start + LONGEST] for start in starts)
    best = max(windows, key=lambda part: sum(map(str.isalpha, part)))
    return [frozenset({best})] if best else []


def _telling(stretches: frozenset[str]) -> tuple[int, int]:
    return min(map(len, stretches)), -len(stretches)

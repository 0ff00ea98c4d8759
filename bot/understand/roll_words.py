"""The words of a roll call: who, here or not, by how much late, and what joins them.

A closed vocabulary on purpose: what has a word outside it is no plain roll call.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from bot.understand.english import table
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found, Mention
from bot.understand.times.vocabulary import NUMBERS, number


class Part(Enum):
    WHO = "who"
    IS = "is"
    ALL = "all"
    OTHERS = "others"
    NONE = "none"
    ONLY = "only"
    EXCEPT = "except"
    COMMA = "comma"
    STOP = "stop"
    COLON = "colon"
    AND = "and"
    EACH = "each"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Token:
    part: Part
    status: str = ""
    by: timedelta | None = None
    who: Mention | None = None
    verb: bool = False
    clock: str = ""


_PUT_IN: dict[str, str] = {
    **table("roll")["put_in"],
    "number": "|".join(
        sorted((w for w in NUMBERS if w.isalpha()), key=len, reverse=True)
    ),
}


def _pattern(words: list[str]) -> str:
    whole = "|".join(words)
    for name, stands_for in _PUT_IN.items():
        whole = whole.replace(f"{{{name}}}", stands_for)
    return whole


_LEXICON = {k: _pattern(w) for k, w in table("roll")["words"].items()}
_WORDS = re.compile("|".join(f"(?P<is_{k}>{p})" for k, p in _LEXICON.items()))
_SPACE = re.compile(r"[\s\u2013\u2014]*")
_JOINED = re.compile(r"\s*(,?\s*(?:and|&|\+|plus|n)(?=\s)|,)?\s*(?:also\s+)?")
MASK = "|"
NOT_IN = frozenset("XUKSMAGRNE")
"""Of these a plain roll call says nothing."""
_PART = {"others": Part.OTHERS, "all": Part.ALL, "none": Part.NONE}
_SIMPLE = {
    "each": Part.EACH,
    "except": Part.EXCEPT,
    "only": Part.ONLY,
    "and": Part.AND,
    "comma": Part.COMMA,
    "stop": Part.STOP,
    "colon": Part.COLON,
}


def words_of(
    sentence: Sentence, skipped: tuple[tuple[int, int], ...]
) -> list[Token] | None:
    """None where a word is none of a roll call's. `skipped` is said of why."""
    if any(f.code in NOT_IN for f in sentence.found):
        return None
    names = {f.start: f for f in sentence.of("P")}
    over = {f.start: f.end for f in sentence.found if f.code in "CD"}
    over |= dict(skipped)
    said = _named(sentence)
    tokens: list[Token] = []
    at = 0
    while at < len(said):
        if at in names:
            split = _each(sentence.said, names[at])
            if split is None:
                return None
            tokens += split
            at = names[at].end
        elif at in over:
            at = over[at]
        else:
            match = _WORDS.match(said, at)
            if match is None or not match[0]:
                return None
            tokens += _token(match)
            at = match.end()
        space = _SPACE.match(said, at)
        at = space.end() if space else at
    return tokens


def _named(sentence: Sentence) -> str:
    letters = list(sentence.said)
    for found in sentence.of("P"):
        letters[found.start] = MASK
    return "".join(letters).rstrip(" ?!.") if "?" not in sentence.said else "?"


def _each(said: str, found: Found) -> list[Token] | None:
    """`Leo, Lena and Omar`, one by one, with what joins them."""
    mentions = found.value if isinstance(found.value, tuple) else ()
    tokens: list[Token] = []
    at = found.start
    for nth, mention in enumerate(mentions):
        where = said.find(mention.words, at, found.end)
        if where < 0:
            return None
        if nth:
            joint = said[at:where]
            comma = [Token(Part.COMMA)] if "," in joint else []
            tokens += comma or [Token(Part.AND)]
        tokens.append(Token(Part.WHO, who=mention))
        at = where + len(mention.words)
    return tokens


def _token(match: re.Match[str]) -> Iterator[Token]:
    kind = next(k for k, v in match.groupdict().items() if k[:3] == "is_" and v)[3:]
    if kind == "minutes":
        yield Token(Part.IS, by=_minutes(match))
    elif kind in {"absent", "excused", "late", "present", "denied"}:
        yield Token(Part.IS, kind)
    elif kind == "arrived":
        yield Token(Part.IS, "arrived", clock=match["clock"].replace(" ", ""))
    elif kind == "sick":
        yield Token(Part.IS, "absent")
    elif kind in _PART:
        yield Token(_PART[kind])
    elif kind == "verb":
        yield Token(Part.WORD, "one", verb=True)
    elif kind in _SIMPLE:
        no = "absent" if match["no"] else ""
        yield Token(_SIMPLE[kind], no, verb=match[0] in {"were", "are"})


def _minutes(match: re.Match[str]) -> timedelta:
    if match["quarter"]:
        return timedelta(minutes=15)
    if match["half"]:
        return timedelta(minutes=30)
    if match["one"]:
        return timedelta(minutes=1)
    said = match["count"]
    return timedelta(minutes=int(said) if said.isdigit() else int(number(said)))


def plain_only(tokens: list[Token]) -> list[Token]:
    """Without what is denied: of `not absent, 10 late` the second is said."""
    found: list[Token] = []
    denied = False
    for token in tokens:
        if token.status == "denied":
            denied = True
        elif denied and token.part is Part.IS:
            denied = not token.status
        else:
            denied = denied and token.part is Part.WORD
            found.append(token)
    return found


def merged(tokens: list[Token]) -> list[Token] | None:
    """What is said of the same one after another is one thing; None if it clashes."""
    found: list[Token] = []
    for token in tokens:
        last = _last_said(found) if token.part is Part.IS else None
        if last is None:
            found.append(token)
            continue
        one = _both(found[last], token)
        if one is None:
            return None
        found[last:] = [one]
    return [t for t in found if t.part is not Part.WORD or t.verb]


def _last_said(found: list[Token]) -> int | None:
    """Where the last status stands, with nobody named after it."""
    names = [t.part for t in found if t.part in {Part.WHO, *_PART.values()}]
    between = BETWEEN | ({Part.EXCEPT} if names[-1:] == [Part.WHO] else set())
    for at in range(len(found) - 1, -1, -1):
        if found[at].part is Part.IS:
            return at
        if found[at].part not in between:
            return None
    return None


BETWEEN = {Part.COMMA, Part.WORD, Part.EACH, Part.AND}


def _both(one: Token, other: Token) -> Token | None:
    if (one.by and other.by and one.by != other.by) or (one.clock and other.clock):
        return None
    by, clock = other.by or one.by, other.clock or one.clock
    kinds = {s for s in (one.status, other.status) if s}
    if len(kinds) < 2:  # noqa: PLR2004 -- they agree
        return Token(Part.IS, "".join(kinds), by, clock=clock)
    for pair, comes_to in TOGETHER.items():
        if kinds == pair:
            return Token(Part.IS, comes_to, by, clock=clock)
    return None


TOGETHER = {
    frozenset({"late", "present"}): "late",
    frozenset({"late", "arrived"}): "arrived",
    frozenset({"present", "arrived"}): "arrived",
    frozenset({"absent", "excused"}): "excused",
}

"""Who is named: own students first, and names that are words only where names stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understand.entities.found import Found, Mention
from bot.understand.roster.index import FIRST, LAST, NAMES, NICK, Entry
from bot.understand.roster.things import Person
from bot.understand.scene import Scene
from bot.understand.times.vocabulary import DAYS, MONTHS, WEEKDAYS

WORDLIKE = frozenset(NAMES["wordlike"])
MONTHLIKE = frozenset(NAMES["months"])
TITLES = frozenset(NAMES["titles"])
BEFORE_NAME = frozenset(NAMES["before_name"])
BEFORE_MONTH = frozenset(NAMES["before_month"])
MODAL_AFTER = frozenset(NAMES["modal_after"])
PRONOUNS = frozenset(NAMES["pronouns"])
VERBS = frozenset(NAMES["verbs_of_people"])
AFTER_NAME = frozenset(NAMES["after_name"])
ORDERS = frozenset(NAMES["orders"])
VERBS_AFTER = frozenset(NAMES["verbs_after"])
NO_VERB_AFTER = frozenset(NAMES["no_verb_after"])
_REPORTS = re.compile(rf"\b(?:{'|'.join(NAMES['report_words'])})\b")
_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    word: str
    is_capital: bool


def tokens(said: str, text: str) -> list[Token]:
    return [
        Token(m.start(), m.end(), m[0], text[m.start() : m.start() + 1].isupper())
        for m in _TOKEN.finditer(said)
    ]


def people_in(said: str, found: Sequence[Token], scene: Scene) -> Iterator[Found]:
    """Every mention of somebody on the roster, longest names first."""
    words = [token.word for token in found]
    bare = [_without_possessive(word) for word in words]
    at = 0
    while at < len(words):
        entries = _entries(words, bare, at, scene)
        length = len(entries[0].words) if entries else 1
        if entries and (length > 1 or _is_name(said, found, at, entries)):
            first, last = found[at], found[at + length - 1]
            start = _with_title(found, at)
            end = last.end - _tail(last.word, entries[0].words[-1])
            mention = Mention(
                said[first.start : end], _meant(entries, start < at, scene)
            )
            yield Found(found[start].start, last.end, _code(mention), mention)
        at += length if entries else 1


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _tail(word: str, name: str) -> int:
    return max(0, len(word) - len(name))


def _entries(words: list[str], bare: list[str], at: int, scene: Scene) -> list[Entry]:
    index = scene.roster.index
    found = max(
        index.at(words, at),
        index.at(bare, at),
        key=lambda entries: len(entries[0].words) if entries else 0,
    )
    if not found and bare[at].endswith("s") and len(bare[at]) > 3:  # noqa: PLR2004 -- farids
        plural = [*bare[:at], bare[at][:-1], *bare[at + 1 :]]
        found = [] if bare[at][:-1] in ORDERS else index.at(plural, at)
    last = at + 1
    if last < len(bare) and len(bare[last]) > 3 and bare[last].endswith("s"):  # noqa: PLR2004 -- adeyemis
        whole = index.at([*bare[:last], bare[last][:-1], *bare[last + 1 :]], at)
        found = whole if whole and len(whole[0].words) > 1 else found
    return [entry for entry in found if isinstance(entry.thing, Person)]


def _with_title(found: Sequence[Token], at: int) -> int:
    return at - 1 if at and found[at - 1].word in TITLES else at


def _meant(entries: list[Entry], titled: bool, scene: Scene) -> tuple[Person, ...]:  # noqa: FBT001 -- private
    """The speaker's own students, else whoever has exactly that name."""
    best = max(entry.exactness for entry in entries)
    if titled:
        best = LAST if any(e.exactness == LAST for e in entries) else best
    exact = [
        e
        for e in entries
        if e.exactness == best or (best > NICK and e.exactness >= FIRST)
    ]
    people = list(dict.fromkeys(e.thing for e in exact if isinstance(e.thing, Person)))
    if titled:
        people = [p for p in people if not p.is_student] or people
    mine = [p for p in people if p.id in scene.mine]
    if mine:
        return tuple(mine)
    own = {
        e.thing
        for e in entries
        if isinstance(e.thing, Person) and e.thing.id in scene.mine
    }
    return tuple(people) if people else tuple(own)


def _code(mention: Mention) -> str:
    return "P" if any(p.is_student for p in mention.people) else "U"


def _is_name(said: str, found: Sequence[Token], at: int, entries: list[Entry]) -> bool:
    """A word such as `will` or `May` is a name where only a name makes sense."""
    token = found[at]
    name = entries[0].words[0]
    if name not in WORDLIKE:
        return len(name) > 1
    if token.word.endswith("'s") or (name in MONTHLIKE and token.word == f"{name}s"):
        return not (name in MONTHLIKE and _REPORTS.search(said))
    before = found[at - 1].word if at else ""
    after = found[at + 1].word if at + 1 < len(found) else ""
    if name in MONTHLIKE and (known := _known_month(said, token, before, after)):
        return known == "name"
    if _is_modal(name, before, after):
        return False
    if token.is_capital and at and name not in MONTHLIKE:
        return True
    return _stands_as_name(said, token, at, before, after)


def _known_month(said: str, token: Token, before: str, after: str) -> str:
    """Where it is certain whether April is a month or somebody."""
    if _A_DATE.match(said, token.end):
        return "name"  # april 5th jan
    if after in NEAR_DAYS or _is_headed(said, token, before):
        return "name"  # no month is followed by these
    news = not token.is_capital and _NEWS.match(said, token.end)
    return "month" if news or _is_month(said, token, before, after) else ""


def _is_modal(name: str, before: str, after: str) -> bool:
    """`the lesson will be`; but `did will come` asks about somebody."""
    if name == "will" and after == "you":
        return True  # whatever the word before it: only a verb stands there
    asked = before in {"did", "does", "do", "let", "make"}
    return name in {"will", "may"} and after in VERBS_AFTER and not asked


def _stands_as_name(said: str, token: Token, at: int, before: str, after: str) -> bool:
    if token.word in ORDERS and before == "to" and after not in VERBS:
        return False
    if after in VERBS and before not in PRONOUNS:
        return at > 0 or token.word not in ORDERS or after not in {"&", "and"}
    if _starts_a_list(said, token, at, after):
        return True
    if not after and (before[:1].isdigit() or before in DAYS_BEFORE):
        return token.word not in ORDERS  # cancel 2 Jan grace
    if before in MODAL_AFTER:
        return token.word == "will" and after in NO_VERB_AFTER
    return before in BEFORE_NAME or before in TITLES


def _is_month(said: str, token: Token, before: str, after: str) -> bool:
    if before[:1].isdigit() or after[:1].isdigit():
        named = (before in BEFORE_NAME or not before) and _MEASURE.match(
            said, token.end
        )
        return not named and said[token.end : token.end + 1] != ","
    if before == "of" and _PART_OF.search(said[: token.start]):
        return True
    if before in {"for", "and", "from", "to", "by", "of"}:
        return bool(_REPORTS.search(said)) and not _PERIOD.match(said, token.end)
    return before in BEFORE_MONTH


_NEWS = re.compile(
    r" (?:is|was) (?:finally |almost |already |nearly )?(?:here|over|coming|near|busy|cold|warm|hot)\b"
)
_PART_OF = re.compile(
    r"\b(?:end|start|beginning|middle|rest|first|last|week|month|day|\d+(?:st|nd|rd|th)?) of $"
)
DAYS_BEFORE = frozenset({*WEEKDAYS, *DAYS, *MONTHS})
NEAR_DAYS = frozenset({"tomorrow", "today", "yesterday", "tonight", "tmrw", "tmr"})
_PERIOD = re.compile(r"\s+(?:for|in|since|from|during)\s+[a-z\d]")
_MEASURE = re.compile(
    r"\s+\d{1,3}(?:[.:]\d+)?\s*(?:m|mins?|minutes?|h|hrs?|hours?|am|pm|-|to|:)"
)


def _is_headed(said: str, token: Token, before: str) -> bool:
    """`note on May: ...`, `for May: last night 7-8`."""
    is_one = before in {"for", "on", "about", "with", "to", "log"}
    return is_one and bool(_HEAD.match(said, token.end)) and not _REPORTS.search(said)


def _orders(said: str, token: Token, after: str) -> bool:
    """`mark every student`, `: mark Alice absent`: somebody else comes after."""
    plain_word = after.isalpha() and after not in VERBS | AFTER_NAME | {"and"}
    return after in DETERMINERS or (
        plain_word and said[token.end : token.end + 1] == " " and ":" in said
    )


DETERMINERS = frozenset(
    {"every", "each", "all", "any", "the", "my", "our", "his", "her", "their", "this"}
)
_A_DATE = re.compile(
    r"\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}/\d{1,2})"
)
_CLOCKED = re.compile(r"\s+\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|-\s*\d)")
_HEAD = re.compile(r"\s*[:-]\s|\s+\d{1,2}[:.]\d\d")


def _starts_a_list(said: str, token: Token, at: int, after: str) -> bool:
    """At the start of a sentence, with what follows the name of somebody."""
    if at:
        if token.word in ORDERS and _orders(said, token, after):
            return False
        before = said[: token.start].rstrip()
        named = token.word not in ORDERS and token.word not in {"will", *MONTHLIKE}
        return before.endswith((",", "&", ":", "+")) or (
            named and before.endswith(" -") and after in ("out", *VERBS, *AFTER_NAME)
        )
    if token.word in ORDERS and after not in {"and", "&"}:
        dayed = token.word == "mark" and after in NEAR_DAYS
        return dayed or after in VERBS or bool(_CLOCKED.match(said, token.end))
    rest = said[token.end :].lstrip(" ")
    return (
        after in VERBS | AFTER_NAME
        or after[:1].isdigit()
        or rest[:1] in {",", "&", ":", "-"}
    )

"""Text -> entities -> cues -> frame -> do, ask or decline."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.understand import cues, dictionary
from bot.understand.bare import who_and_when
from bot.understand.cues import Shown
from bot.understand.declined import EVERY_ROLE, explained
from bot.understand.entities.find import Sentence, look
from bot.understand.frames import FREE
from bot.understand.guards import forbids, is_no_order
from bot.understand.intents import intents
from bot.understand.learned import learned
from bot.understand.reading import FORBIDDEN, NOTHING, Action, Reading
from bot.understand.rhythms import hours_of, rhythms_of
from bot.understand.rolls import rolled
from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Named, Person
from bot.understand.scene import Scene
from bot.understand.split import (
    days_each,
    days_of,
    each_of,
    halves,
    items,
    named_days,
    pairs_of,
    rows_of,
    told_each,
)
from bot.understand.times import absolute, countries, gather
from bot.understand.told import told_later
from bot.understand.typos import Repaired, repairs
from bot.understand.verdict import judge
from bot.understand.vocabulary import right_words

UTC = ZoneInfo("UTC")
PARTS: Mapping[str, Callable[[Sentence], tuple[Sentence, ...]]] = {
    "log_session": pairs_of,
    "book_session": lambda sentence: rhythms_of(sentence) or pairs_of(sentence),
    "mark_attendance": lambda sentence: days_each(sentence) or named_days(sentence),
    "record_payment": each_of,
    "set_rate": each_of,
    "report_absence": named_days,
    "reschedule_session": each_of,
    "cancel_session": each_of,
    "set_availability": hours_of,
}
"""Intents of which one sentence may hold several."""
DATED = frozenset({"log_session", "book_session"})
LISTED = frozenset({"log_session", "log_marking", "log_work"})
"""What is told at the end of a day, several in one message."""
LONGEST_ORDERS = 240
"""A longer message is no two orders; and reading it again and again takes long."""
ROLL = "mark_attendance"
CLEAR = 4.0
"""As much of an intent as one clear word for it."""
TOLD = frozenset({"add_note", "set_homework"})
ANNOUNCE = frozenset({"moderator", "admin"})
FEWEST_WORDS = 2
"""One word is no order beside another; it belongs to it."""
NAMES = frozenset({"name", "value"})
"""Nobody knows how these are spelt but who says them."""
OWN_WORDS = frozenset({"text", "value", "name", "comment"})
"""Slots of free text: a message with one is never cut, the cut may be inside it."""


REHEARSED = (
    "taught Nobody maths 4-5:30pm yestreday",
    "book Nobody every Tuesday at half past four until 12 December",
    "what was that about?",
)
"""What is compiled only once something was read is so before anybody waits for it."""


def understand(text: str, scene: Scene) -> Reading:
    """What the sentence asks of the desk; it declines rather than guesses."""
    if not text.strip():
        return NOTHING
    return explained(text, _repaired(text, _read(text, scene), scene), scene)


@cache
def warm_up() -> None:
    """Read the data and build the patterns before anybody waits for them."""
    cues.load()
    gather.load()
    right_words()
    countries.load()
    dictionary.warm_up()
    absolute.load()
    learned()
    nobody = Person("", "Nobody", EVERY_ROLE)
    roster = Roster((nobody,), (), (), (), (), ())
    scene = Scene(datetime(2026, 1, 5, 9, tzinfo=UTC), UTC, nobody, roster)
    for sentence in REHEARSED:
        understand(sentence, scene)


def _read(text: str, scene: Scene) -> Reading:
    sentence = look(text, scene)
    if told := _told_later(sentence, scene):
        return told
    reading = _judged(sentence, scene)
    apart = _several(sentence, reading, scene) if reading.intent == ROLL else []
    if not apart and (roll := rolled(sentence, reading, scene)):
        return roll
    several = (
        apart
        or _told(sentence, reading, scene)
        or _rows(sentence, scene)
        or _several(sentence, reading, scene)
        or _listed(sentence, scene)
    )
    if several:
        return replace(several[0], also=tuple(several[1:]))
    if OWN_WORDS & reading.slots.keys():
        return reading
    return _both(sentence, reading, scene)


def _several(sentence: Sentence, reading: Reading, scene: Scene) -> list[Reading]:
    """`Alice 4-5, Ben 5-6`: several of one kind, where the whole is one or none."""
    is_none = reading.action is Action.DECLINE and not reading.why
    cut = pairs_of if is_none else PARTS.get(reading.intent)
    cuts = cut(sentence) if cut else ()
    if not cuts and reading.intent in DATED and "start" in reading.ask:
        cuts = days_of(sentence)
    parts = [_judged(part, scene) for part in cuts]
    kinds = {part.intent for part in parts}
    if is_none:
        same = len(kinds) == 1 and kinds < PARTS.keys()
        return parts if same and _are_whole(parts) else []
    return parts if kinds == {reading.intent} else []


def _told(sentence: Sentence, whole: Reading, scene: Scene) -> list[Reading]:
    """Of each of several what was said of that one, and of nobody else."""
    if whole.intent not in TOLD:
        return []
    found = [_judged(look(each, scene), scene) for each in told_each(sentence)]
    return found if all(each.intent == whole.intent for each in found) else []


def _told_later(sentence: Sentence, scene: Scene) -> Reading | None:
    """`Tomorrow at 8 tell all parents ...`: what they hear, and when."""
    later = told_later(sentence)
    if later is None:
        return None
    reading = _judged(look(later.text, scene), scene)
    if reading.intent == "message" and scene.speaker.roles & ANNOUNCE:
        slots = {("audience" if k == "to" else k): v for k, v in reading.slots.items()}
        reading = replace(reading, intent="announce", slots=slots)
    if reading.intent != "announce" or {"goes", "every"} & reading.slots.keys():
        return None
    return replace(reading, slots={**reading.slots, later.slot: later.words})


def _rows(sentence: Sentence, scene: Scene) -> list[Reading]:
    """A day for each of several: all are one kind of thing, or it is no such list."""
    found = [_judged(look(row, scene), scene) for row in rows_of(sentence, scene)]
    kinds = {reading.intent for reading in found}
    return (
        found if len(kinds) == 1 and kinds < PARTS.keys() and _are_whole(found) else []
    )


def _are_whole(found: list[Reading]) -> bool:
    """Each is complete, or of each it is only asked whether it has been yet."""
    done = all(reading.action is Action.DO for reading in found)
    return done or all(reading.ask == ("intent",) for reading in found)


def _listed(sentence: Sentence, scene: Scene) -> list[Reading]:
    """Things done, each complete in itself, or none of them."""
    parts = items(sentence)
    if len(parts) < 2 or forbids(sentence.coded):  # noqa: PLR2004 -- one is no list
        return []
    found = [_judged(look(part, scene), scene) for part in parts]
    whole = all(r.action is Action.DO and r.intent in LISTED for r in found)
    return found if whole else []


def _judged(sentence: Sentence, scene: Scene, *, bare: bool = True) -> Reading:
    """With `bare` it may be hardly more than who and when."""
    ranked = cues.scores(sentence, scene.speaker.roles)
    reading = _a_day(_to_many(judge(ranked, sentence, scene), scene))
    if reading.intent == "find_time" and _is_found(reading):
        booking = Shown(CLEAR, CLEAR, intents()["book_session"])
        reading = judge([booking], sentence, scene)
    if (
        not bare
        or reading.intent != "none"
        or is_no_order(sentence.coded, sentence.said)
    ):
        return reading
    return who_and_when(sentence, scene) or reading


def _a_day(reading: Reading) -> Reading:
    """`push everything tomorrow back by 15 min`: of nobody in particular."""
    slots = reading.slots
    if reading.intent != "reschedule_session" or "shift" not in slots:
        return reading
    if slots.get("scope") != "all" or slots.keys() & {"students", "class", "tutor"}:
        return reading
    return replace(reading, intent="shift_day")


def _is_found(reading: Reading) -> bool:
    """`find a slot for Will tomorrow at 4`: no other day, and no other hour."""
    return "start" in reading.slots and "period" not in reading.slots


def _to_many(reading: Reading, scene: Scene) -> Reading:
    """What several people are told is announced, by those who may announce."""
    to = reading.slots.get("to")
    several = isinstance(to, tuple) and len(to) > 1
    if reading.intent != "message" or not several or not scene.speaker.roles & ANNOUNCE:
        return reading
    slots = {("audience" if k == "to" else k): v for k, v in reading.slots.items()}
    return replace(reading, intent="announce", slots=slots)


def _both(sentence: Sentence, whole: Reading, scene: Scene) -> Reading:
    """Two orders in one message, each complete in itself."""
    if len(sentence.text) > LONGEST_ORDERS:
        return whole
    for first, rest in halves(sentence):
        if min(len(first.split()), len(rest.split())) < FEWEST_WORDS:
            continue
        again = _PRONOUN.search(rest) or _PARENTS.search(rest)
        bare = whole.intent in DATED or whole is NOTHING
        if not again and _is_no_other(_judged(look(rest, scene), scene, bare=bare)):
            continue  # most are no order, and need no look at the rest
        one = _judged(look(first, scene), scene)
        if one.action is not Action.DO:
            continue
        bare = one.intent in DATED
        other = _judged(look(_named_again(rest, one), scene), scene, bare=bare)
        if _are_two(whole, one, other) or _is_told_of(whole, one, other):
            return replace(one, also=(other,))
    return whole


def _is_no_other(other: Reading) -> bool:
    return other.action is not Action.DO and other.ask != ("text",)


def _is_told_of(whole: Reading, one: Reading, other: Reading) -> bool:
    """`Cancel 8D tomorrow and tell the parents`: what they are told is asked."""
    done = whole.action is not Action.DO and one.action is Action.DO
    told = other.intent in {"announce", "message"} and other.ask == ("text",)
    return done and told and _changes(one)


def _named_again(text: str, before: Reading) -> str:
    """`Cancel Ella and book her on Friday`: her name instead of the pronoun."""
    students = before.slots.get("students")
    whole = before.slots.get("class")
    if isinstance(whole, Named):
        return _PARENTS.sub(lambda _: f"the parents of {whole.name}", text, count=1)
    if not isinstance(students, tuple):
        return text
    names = " and ".join(each.name for each in students if isinstance(each, Person))
    if names:
        text = _PARENTS.sub(lambda _: f"{names}'s parents", text, count=1)
    return _PRONOUN.sub(lambda _: names, text, count=1) if names else text


_PARENTS = re.compile(r"\b(?:the|their|his|her) parents\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:her|him|them)\b(?! (?:own|lesson|session|class))", re.IGNORECASE
)


def _are_two(whole: Reading, one: Reading, other: Reading) -> bool:
    """What makes sense as one is cut only into two changes that both stand."""
    if not one.action is other.action is Action.DO:
        return False
    if one.intent == other.intent:
        return _says_more(other, whole)
    if whole.action is not Action.DO:
        return intents()[one.intent].changes or intents()[other.intent].changes
    both = intents()[one.intent].changes and intents()[other.intent].changes
    return both and whole.intent in {one.intent, other.intent}


def _says_more(other: Reading, whole: Reading) -> bool:
    """`Tom takes 12X and Nina takes 10B`: the second is more than the first."""
    if not intents()[other.intent].changes:
        return False
    return any(not _holds(whole.slots.get(n), v) for n, v in other.slots.items())


def _holds(whole: object, part: object) -> bool:
    if isinstance(whole, tuple) and isinstance(part, tuple):
        return set(part) <= set(whole)
    return whole == part


def _repaired(text: str, reading: Reading, scene: Scene) -> Reading:
    """A second look with the likeliest misspellings put right.

    Where the first is a change that made sense, only names and words of time are put
    right. Of several ways to put it right none may contradict another.
    """
    careful = reading.action is Action.DO and _changes(reading)
    found = []
    ways = repairs(text, scene, only_things=careful)
    for better in ways[:1] if len(text) > LONGEST_ORDERS else ways:
        second = _with_own_words(_read(better.text, scene), better)
        if _is_better(second, reading, better):
            found.append(second)
        elif careful and _differs(second, reading):
            return _in_doubt(reading, second)
    return _agreed(found) or reading


def _differs(second: Reading, first: Reading) -> bool:
    """One word put right makes it the same order, for another time or for others."""
    if second.action is not Action.DO or second.intent != first.intent:
        return False
    return _own(first.slots) != _own(second.slots)


def _own(slots: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in slots.items() if name not in FREE}


def _in_doubt(first: Reading, second: Reading) -> Reading:
    """What both hold is known, the rest is asked about."""
    known = {n: v for n, v in first.slots.items() if second.slots.get(n, v) == v}
    asks = [name for name in second.slots if name not in known and name not in FREE]
    needs = {slot for group in intents()[first.intent].needs for slot in group}
    asks.sort(key=lambda name: name not in needs)
    return replace(first, action=Action.ASK, slots=known, ask=tuple(asks), options=())


def _agreed(found: list[Reading]) -> Reading | None:
    """What was understood, if it is the same whichever word was meant."""
    whole = [each for each in found if each.action is Action.DO] or found
    if not whole:
        return None
    first = whole[0]
    same = all((r.intent, r.slots) == (first.intent, first.slots) for r in whole)
    return first if same or not _changes(first) else None


def _is_better(second: Reading, first: Reading, better: Repaired) -> bool:
    """What was understood already is only made fuller, never something else."""
    if second.action is Action.DECLINE:
        return False
    if first.why == FORBIDDEN.why and _changes(second):
        return False  # a word put right makes no order of what was none
    same = second.intent == first.intent and first.slots != second.slots
    if first.action is Action.DO:
        told = {name: first.slots[name] for name in FREE if name in first.slots}
        kept = all(
            second.slots.get(n) == v
            or (n not in NAMES and better.keeps(v, second.slots.get(n)))
            for n, v in told.items()
        )
        rest = first.slots.keys() - told.keys()
        fuller = same and kept and rest <= second.slots.keys()
        return fuller or not (_changes(first) or _changes(second))
    return not first.ask or len(second.ask) < len(first.ask) or same


def _changes(reading: Reading) -> bool:
    return reading.intent in intents() and intents()[reading.intent].changes


def _with_own_words(reading: Reading, better: Repaired) -> Reading:
    named = {"value"} if reading.slots.get("field") == "school" else frozenset[str]()
    slots = {
        name: better.undone(value)
        if isinstance(value, str) and name in FREE - named
        else value
        for name, value in reading.slots.items()
    }
    return replace(reading, slots=slots)

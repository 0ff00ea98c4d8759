"""A whole roll call as readings: lists for a class, or one for each that was said."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

from bot.understand.drafts import iso_length
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Mention
from bot.understand.frames import fill
from bot.understand.intents import intents
from bot.understand.reading import Action, Came, Option, Reading
from bot.understand.roll_call import RollCall, Said, roll_call
from bot.understand.roster.things import Person
from bot.understand.scene import Scene
from bot.understand.who import MOST_OPTIONS

INTENT = "mark_attendance"
STAFF = frozenset({"tutor", "head", "moderator", "admin"})
KEPT = ("date", "reason")


_EVERYBODY = re.compile(
    r"\b(?:every\w+|all|rest|others|nobody|no one|none|only|full house|whole)\b"
)
_NOT_YET = re.compile("D[>~]")
_ASKS = re.compile(r"(?:is|are|was|were|did|does|do|has|have|can|could|will)\b")


def rolled(sentence: Sentence, reading: Reading, scene: Scene) -> Reading | None:
    """None where it is no roll call, or the first look is as good."""
    known = reading.intent == INTENT
    if not scene.speaker.roles & STAFF or not (known or sentence.of("P")):
        return None
    if not known and _is_another_time(sentence):
        return None
    frame = fill(intents()[INTENT], sentence, scene)
    roll = roll_call(sentence, tuple(frame.inside))
    if roll is None and known and _is_mixed(sentence):
        return Reading(INTENT, Action.ASK, {}, ("students",))
    if roll is None or not (known or _is_plainly(roll)):
        return None
    if "date" in frame.doubts or len(sentence.of("C")) > 1:
        return None
    kept = {name: frame.slots[name] for name in KEPT if name in frame.slots}
    for found in sentence.of("C"):
        kept["class"] = (
            found.value[0] if isinstance(found.value, tuple) else found.value
        )
    return _of(roll, kept)


def _is_mixed(sentence: Sentence) -> bool:
    return len(sentence.of("P")) > 1 or (
        bool(sentence.of("P")) and bool(_EVERYBODY.search(sentence.coded))
    )


def _is_another_time(sentence: Sentence) -> bool:
    return bool(_NOT_YET.search(sentence.marked) or _ASKS.match(sentence.coded))


def _is_plainly(roll: RollCall) -> bool:
    """It said nothing else, so its words must say more than that somebody is ill."""
    timed = any(each.by or each.clock for each in roll.said)
    return timed or bool(roll.others) or len(roll.said) > 1


def _of(roll: RollCall, kept: dict[str, object]) -> Reading | None:
    doubtful = [each for each in roll.said if not each.who.is_sure]
    if not doubtful:
        return _reading(roll, kept)
    ways = list(product(*(_students(each.who) for each in doubtful)))[:MOST_OPTIONS]
    options: list[Option] = []
    for people in ways:
        meant = dict(zip((each.who.words for each in doubtful), people, strict=True))
        reading = _reading(_with(roll, meant), kept)
        if reading.also:
            return None
        label = ", ".join(person.name for person in people)
        options.append(Option(label, "students", reading))
    return Reading(INTENT, Action.ASK, kept, ("students",), tuple(options))


def _students(mention: Mention) -> tuple[Person, ...]:
    return tuple(person for person in mention.people if person.is_student)


def _with(roll: RollCall, meant: dict[str, Person]) -> RollCall:
    said = [
        replace(each, who=Mention(each.who.words, (meant[each.who.words],)))
        if each.who.words in meant
        else each
        for each in roll.said
    ]
    return replace(roll, said=said)


def _reading(roll: RollCall, kept: dict[str, object]) -> Reading:
    if roll.others or "class" in kept:
        return Reading(INTENT, Action.DO, kept | _lists(roll))
    first, *rest = (Reading(INTENT, Action.DO, kept | each) for each in _groups(roll))
    return replace(first, also=tuple(rest))


def _lists(roll: RollCall) -> dict[str, object]:
    lists: dict[str, object] = {}
    for status in ("present", "late", "absent", "excused"):
        if who := tuple(_one(each) for each in roll.said if each.status == status):
            lists[status] = who
    if came := tuple(_came(each) for each in roll.said if each.by or each.clock):
        lists["came"] = came
    if roll.others:
        lists["others"] = roll.others
    if roll.others_by:
        lists["late_by"] = roll.others_by
    return lists


def _groups(roll: RollCall) -> Iterator[dict[str, object]]:
    """Those next to each other of whom the same was said."""
    groups: list[tuple[tuple[str, timedelta | None, str], list[Said]]] = []
    for each in roll.said:
        same = (each.status, each.by, each.clock)
        if groups and groups[-1][0] == same:
            groups[-1][1].append(each)
        else:
            groups.append((same, [each]))
    for (status, by, clock), all_of in groups:
        if clock:
            yield {"came": tuple(_came(each) for each in all_of)}
            continue
        late: dict[str, object] = {"late_by": by} if by else {}
        yield {"students": tuple(map(_one, all_of)), "status": status, **late}


def _one(said: Said) -> Person:
    return said.who.people[0]


def _came(said: Said) -> Came:
    return Came(_one(said), iso_length(said.by) if said.by else said.clock)

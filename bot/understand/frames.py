"""Fills an intent's frame from a sentence, slot by slot."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bot.understand.entities.audience import Audience, Whom, audiences
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found, Mention
from bot.understand.entities.money import in_minor
from bot.understand.frame import Frame
from bot.understand.intents import Intent
from bot.understand.moves import moved
from bot.understand.reading import Option
from bot.understand.roster.things import Named
from bot.understand.scene import Scene
from bot.understand.special import special
from bot.understand.times.repeats import Recurrence
from bot.understand.times.said import Said
from bot.understand.times.vocabulary import NUMBERS, number
from bot.understand.timing import Slots, Times
from bot.understand.told import how_named, how_told
from bot.understand.unfit import misfits
from bot.understand.whens import WHENS
from bot.understand.who import staff, students

FROM_WHEN = frozenset({"from_day", "since"})
NEXT_YEAR = timedelta(days=270)
_YEAR = re.compile(r"\b20\d\d\b|\bnext\b")
FREE = frozenset({"text", "reason", "comment", "item", "topic", "value", "name"})


def fill(intent: Intent, sentence: Sentence, scene: Scene) -> Frame:
    frame = Frame(intent)
    _texts(frame, sentence, scene)
    outside = tuple(f for f in sentence.found if not _within(f, frame.inside))
    _things(frame, sentence, outside, scene)
    _words(frame, sentence, scene)
    moves = intent.when == "move"
    times = Times(
        sentence,
        scene,
        intent.tense,
        tuple(
            f if intent.when not in TIMED else _punctual(f, sentence)
            for f in outside
            if f.code in "TDLE" and (moves or not sentence.is_denied(f))
        ),
    )
    found = moved(times) if moves else WHENS[intent.when](times)
    for slot, value in found.items():
        frame.slots.setdefault(slot, value)
    if intent.changes and intent.when in TIMED and _left_out(times, found):
        if times.contradict:
            frame.slots = {k: v for k, v in frame.slots.items() if k not in found}
        frame.doubts["start"] = ()
    if intent.changes and intent.when in DAYS and _days_lost(times, found):
        frame.doubts["date"] = ()
    if intent.when in FROM_WHEN:
        _from_when(frame, sentence, times.today)
    if moves and _IT.search(sentence.coded) and not frame.slots.keys() & WHICH:
        frame.doubts["students"] = ()  # nobody has said what `it` is
    if "tutor" not in intent.slots and _is_of_a_tutor(sentence):
        frame.doubts.setdefault("students", ())
    if (
        intent.changes
        and "recurrence" in frame.slots
        and _UNREAD.search(frame.outside_of(sentence))
    ):
        del frame.slots["recurrence"]  # for how long, or when not, was said as well
        frame.doubts["start"] = ()
    if intent.when == "booking" and _on_no_day(frame.slots.get("recurrence")):
        del frame.slots["recurrence"]
        frame.doubts["start"] = ()
    special(frame, sentence, scene, outside)
    how_told(frame, sentence)
    misfits(frame, sentence)
    return frame


def _from_when(frame: Frame, sentence: Sentence, today: date) -> None:
    """`from 1 November`, three weeks after it: that one, or the next?

    Only what a rate is may be said of a time that is over.
    """
    since = frame.slots.get("date")
    if not isinstance(since, date):
        return
    if since < today and frame.intent.when == "since":
        del frame.slots["date"]  # what is over is not changed on a guess
        frame.doubts["date"] = ()
    if since - today < NEXT_YEAR or _YEAR.search(sentence.said):
        return
    before = _a_year_earlier(since)
    del frame.slots["date"]
    frame.doubts["date"] = tuple(
        Option(f"{each:%-d %B %Y}", "date", each) for each in (before, since)
    )


def _a_year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - 1, day=28)


def _punctual(found: Found, sentence: Sentence) -> Found:
    """`3-4pm, 20 min late`: that is not how long it took."""
    said = found.value
    if not isinstance(said, Said) or not _AMISS.match(sentence.said, found.end):
        return found
    return replace(found, value=replace(said, length=None))


TIMED = frozenset({"session", "booking", "point", "availability"})
_AMISS = re.compile(r"\s*(?:too )?(?:late|early|behind|delayed|overdue)\b")
WHICH = frozenset(
    {"students", "class", "tutor", "subject", "from", "from_date", "scope"}
)
_IT = re.compile(
    r"\b(?:move|change|shift|push|switch|swap|postpone|reschedule|put|make|bring)"
    r" (?:it|that|this|them)\b"
)
_OF_A_TUTOR = re.compile(r"'s (?:students|pupils|kids|learners|classes)\b")


def _is_of_a_tutor(sentence: Sentence) -> bool:
    """`Tom's students`: nobody else's, and not all of them."""
    return any(
        _OF_A_TUTOR.match(sentence.said, one.end)
        or _OF_A_TUTOR.match(sentence.said, one.end - len("'s"))
        for one in sentence.of("U")
    )


def _on_no_day(every: object) -> bool:
    """`every week at 4`: nobody said on which day of it."""
    if not isinstance(every, Recurrence) or every.start:
        return False
    return every.freq == "WEEKLY" and not every.byday


_UNREAD = re.compile(
    r"E\b.*\b(?:until|till|ending|except|excluding|skipping|but not|only in|not in"
    r"|not during|apart from|term[ -]?time|(?:this|next|all) (?:term|semester))\b"
)
"""Beside a rhythm: words of time that are not part of it, and change it."""
DAYS = frozenset({"day", "absence"})
LASTING = frozenset({"length", "shift", "scope"})


def _left_out(times: Times, found: Slots) -> bool:
    """A day or hour was said, and nothing here says which: better to ask."""
    if times.contradict:
        return True
    plain = (each for each in times.saids if not _repeats(each))
    said = any(each.pieces or each.clock or each.every for each in plain)
    return said and not found.keys() - LASTING


def _days_lost(times: Times, found: Slots) -> bool:
    """`Friday and Monday` of what has only one day: better to ask."""
    listed = any(s.every and not s.every.freq and s.every.byday for s in times.saids)
    return listed and not found.keys() & {"date", "period", "start", "after_date"}


def _repeats(said: Said) -> bool:
    return bool(said.every and said.every.freq)


def _within(found: Found, stretches: list[tuple[int, int]]) -> bool:
    return any(a <= found.start and found.end <= b for a, b in stretches)


def _texts(frame: Frame, sentence: Sentence, scene: Scene) -> None:
    """Free text, and where it stands: what is named in there is part of it."""
    unclear = None
    for pattern in frame.intent.texts:
        match = pattern.search(sentence.coded)
        if match and not _is_whole(match, sentence):
            unclear = unclear or match
        elif match:
            _quote(frame, sentence, scene, match)
            if OWN & frame.slots.keys():
                return
    if unclear:
        _quote(frame, sentence, scene, unclear)


def _quote(
    frame: Frame, sentence: Sentence, scene: Scene, match: re.Match[str]
) -> None:
    for slot in match.groupdict():
        words = (
            sentence.original(*match.span(slot)).strip(" \t\n,;:-")
            if match[slot]
            else ""
        )
        if slot == "value":
            words = _PLEASE.sub("", words)
        if not words or slot in frame.slots:
            continue
        if slot == "text" and _NOTHING.fullmatch(match[slot]):
            continue
        if slot in TO:
            _audience(frame, sentence, scene, slot, match.span(slot))
            if _whom(sentence, match.span(slot))[0].named:
                frame.reasons.append(match.span(slot))
        else:
            frame.slots[slot] = words
            kept = frame.reasons if slot == "reason" else frame.quoted
            kept.append(match.span(slot))
            frame.inside.append(sentence.places_of(*match.span(slot)))


_PLEASE = re.compile(
    r"[ ,]+(?:now|from now on|please|pls|plz|thanks|thank you|thx|cheers|ta)[ .!]*$",
    re.IGNORECASE,
)
OWN = frozenset({"text", "value", "name"})
TO = frozenset({"audience", "to"})


def _is_whole(match: re.Match[str], sentence: Sentence) -> bool:
    """Every word of whom it is for is understood."""
    spans = [match.span(slot) for slot in match.groupdict() if slot in TO]
    named = [span for span in spans if span[0] >= 0]
    return all(_whom(sentence, span)[0].is_whole for span in named)


def _whom(sentence: Sentence, span: tuple[int, int]) -> tuple[Whom, tuple[Found, ...]]:
    start, end = sentence.places_of(*span)
    inside = tuple(f for f in sentence.found if start <= f.start and f.end <= end)
    return audiences(sentence.coded[span[0] : span[1]], inside), inside


_SOMEBODY = re.compile(
    r"\b(?:mum|mom|mother|dad|father|parent|wife|husband|brother|sister|son|daughter"
    r"|aunt|uncle|friend|boss|neighbour|neighbor|him|her|them)\b"
)
"""Somebody, and nobody knows who: not oneself."""
_NOTHING = re.compile(
    r"(?:[TDLE]|for|at|on|in|from|now|and|me|us|please|pls|thanks?|you|the|this|that|it|\W)*"
)
"""Times and courtesy: nothing that anybody could be told."""


def _audience(
    frame: Frame, sentence: Sentence, scene: Scene, slot: str, span: tuple[int, int]
) -> None:
    start, end = sentence.places_of(*span)
    alone = sentence.coded[span[0] : span[1]].strip() in {"P", "U"}
    if alone and sentence.said[start:end].rstrip().endswith("'s"):
        return  # `tell Alice's story` is told to nobody
    whom, inside = _whom(sentence, span)
    doubtful = [m for f in inside for m in _mentions(f) if not m.is_sure]
    if doubtful or not whom.is_whole:
        frame.doubts[slot] = tuple(
            Option(p.name, slot, p) for m in doubtful for p in m.people
        )
    elif not whom.named and _SOMEBODY.search(sentence.said[start:end]):
        frame.doubts[slot] = ()
    elif whom.named:
        if frame.intent.name == "announce":
            how_named(frame, sentence, whom, inside)
        frame.slots[slot] = tuple(
            each for audience in whom.named for each in _with_own(audience, scene)
        )


def _with_own(audience: Audience, scene: Scene) -> tuple[Audience, ...]:
    """A tutor's `my students` are those, one by one, and nobody else's."""
    if audience.kind != "mine":
        return (audience,)
    own = (p for p in scene.roster.people if p.id in scene.mine)
    return tuple(Audience("person", p) for p in own)


def _mentions(found: Found) -> tuple[Mention, ...]:
    value = found.value if isinstance(found.value, tuple) else ()
    return tuple(m for m in value if isinstance(m, Mention))


def is_called(sentence: Sentence, found: Found) -> bool:
    """`Miss Sharma, can we ...`: spoken to, not of."""
    greeting = _GREETING.fullmatch(sentence.said[: found.start])
    if _YOURSELF.search(sentence.said, found.end):
        return False
    return bool(greeting and _TO_SOMEBODY.match(sentence.said, found.end))


_YOURSELF = re.compile(
    r"\b(?:you (?:teach|see|meet|help|tutor|take) (?:me|us)|with you)\b"
)
_GREETING = re.compile(r"(?:hi|hello|hey|dear|good \w+|ok|please|sorry)?[\s,]*")
_TO_SOMEBODY = re.compile(
    r"\s*(?:[,!]|(?:(?:can|could|may|would)(?= (?:you|u|i|we|my|it|the|this|that|he|she"
    r"|they|[^a-z])\b)|please|i|i'm|i'll|im|we|is it|my)\b)"
)


def _things(
    frame: Frame, sentence: Sentence, found: tuple[Found, ...], scene: Scene
) -> None:
    slots = frame.intent.slots
    for one in found:
        if sentence.is_denied(one):
            continue
        if one.code == "P" and "students" in slots:
            students(frame.slots, frame.doubts, _mentions(one))
        elif one.code == "U" and "tutor" in slots and _is_left(one, sentence):
            continue
        elif one.code == "U" and "tutor" in slots and not is_called(sentence, one):
            staff(frame.slots, frame.doubts, _mentions(one), scene)
        elif one.code in SIMPLE and SIMPLE[one.code] in slots:
            _thing(frame, SIMPLE[one.code], one.value)
        elif one.code == "M":
            per_one = _PER_ONE.match(sentence.said, one.end)
            wanted = ("rate", "amount") if per_one else ("amount", "rate")
            slot = next((s for s in wanted if s in slots), None)
            if slot:
                frame.slots.setdefault(slot, one.value)


def _thing(frame: Frame, slot: str, value: object) -> None:
    """Of two classes named neither is left out without a word."""
    several = tuple(dict.fromkeys(value)) if isinstance(value, tuple) else (value,)
    if len(several) > 1 and slot not in frame.slots:
        frame.doubts[slot] = tuple(
            Option(str(e.name), slot, e) for e in several if isinstance(e, Named)
        )
    elif slot not in frame.doubts:
        frame.slots.setdefault(slot, several[0])


_PER_ONE = re.compile(
    r"\s*(?:each|apiece|per|an? (?:h|lesson|session|class)|/|ph\b|hourly)"
)
"""`at £70 each` is a rate, `£70` a sum."""


def _is_left(one: Found, sentence: Sentence) -> bool:
    """`from Maya to Tom`: Tom is meant."""
    others = len(sentence.of("U")) > 1
    return others and sentence.said[: one.start].endswith("from ")


SIMPLE = {
    "C": "class",
    "K": "course",
    "S": "subject",
    "A": "task",
    "R": "location",
    "N": "school",
}


AS_SAID = frozenset({"group_by", "notice", "preference", "way", "wish"})
"""Slots whose words may be a subject's too, such as a language."""


def _words(frame: Frame, sentence: Sentence, scene: Scene) -> None:
    """Slots that particular words, numbers or codes fill."""
    coded = sentence.coded
    for slot, picks in frame.intent.picks.items():
        looked = sentence.said if slot in AS_SAID else coded
        said = [value for value, pattern in picks.items() if pattern.search(looked)]
        if said and slot not in frame.slots:
            frame.slots[slot] = {"true": True, "false": False}.get(said[0], said[0])
    for slot, pattern in frame.intent.numbers.items():
        if match := pattern.search(coded) or _in_words(slot, pattern, sentence):
            said_number = next((g for g in match.groups() if g), "")
            frame.slots.setdefault(slot, _number(said_number))
    for slot, pattern in frame.intent.sums.items():
        if slot not in frame.slots and (match := pattern.search(coded)):
            frame.slots[slot] = in_minor(
                Decimal(next(filter(None, match.groups()))), scene.currency
            )
    for slot, pattern in frame.intent.codes.items():
        if match := pattern.search(sentence.said):
            words = sentence.text[match.start("code") : match.end("code")].strip()
            frame.slots.setdefault(slot, words)


def _in_words(
    slot: str, pattern: re.Pattern[str], sentence: Sentence
) -> re.Match[str] | None:
    """`for 3 physics lessons`: `for 3` was taken for a time."""
    is_price = any(_PER_ONE.match(sentence.said, m.end) for m in sentence.of("M"))
    hidden = slot == "count" and (sentence.of("S") or is_price)
    return pattern.search(sentence.said) if hidden else None


def _number(said: str) -> float | int:
    if said in NUMBERS or (not said[:1].isdigit() and said[:1] != "-"):
        return int(number(said))
    value = float(said)
    return int(value) if value == int(value) else value

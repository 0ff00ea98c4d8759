"""Fills an intent's frame from a sentence, slot by slot."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.understand.called import things
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
from bot.understand.frame import Frame
from bot.understand.intents import Intent
from bot.understand.moves import moved
from bot.understand.quoted import texts
from bot.understand.reading import Option
from bot.understand.scene import Scene
from bot.understand.special import special
from bot.understand.times.repeats import Recurrence
from bot.understand.times.said import Said
from bot.understand.timing import Slots, Times
from bot.understand.told import how_told
from bot.understand.unfit import misfits
from bot.understand.whens import WHENS
from bot.understand.worded import words

FROM_WHEN = frozenset({"from_day", "since"})
NEXT_YEAR = timedelta(days=270)
_YEAR = re.compile(r"\b20\d\d\b|\bnext\b")
FREE = frozenset({"text", "reason", "comment", "item", "topic", "value", "name"})


def fill(intent: Intent, sentence: Sentence, scene: Scene) -> Frame:
    frame = Frame(intent)
    texts(frame, sentence, scene)
    outside = tuple(f for f in sentence.found if not _within(f, frame.inside))
    things(frame, sentence, outside, scene)
    words(frame, sentence, scene)
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

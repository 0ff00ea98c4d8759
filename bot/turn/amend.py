"""How a correction, or half a sentence, changes what was done just before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.call import Call
from bot.command import Command
from bot.turn.ends import ending
from bot.turn.follow_up import at_the_same_time, joined, later
from bot.turn.in_rhythm import MARK, in_rhythm, other_rhythm
from bot.turn.meant import Correction
from bot.turn.scenes import Scenes
from bot.understand.drafts import amended, draft_of
from bot.understand.entities.find import look
from bot.understand.intents import intents
from bot.understand.reading import Action, Reading
from bot.understand.times.clock import Clock
from bot.understand.times.moment import Tense
from bot.understand.times.pieces import DayAndMonth, Weekday
from bot.understand.times.said import Said
from core.messaging.conversation import Draft

WEEK = timedelta(days=7)
ADDS = re.compile(r"\s*(?:and|also|plus|\+|with)\b", re.IGNORECASE)
MOVED = frozenset({"book", "taught", "move"})
GOALS = frozenset({"to", "to_date", "shift"})


class Amends:
    """`no, 5pm`; `I meant Lena`; `move it to Friday`: the draft as it should be."""

    def __init__(self, commands: Mapping[str, Command], scenes: Scenes) -> None:
        self._commands = commands
        self._scenes = scenes

    def amended(self, draft: Draft, correction: Correction) -> Draft | None:
        if correction.until and draft.command in self._commands:
            arguments = self._commands[draft.command].kinds
            ended = ending(draft, arguments, correction.until, correction.zone)
            more = correction.reading.slots.keys() - {"end"}
            if ended is None or not more:
                return ended
            draft = ended  # `no, with Lena until 5`
        changed = amended(draft, correction.reading, self._commands)
        if changed is None:
            return None
        if correction.adds:
            changed = joined(draft, changed)
        if any(MARK in each.given.get("when", "") for each in (draft, changed)):
            whole = in_rhythm(
                draft,
                changed.given,
                correction.zone,
                keeps_day=correction.keeps_day,
            )
            return Draft(changed.command, whole) if whole else None
        given = dict(changed.given)
        for name, words in given.items():
            if words == draft.given.get(name):
                continue
            if correction.keeps_day:
                old = draft.given.get(name, "")
                given[name] = _on_the_day_of(old, words, correction.zone)
            elif self._is_of_the_past(draft):
                given[name] = _over(correction, words)
        corrected = Draft(changed.command, given)
        return at_the_same_time(draft, corrected, correction.zone)

    def _is_of_the_past(self, draft: Draft) -> bool:
        intent = intents().get(self._commands[draft.command].intent)
        return intent is not None and intent.tense is Tense.PAST

    def correction(self, text: str, reading: Reading, call: Call) -> Correction:
        found = look(text, self._scenes.of(call)).found
        times = [each.value for each in found if isinstance(each.value, Said)]
        days = any(said.pieces or said.instant or said.part for said in times)
        weekdays = any(isinstance(p, Weekday) for said in times for p in said.pieces)
        keeps_day = bool(times) and not days
        end = reading.slots.get("end")
        return Correction(
            reading,
            call.speaker.zone,
            keeps_day,
            call.today,
            bool(ADDS.match(text)),
            weekdays,
            _is_a_date(times),
            end if isinstance(end, Clock) else None,
        )

    def repeated(self, text: str, last: Draft, call: Call) -> Correction | None:
        """`every Tuesday is enough`, of what was just planned to come round."""
        slots = other_rhythm(text, last, self._scenes.of(call))
        if slots is None:
            return None
        reading = Reading("correct", Action.DO, slots)
        return replace(self.correction("", reading, call), keeps_day=False)

    def moved(
        self, text: str, reading: Reading, last: Draft, call: Call
    ) -> Correction | None:
        """`move it to 5pm`, right after it was booked: a correction of that."""
        slots = reading.slots
        if reading.intent != "reschedule_session" or not slots.keys() <= GOALS:
            return None
        if last.command not in MOVED:
            return None
        new: dict[str, object] = {}
        if "shift" in slots:
            new["start"] = later(last, slots["shift"])
        elif "to" in slots or "to_date" in slots:
            new["start" if "to" in slots else "date"] = slots.get("to") or slots.get(
                "to_date"
            )
        if None in new.values() or not new:
            return None
        other = Reading("correct", Action.DO, new)
        correction = self.correction(text, other, call)
        return replace(
            correction,
            keeps_day=correction.keeps_day and "shift" not in slots,
            until=None,
            otherwise=draft_of(reading, self._commands),
        )


def _is_a_date(times: Sequence[Said]) -> bool:
    """`1 March`, but not `1 March 2027`."""
    pieces = [piece for said in times for piece in said.pieces]
    return bool(pieces) and all(isinstance(each, DayAndMonth) for each in pieces)


def _over(correction: Correction, words: str) -> str:
    """What was done is over: a day that has no year, or no week, is a past one."""
    if correction.names_weekday:
        return _not_after(correction.today, words)
    return _a_year_before(correction.today, words) if correction.names_date else words


def _a_year_before(today: date, words: str) -> str:
    try:
        at = datetime.fromisoformat(words)
        before = at.replace(year=at.year - 1) if at.date() > today else at
    except ValueError:
        return words
    return before.isoformat() if "T" in words else before.date().isoformat()


def _not_after(today: date, words: str) -> str:
    """A day or an instant of the coming week, a week before."""
    try:
        at = datetime.fromisoformat(words)
    except ValueError:
        return words
    if not today < at.date() <= today + WEEK:
        return words
    before = at - WEEK
    return before.isoformat() if "T" in words else before.date().isoformat()


def _on_the_day_of(old: str, new: str, zone: ZoneInfo) -> str:
    """The instant `new`, on the day of the instant `old`, if both are instants."""
    try:
        before, after = datetime.fromisoformat(old), datetime.fromisoformat(new)
    except ValueError:
        return new
    if "T" not in old or "T" not in new:
        return new
    day, clock = before.astimezone(zone).date(), after.astimezone(zone).time()
    return datetime.combine(day, clock, zone).isoformat()

"""Half sentences that go on from the message before: `and October?`, `same for Ben`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.command import Command
from bot.turn.advance import SURE
from bot.understand.drafts import amended
from bot.understand.english import table
from bot.understand.entities.find import look
from bot.understand.frames import fill
from bot.understand.intents import intents
from bot.understand.normalise import plain
from bot.understand.reading import Action, Reading
from bot.understand.scene import Scene
from core.messaging.conversation import Draft

PEOPLE = frozenset({"who", "students", "student", "person", "payer", "to"})
ONE = frozenset({"payer", "person", "student"})
"""Where only one can be named, `and Lena too` is the same once more."""
HELD = frozenset({"book", "cancelsession", "cancel"})
"""To cancel these means something else than to take back what was just said."""
WEEK = timedelta(days=7)
TIMES = {"when": "day", "there": "there_day"}
"""An argument that is a time, and the one that is its day."""
INSTANT = len("2026-03-09T16:00")
OWN = re.compile(r"\b(?:i|me|my|mine)\b")
_LETTERS = re.compile(r"[a-z]{2,}")


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    said, tail = table("follow_ups")[name], table("follow_ups")["tail"]
    return tuple(
        re.compile(pattern + tail)
        for pattern in (said if isinstance(said, list) else [said])
    )


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What was carried out last, and how another message may go on from it."""

    last: Draft
    scene: Scene
    commands: Mapping[str, Command]

    def named(self, text: str) -> str:
        """The text with the name of whom the message before was about."""
        him = re.compile(table("follow_ups")["him"], re.IGNORECASE)
        ids = {
            each.removeprefix("id:")
            for name in PEOPLE & self.last.given.keys()
            for each in self.last.given[name].split(",")
        }
        names = [p.name for p in self.scene.roster.people if p.id in ids]
        return him.sub(" and ".join(names), text, count=1) if names else text

    def draft(self, text: str) -> Draft | None:
        """The last one with what is different now; None where it is none of that."""
        command = self.commands.get(self.last.command)
        if command is None:
            return None
        said = plain(text)
        if SURE in command.kinds and self.last.given.get(SURE) != "yes":
            if _matched(said, "yes"):
                return self.last.with_answer(SURE, "yes")
            if _matched(said, "no"):
                return Draft("cancel")
        if not command.intent:
            return None
        if command.name == "book" and _matched(said, "cancels"):
            return self._cancelled()
        if command.only_reads:
            rest = (
                _matched(said, "again")
                or _matched(said, "another")
                or _matched(said, "meant")
            )
        else:
            rest = _matched(said, "again")
            if rest is None and self.last.given.keys() & ONE:
                rest = _matched(said, "too")
        if rest is None:
            rest = (0, len(text)) if command.only_reads and _bare(text, self) else None
        return rest and self._other(text[rest[0] : rest[1]], command)

    def asked(self) -> bool:
        """What was said last was a question, so there is no change to put right."""
        command = self.commands.get(self.last.command)
        return command is not None and command.only_reads

    def takes_back(self, text: str) -> bool:
        """`cancel it`, of what is no session to be held: it is undone."""
        command = self.commands.get(self.last.command)
        if command is None or command.only_reads or not command.intent:
            return False
        return command.name not in HELD and bool(_matched(plain(text), "cancels"))

    def another_time(self, text: str) -> Draft | None:
        """`how about Saturday?`, of what was just booked."""
        command = self.commands.get(self.last.command)
        if command is None or command.name != "book":
            return None
        rest = _matched(plain(text), "perhaps")
        return rest and self._other(text[rest[0] : rest[1]], command)

    def _cancelled(self) -> Draft:
        keep = {k: v for k, v in self.last.given.items() if k in {"who", "when"}}
        return Draft("cancelsession", keep)

    def _other(self, rest: str, command: Command) -> Draft | None:
        sentence, intent = look(rest, self.scene), intents()[command.intent]
        coded = sentence.coded
        for picks in intent.picks.values():  # `as a chart`, `by week`
            for pattern in picks.values():
                coded = pattern.sub(" ", coded)
        if set(_LETTERS.findall(coded)) - _fillers():
            return None
        frame = fill(intent, sentence, self.scene)
        if frame.doubts or frame.unfit or not frame.slots:
            return None
        if intent.changes and (moved := self._a_week_on(rest)):
            return moved
        reading = Reading(intent.name, Action.DO, self._said(frame.slots, coded))
        changed = amended(self.last, reading, {command.name: command})
        return changed and at_the_same_time(self.last, changed, self.scene.zone)

    def _said(self, slots: Mapping[str, object], coded: str) -> dict[str, object]:
        """Whose hours it is about is as before, unless that is said."""
        own = "" if OWN.search(coded) else self.scene.speaker
        return {name: value for name, value in slots.items() if value != own}

    def _a_week_on(self, rest: str) -> Draft | None:
        """`same for next week`: the same hour, a week after."""
        if not re.fullmatch(r"(?:for )?next week", rest.strip().lower()):
            return None
        when = self.last.given.get("when", "")
        try:
            at = datetime.fromisoformat(when)
        except ValueError:
            return None
        local = at.astimezone(self.scene.zone)
        later = datetime.combine(local.date() + WEEK, local.time(), self.scene.zone)
        return self.last.with_answer("when", later.isoformat())


def at_the_same_time(last: Draft, draft: Draft, zone: ZoneInfo) -> Draft:
    """`same on Friday`, `no, Friday`: the day is another, the hour is not."""
    for when, on in TIMES.items():
        given = dict(draft.given)
        was, day = last.given.get(when, ""), given.pop(on, "")
        if len(was) < INSTANT or not day or day == last.given.get(on):
            continue
        if given.get(when) != was:  # a time was said as well
            continue
        at = datetime.fromisoformat(was).astimezone(zone).time()
        then = datetime.combine(date.fromisoformat(day), at, zone)
        return Draft(draft.command, {**given, when: then.isoformat()})
    return draft


def later(last: Draft, by: object) -> datetime | None:
    """When it was to begin, and so much later, if both can be told."""
    said = next((last.given[each] for each in TIMES if each in last.given), "")
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return None
    return at + by if isinstance(by, timedelta) and at.tzinfo else None


def _matched(said: str, name: str) -> tuple[int, int] | None:
    for pattern in _patterns(name):
        if match := pattern.match(said):
            return match.span("rest") if "rest" in match.groupdict() else (0, 0)
    return None


def _bare(text: str, follow: FollowUp) -> bool:
    """Nothing but names and times, as in `October?`."""
    coded = look(text, follow.scene).coded
    return bool(coded) and not set(_LETTERS.findall(coded)) - _fillers()


@cache
def _fillers() -> frozenset[str]:
    return frozenset(table("follow_ups")["fillers"].split())


def joined(draft: Draft, changed: Draft) -> Draft:
    """`and Ben too`: whoever was named already stays."""
    given = dict(changed.given)
    for name in PEOPLE & given.keys():
        was, now = draft.given.get(name, ""), given[name]
        if was.startswith("id:") and now.startswith("id:") and was != now:
            given[name] = ",".join(dict.fromkeys((*was.split(","), *now.split(","))))
    return replace(changed, given=given)

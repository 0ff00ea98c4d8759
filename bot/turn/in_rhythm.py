"""`no, 5pm` or `every Tuesday is enough`: the rest of its rhythm stays."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.understand.english import expanded, table
from bot.understand.entities.find import look
from bot.understand.scene import Scene
from bot.understand.times.repeats import recurrence
from bot.understand.times.said import Said
from core.kernel.recurring import WEEKDAYS
from core.messaging.conversation import Draft

MARK, TIME, DAYS = "FREQ=", "TIME=", "BYDAY="
ONE_DAY = len("BYDAY=MO")
INSTANT = "T"
KEPT = ("TIME", "MINUTES", "FROM", "UNTIL", "COUNT", "EXCEPT", "OPEN")
WORDED = {"plan": "text", "every": "every"}
"""Arguments that keep a rhythm in words, and the slot of a sentence for each."""


def other_rhythm(text: str, last: Draft, scene: Scene) -> Mapping[str, object] | None:
    """How often instead, if the text says that alone and the draft comes round."""
    if last.command != "book" and not WORDED.keys() & last.given.keys():
        return None
    sentence = look(text, scene)
    every = sentence.of("E")
    anew = expanded(table("follow_ups")["rhythm"]).fullmatch(sentence.coded)
    if not anew or len(every) != 1 or not isinstance(every[0].value, Said):
        return None
    if last.command == "book":
        found = recurrence(every[0].value, scene.moment)
        return {"recurrence": found} if found else None
    words = sentence.said[every[0].start : every[0].end]
    for argument, slot in WORDED.items():
        if old := last.given.get(argument, ""):
            other = _worded(old, words, every[0].value, scene)
            return {slot: other} if other else None
    return None


def _worded(old: str, words: str, said: Said, scene: Scene) -> str:
    """The same in another rhythm, at the hour it had; empty where it had none."""
    before = look(old, scene)
    every = before.of("E")
    if not every or not isinstance(every[0].value, Said):
        return ""
    if (clock := every[0].value.clock) and not said.clock:
        words = f"{words} at {clock.read():%H:%M}"
    rest = before.text[: every[0].start] + before.text[every[0].end :]
    return f"{words} {rest}".strip(" ,")


def in_rhythm(
    draft: Draft, changed: Mapping[str, str], zone: ZoneInfo, *, keeps_day: bool
) -> Mapping[str, str] | None:
    """What is given then; None where it is not clear which of its days is meant."""
    old, new = draft.given.get("when", ""), changed.get("when", "")
    day = changed.get("day", "")
    if MARK in new and new != old:
        return {**changed, "when": _kept_beside(old, new, zone)}
    if MARK not in old:
        return changed
    given = {name: said for name, said in changed.items() if name != "day"}
    parts = old.split(";")
    if new != old:
        parts = [each for each in parts if not each.startswith(TIME)]
        parts.append(f"{TIME}{datetime.fromisoformat(new).astimezone(zone):%H:%M}")
        day = "" if keeps_day else new
    if day and day != draft.given.get("day"):
        where = [n for n, each in enumerate(parts) if each.startswith(DAYS)]
        if not where or len(parts[where[0]]) > ONE_DAY:
            return None  # of several days, or of a month: which one?
        weekday = datetime.fromisoformat(day).weekday()
        parts[where[0]] = f"{DAYS}{WEEKDAYS[weekday]}"
    return {**given, "when": ";".join(parts)}


def _kept_beside(old: str, new: str, zone: ZoneInfo) -> str:
    """Another rhythm: its hour, days and end are as before, unless they were said."""
    before = dict(each.split("=", 1) for each in old.split(";") if MARK in old)
    if not before:
        at = datetime.fromisoformat(old).astimezone(zone) if INSTANT in old else None
        if at is None:
            return new
        before = {"BYDAY": WEEKDAYS[at.weekday()], "TIME": f"{at:%H:%M}"}
        before["FROM"] = f"{at:%Y-%m-%d}"
    said = dict(each.split("=", 1) for each in new.split(";"))
    keeps = (*KEPT, *(("BYDAY",) if said["FREQ"] == "WEEKLY" else ()))
    more = {name: before[name] for name in keeps if name in before}
    return ";".join(f"{name}={value}" for name, value in {**more, **said}.items())

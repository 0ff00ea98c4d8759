"""A kind of argument that is what somebody would rather have."""

import re
from dataclasses import replace
from datetime import time

from bot.call import Call
from bot.kinds.hours import NoHours, clock_said, hours_in
from bot.kinds.kind import Typed, Unreadable
from core.sessions.availability.model import Wishes

NOTHING = frozenset({"none", "nothing", "clear", "no wishes"})
APART = re.compile(r"\s*(?:;|,|\n)\s*")
IN_A_ROW = re.compile(r"(\d{1,2}) (?:sessions? )?(?:in a row|in row|back.to.back)")
A_DAY = re.compile(r"(\d{1,2}) (?:sessions? )?(?:a|per|each) day")
AFTER = re.compile(r"(?:not|nothing|no sessions?) after (.+)|latest (.+)")
BEFORE = re.compile(r"(?:not|nothing|no sessions?) before (.+)|earliest (.+)")
FEWEST, MOST = 1, 20


class Wishing(Typed):
    """`4 in a row; 6 a day; lunch 12:30-1; not before 9; not after 6pm`, or `none`."""

    def read(self, words: str, call: Call) -> Wishes:
        said = words.strip().lower()
        wished = Wishes(call.actor.person)
        if said in NOTHING:
            return wished
        for part in APART.split(said):
            wished = _with(wished, part) if part.strip() else wished
        if wished == Wishes(call.actor.person):
            raise Unreadable("Wishing")
        return wished


def _with(wished: Wishes, part: str) -> Wishes:
    try:
        if match := IN_A_ROW.search(part):
            return replace(wished, most_in_row=_few(match[1]))
        if match := A_DAY.search(part):
            return replace(wished, most_a_day=_few(match[1]))
        if "lunch" in part:
            return replace(wished, lunch=_lunch(part))
        if match := AFTER.search(part):
            return replace(wished, latest=clock_said(match[1] or match[2]))
        if match := BEFORE.search(part):
            return replace(wished, earliest=clock_said(match[1] or match[2]))
    except NoHours:
        pass
    raise Unreadable("Wishing", said=part)


def _few(said: str) -> int:
    if not FEWEST <= int(said) <= MOST:
        raise NoHours
    return int(said)


def _lunch(part: str) -> tuple[time, time]:
    stretch, _ = hours_in(part)
    if stretch is None or stretch[0] is None or stretch[1] is None:
        raise NoHours
    return stretch[0], stretch[1]


def wishes_written(wished: Wishes) -> str:
    """As it is read again."""
    parts = [
        f"{wished.most_in_row} in a row" if wished.most_in_row else "",
        f"{wished.most_a_day} a day" if wished.most_a_day else "",
        "lunch {:%H:%M}-{:%H:%M}".format(*wished.lunch) if wished.lunch else "",
        f"not before {wished.earliest:%H:%M}" if wished.earliest else "",
        f"not after {wished.latest:%H:%M}" if wished.latest else "",
    ]
    return "; ".join(each for each in parts if each) or "none"


def wishes_told(wished: Wishes, call: Call) -> str:
    """As their reader says it."""
    parts = list[str]()
    if wished.most_in_row:
        parts.append(call.say("wish-in-row", count=wished.most_in_row))
    if wished.most_a_day:
        parts.append(call.say("wish-a-day", count=wished.most_a_day))
    if wished.lunch:
        since, until = wished.lunch
        parts.append(call.say("wish-lunch", since=since, until=until))
    if wished.earliest:
        parts.append(call.say("wish-not-before", at=wished.earliest))
    if wished.latest:
        parts.append(call.say("wish-not-after", at=wished.latest))
    return "; ".join(parts) or call.say("wishes-none")

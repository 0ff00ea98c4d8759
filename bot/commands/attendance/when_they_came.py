"""Kinds of argument that travel behind buttons and sentences about a register."""

import re
from datetime import time, timedelta
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Duration, Typed, Unreadable
from bot.kinds.people import Somebody
from core.attendance.review.came import ByTheClock, Came
from core.kernel.actor import Role
from core.kernel.ids import PersonId


class Versions(Typed):
    """Who, and which version of their entry; travels behind an undo button."""

    def read(self, words: str, call: Call) -> tuple[tuple[PersonId, int], ...]:
        del call
        try:
            pairs = (each.split(":") for each in words.split(","))
            return tuple((PersonId(UUID(who)), int(nth)) for who, nth in pairs)
        except ValueError:
            raise Unreadable("Identifier") from None


class WhenTheyCame(Typed):
    """`id:…@PT10M,id:…@4:20pm`: minutes after it began, or by the clock."""

    def read(self, words: str, call: Call) -> tuple[tuple[PersonId, Came], ...]:
        pairs = (each.rpartition("@") for each in words.split(","))
        one = Somebody(Role.STUDENT)
        return tuple((one.read(who, call), _came(at, call)) for who, _, at in pairs)


def _came(words: str, call: Call) -> Came:
    match = _CLOCK.fullmatch(words)
    if match is None:
        length = Duration().read(words, call)
        if length > A_SESSION:
            raise Unreadable("Duration")
        return length
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return ByTheClock(time(hour, minute), is_whole=bool(half) or hour > NOON)
    except ValueError:
        raise Unreadable("Duration") from None


_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?: ?([ap])m)?(?<=[:.]\d\d|.[ap]m)")
A_SESSION = timedelta(hours=12)
NOON = 12

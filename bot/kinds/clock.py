"""Kinds of argument that are times of day, or from one to another."""

from datetime import time

from bot.call import Call
from bot.kinds.hours import NoHours, clock_said
from bot.kinds.kind import Typed, Unreadable


class HoursSaid(Typed):
    """`9:00`, `5pm`."""

    def read(self, words: str, call: Call) -> time:
        del call
        try:
            return clock_said(words)
        except NoHours:
            raise Unreadable("Hours") from None


class LunchSaid(Typed):
    """`12:30/13:15`; with only its start, as long as lunch is: an hour."""

    def read(self, words: str, call: Call) -> tuple[time, time]:
        first, _, last = words.partition("/")
        since = HoursSaid().read(first, call)
        until = (
            HoursSaid().read(last, call) if last else since.replace(hour=since.hour + 1)
        )
        if until <= since:
            raise Unreadable("Hours")
        return since, until

"""A kind of argument that is when a room or a site is open in a week."""

from bot.call import Call
from bot.kinds.availability import Times, spread
from bot.kinds.kind import Typed, Unreadable
from core.organisation.model import Hours
from core.sessions.availability.model import Having


class Opening(Typed):
    """`Mon-Fri 8-20; Sat 9-13`, or `always`."""

    def read(self, words: str, call: Call) -> tuple[Hours, ...]:
        found: list[Hours] = []
        for each in Times().read(spread(words), call):
            plain = each.kind is Having.FREE and each.first is None
            if not plain or each.since is None or each.until is None:
                raise Unreadable("Opening")
            days = range(7) if each.weekday is None else (each.weekday,)
            found += (Hours(day, each.since, each.until) for day in days)
        return tuple(sorted(found, key=lambda e: (e.weekday, e.since)))

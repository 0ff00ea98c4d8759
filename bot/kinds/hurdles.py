"""A kind of argument that is what somebody overlooks; travels behind buttons."""

from collections.abc import Iterable

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from core.sessions.clashing.clashes import Hurdle


class Hurdles(Typed):
    """`away,wish`."""

    def read(self, words: str, call: Call) -> frozenset[Hurdle]:
        del call
        try:
            return frozenset(Hurdle(each) for each in words.split(",") if each)
        except ValueError:
            raise Unreadable("Hurdles") from None


def hurdles_written(hurdles: Iterable[Hurdle]) -> str:
    return ",".join(sorted(hurdles))

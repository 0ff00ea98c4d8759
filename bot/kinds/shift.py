"""A kind of argument that says how much later, or earlier, something is to be."""

from datetime import timedelta

from bot.call import Call
from bot.kinds.kind import Duration, Typed, Unreadable

DURATION = Duration()
EARLIER = ("-", "earlier", "forward")


class Shift(Typed):
    """`PT30M`, `-PT1H`, `30m later`, `1h earlier`; a bare number is minutes."""

    def read(self, words: str, call: Call) -> timedelta:
        said = words.strip().lower()
        earlier = said.startswith("-") or said.endswith(EARLIER[1:])
        bare = said.removeprefix("-").removeprefix("+")
        for word in (*EARLIER[1:], "later", "back", "by"):
            bare = bare.removesuffix(word).removeprefix(word).strip()
        length = DURATION.read(bare, call)
        if not length:
            raise Unreadable("Duration")
        return -length if earlier else length

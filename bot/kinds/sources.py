"""A kind of argument that names where things came from; travels behind buttons."""

from bot.call import Call
from bot.kinds.kind import Typed


class Sources(Typed):
    """`ics:…,ics:…`, or `none`."""

    def read(self, words: str, call: Call) -> tuple[str, ...]:
        del call
        return tuple(e for e in words.split(",") if e not in {"", "none"})[:20]

"""Text that may be longer than a message of a chat."""

from dataclasses import dataclass

from bot.call import Call
from bot.kinds.kind import Line, Unreadable


@dataclass(frozen=True, slots=True)
class LongLine(Line):
    """Whoever writes too much is told how much fits, and how much that was."""

    most: int = 8000

    def read(self, words: str, call: Call) -> str:
        text = words.strip()
        if len(text) > self.most:
            counted = f"{len(text):,} of {self.most:,}"
            raise Unreadable("LongLine", unknown=True, said=counted)
        return Line(self.most).read(text, call)

"""What a letter says."""

from bot.call import Call
from bot.kinds.kind import Line, Option

LONGEST = 3000
FILES = "files"


class LetterText(Line):
    """Words; or none, where a file says it all."""

    def __init__(self) -> None:
        super().__init__(LONGEST)

    def read(self, words: str, call: Call) -> str:
        if not words.strip() and call.draft.given.get(FILES):
            return ""
        return super().read(words, call)

    def offer(self, call: Call) -> tuple[Option, ...]:
        if not call.draft.given.get(FILES):
            return ()
        return (Option(call.say("without-words-button"), ""),)

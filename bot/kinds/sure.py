"""Whether it was confirmed: by a button, or by saying how many there are."""

import re
from typing import ClassVar

from bot.call import Call
from bot.kinds.kind import YesNo


class Sure(YesNo):
    """`yes`, `no`, or a number of people, which is then all of the message.

    A number at the end of something told is no number of people.
    """

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> str:
        number = re.fullmatch(
            r"(\d[\d,. ]{0,9})(?:people)?[.!]*", words.strip().lower()
        )
        if number is None or call.incoming.text.strip() != words.strip():
            return super().read(words, call)
        return re.sub(r"\D", "", number[1])

"""A kind of cell that is a date."""

import re
from datetime import date

from bot.call import Call
from bot.kinds.kind import Day, Typed, Unreadable


class Dated(Typed):
    """A date as a program writes it. `03/04/2026` is asked back, never guessed."""

    def read(self, words: str, call: Call) -> date:
        said = words.strip()
        match = re.fullmatch(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})", said, re.ASCII)
        if match and len(match[1]) < len("2026"):
            first, second, year = int(match[1]), int(match[2]), int(match[3])
            if len(match[3]) != len("2026"):
                raise Unreadable("Dated")
            months = [m for m in {(first, second), (second, first)} if m[1] <= 12]  # noqa: PLR2004 -- months
            if len(months) != 1:
                raise Unreadable("Dated")
            said = f"{year:04}-{months[0][1]:02}-{months[0][0]:02}"
        try:
            return Day().read(said, call)
        except Unreadable:
            raise Unreadable("Dated") from None

"""The answers that a poll offers, and what somebody sent to go with it."""

import re
from typing import ClassVar

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from core.messaging.attachments import OwnAttachments
from core.messaging.conversation import File

FEWEST, MOST = 2, 10
LONGEST = 60
BETWEEN = ("\n", "|", ";", ",")


class Answers(Typed):
    """One a line, or with `|`, `;` or commas between them."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> tuple[str, ...]:
        del call
        if not words.strip():
            return ()
        mark = next((each for each in BETWEEN if each in words.strip()), ",")
        said = (re.sub(r"^[-*\u2022]\s+", "", e.strip()) for e in words.split(mark))
        options = tuple(dict.fromkeys(e[:1].upper() + e[1:] for e in said if e))
        few = not FEWEST <= len(options) <= MOST
        if few or any(len(each) > LONGEST for each in options):
            raise Unreadable("Answers")
        return options


class Files(Typed):
    """`id:…,id:…`: what came with a message is kept before this is read."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> tuple[File, ...]:
        said = [each.strip() for each in words.split(",") if each.strip()]
        ids = tuple(each.removeprefix("id:") for each in said)
        found = call.run(OwnAttachments(call.actor, ids)) if ids else ()
        if len(found) != len(ids):
            raise Unreadable("Files")
        return found

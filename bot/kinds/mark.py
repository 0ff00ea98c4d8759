"""Where a page of history ended, as the button "Older" carries it."""

from datetime import datetime
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from core.messaging.thread import Mark


class Marked(Typed):
    def read(self, words: str, call: Call) -> Mark:
        del call
        at, _, id_ = words.partition("/")
        try:
            mark = Mark(datetime.fromisoformat(at), UUID(id_))
        except ValueError:
            raise Unreadable("Identifier") from None
        if mark.at.tzinfo is None:
            raise Unreadable("Identifier")
        return mark


def marked(mark: Mark) -> str:
    return f"{mark.at.isoformat()}/{mark.id.hex}"

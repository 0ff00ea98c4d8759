"""What a person's conversation holds, asked from where the desk keeps it."""

from typing import Any

from adapters.browser.inbound import NAME, Kept, kept_in
from adapters.browser.shown import Reader, Shown, is_empty, shown
from adapters.web.answers import Arrivals, Awaited
from bot.words import say
from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.model import Address, ChatKind, Event
from core.messaging.replies.history import SaidIn, SentTo
from core.people.model import Account

MOST = 200
"""Messages in one look."""


class History:
    def __init__(self, door: Door, arrivals: Arrivals) -> None:
        self._door = door
        self._awaited = Awaited(door, arrivals)

    async def sent(
        self, chat: Address, after: int, reader: Reader
    ) -> tuple[list[Shown], int]:
        """What stands there since `after`, and the number to ask from next time."""
        found = []
        while True:
            page = await self._door.run(SentTo(THE_DESK, chat, after))
            after = page[-1].number if page else after
            found += [
                shown(each, reader)
                for each in page
                if not is_empty(each.notice.message)
            ]
            if len(page) < MOST:
                return found, after

    async def said(self, chat: str, after: int, handle: str) -> tuple[list[Shown], int]:
        """What was said there, an edit in place of the first: in a group by all."""
        found: dict[str, Shown] = {}
        while True:
            page = await self._door.run(SaidIn(THE_DESK, chat, after))
            after = page[-1][0] if page else after
            for _, event in page:
                kept = kept_in(event)
                if kept.speaker == handle or chat != handle:
                    _take_up(kept, found, handle)
            if len(page) < MOST:
                return list(found.values()), after

    async def answers(self, event: Event, handle: str, reader: Reader) -> list[Shown]:
        """What the desk answered to `event`; nothing if it takes too long."""
        answers = await self._awaited.answers(event, Account(NAME, handle))
        here = {handle, event.conversation}
        return [
            shown(each, reader) for each in answers.sent if each.notice.to.chat in here
        ]


def address(chat: str, handle: str) -> Address:
    return Address(NAME, chat, kind=ChatKind.DM if chat == handle else ChatKind.GROUP)


def _take_up(kept: Kept, found: dict[str, Shown], reader: str) -> None:
    at = kept.received_at.isoformat(timespec="milliseconds")
    if kept.edit_of is not None and kept.edit_of in found:
        found[kept.edit_of].update(text=kept.text, edited_at=at)
        return
    told: dict[str, Any] = {
        "from": "you" if kept.speaker == reader else kept.speaker,
        "id": kept.edit_of or kept.id,
        "key": kept.edit_of or kept.id,
        "at": at,
        "chat": kept.chat or kept.speaker,
        "text": kept.text,
        "label": _label(kept),
        "photo": kept.photo is not None,
        "file": kept.file and kept.file["name"],
        "place": kept.place and {"accuracy": kept.place.get("accuracy", 0)},
        "reply_to": None if kept.press or kept.form else kept.reply_to,
        "edited_at": at if kept.edit_of else None,
    }
    found[told["key"]] = told


def _label(said: Kept) -> str:
    """What stood on the button or over the form."""
    if not (said.press or said.form):
        return ""
    return said.label or say("page-pressed" if said.press else "page-filled")

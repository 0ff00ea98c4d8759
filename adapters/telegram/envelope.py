"""From Telegram's raw JSON to an event and back; nothing is lost or judged here."""

from datetime import datetime

import msgspec
from msgspec import Raw, Struct, field

from adapters.telegram.updates import Update
from core.messaging.model import Event

NAME = "telegram"


class _Chat(Struct):
    id: int


class _Somewhere(Struct):
    chat: _Chat | None = None


class _Press(Struct):
    id: str
    message: _Somewhere | None = None


class Glimpse(Struct):
    """Just enough to know whose turn an update is in, and whether to say 'heard'."""

    update_id: int
    message: _Somewhere | None = None
    edited_message: _Somewhere | None = None
    callback_query: _Press | None = None
    my_chat_member: _Somewhere | None = None

    @property
    def chat(self) -> str:
        pressed = self.callback_query and self.callback_query.message
        where = self.message or self.edited_message or self.my_chat_member or pressed
        return str(where.chat.id) if where and where.chat else ""


class _Numbered(Struct):
    update_id: int


class _Enveloped(Struct):
    received_at: datetime
    update: Update


class Heard(Struct):
    """An update ready to be kept; `press` is what must be acknowledged at once."""

    event: Event
    press: str = ""


class Told(Struct):
    """What getUpdates answers."""

    ok: bool
    result: list[Raw] = field(default_factory=list)


_glimpse = msgspec.json.Decoder(Glimpse)
_numbered = msgspec.json.Decoder(_Numbered)
_enveloped = msgspec.json.Decoder(_Enveloped)


def hear(raw: bytes, bot: str, at: datetime) -> Heard:
    """Wrap `raw` as it came. Raises `msgspec.DecodeError` where it has no number.

    One whose number can be read and nothing else is kept all the same: whoever
    decodes it will set it aside.
    """
    try:
        seen = _glimpse.decode(raw)
    except msgspec.ValidationError:
        seen = Glimpse(_numbered.decode(raw).update_id)
    payload = b'{"received_at":"%s","update":%s}' % (at.isoformat().encode(), raw)
    event = Event(NAME, str(seen.update_id), seen.chat, payload, bot)
    return Heard(event, seen.callback_query.id if seen.callback_query else "")


def open_envelope(payload: bytes) -> tuple[Update, datetime]:
    found = _enveloped.decode(payload)
    return found.update, found.received_at

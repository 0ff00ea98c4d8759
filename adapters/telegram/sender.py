"""Makes the calls: in turn, once where that can be known, plainer where refused."""

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import structlog

from adapters.telegram.errors import (
    CANNOT_EDIT,
    DELETED,
    NO_PHOTO,
    NO_SUCH_FILE,
    NOT_MODIFIED,
    UNDELETABLE,
    carried,
    is_about_words,
    says,
)
from adapters.telegram.outbound import (
    Call,
    as_document,
    asking_call,
    asks_for_place,
    calls_for,
    edit_for,
    is_empty,
    plainer,
)
from adapters.traffic import Ticket
from adapters.turnstile import Turnstile
from adapters.uploads import UploadedOnce
from core.messaging.conversation import File
from core.messaging.model import Carried, ChatKind, Notice, Outcome
from core.messaging.uploads import Upload

if TYPE_CHECKING:
    from aiogram import Bot

log = structlog.get_logger()
PATIENCE = 20
FOR_FILES = 120
LONGEST_QUEUE = 60.0
"""Seconds to wait for one's turn; then it goes back, before its lease runs out."""
MOST_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which message bears the keyboard that asks for a place, and who sent it."""

    message: str
    by: str


class _StaleName(Exception):  # noqa: N818 -- says what is the matter
    """Telegram knows no file by that name any more."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Sender:
    def __init__(
        self,
        bot: "Bot",
        turnstile: Turnstile,
        uploads: UploadedOnce,
        app: str = "",
        calendar: str = "",
    ) -> None:
        self.patience = PATIENCE
        self._bot = bot
        self._turnstile = turnstile
        self._app = app
        self._calendar = calendar
        self._half_done: OrderedDict[str, list[str]] = OrderedDict()
        self._uploads = uploads
        self._asked: OrderedDict[tuple[str, str], _Asked] = OrderedDict()
        self._moved: dict[str, str] = {}
        """Of groups: for what was claimed before core had followed them."""

    async def send(self, notice: Notice) -> Carried:
        if is_empty(notice.message):
            return Carried(Outcome.DELIVERED)
        if notice.message.only_you and notice.to.kind is not ChatKind.DM:
            return Carried(Outcome.NEVER, why="a group has no private corner")
        return replace(
            await self._carried(notice), moved_to=self._moved.get(notice.to.chat, "")
        )

    async def _carried(self, notice: Notice) -> Carried:
        try:
            if notice.message.withdrawn and await self._deleted(notice):
                return Carried(Outcome.DELIVERED)
            beside: tuple[str, ...] = ()
            message = await self._edited(notice) if notice.replaces else None
            if message is None:
                message, beside = await self._sent(notice)
                await self._pinned(notice, message)
            await self._keyboard_in_step(notice)
            return Carried(Outcome.DELIVERED, message, beside=beside)
        except ValueError as wrong:
            return Carried(Outcome.NEVER, why=str(wrong))
        except Exception as error:  # noqa: BLE001 -- `carried` knows the vendor's
            outcome = carried(error)
            log.info("telegram.refused", key=notice.key, why=outcome.why)
            return outcome

    async def _edited(self, notice: Notice) -> str | None:
        """The message's number; None when a new one has to take its place."""
        call = edit_for(notice, self._app)
        if call is None or notice.to.chat in self._moved:
            return None
        try:
            await self._make(call, notice)
        except Exception as error:
            if says(error, NOT_MODIFIED):
                return notice.replaces
            if notice.to.chat in self._moved:  # its number there is another message's
                return None
            if says(error, *CANNOT_EDIT):
                return None
            raise
        return notice.replaces

    async def _keyboard_in_step(self, notice: Notice) -> None:
        """The keyboard below a card is there while the card asks for a place.

        It hangs on a message of its own, made anew each time the card asks again and
        taken away when it asks no more. Which one that is this process remembers; one
        that it forgot does no harm, for the keyboard goes with its first use.
        """
        if not notice.card:
            return
        asked = self._asked.get((notice.to.chat, notice.card))
        if asked is not None and asked.by == notice.key:
            return
        if notice.replaces and asks_for_place(notice):
            await self._has_asked(notice, await self._make(asking_call(notice), notice))
        elif asked is not None:
            await self._has_asked(notice, "")

    async def _has_asked(self, notice: Notice, message: str) -> None:
        there = (notice.to.chat, notice.card)
        before = self._asked.pop(there, None)
        if message:
            self._asked[there] = _Asked(message, notice.key)
        if len(self._asked) > MOST_REMEMBERED:
            self._asked.popitem(last=False)
        if before is not None:
            away = {"chat_id": notice.to.chat, "message_id": int(before.message)}
            with suppress(Exception):  # it is gone, or too old: then it stays
                await self._make(Call("DeleteMessage", away), notice)

    async def _deleted(self, notice: Notice) -> bool:
        """Whether nothing of it stands there any more: two days long Telegram lets us.

        Of what it took more than one message for, what can go goes.
        """
        numbers = [each for each in (*notice.beside, notice.replaces) if each]
        gone = bool(numbers)
        for number in numbers:
            fields = {"chat_id": notice.to.chat, "message_id": int(number)}
            try:
                await self._make(Call("DeleteMessage", fields), notice)
            except Exception as error:
                if not says(error, *UNDELETABLE, *DELETED):
                    raise
                gone = gone and not says(error, *UNDELETABLE)
        return gone

    async def _pinned(self, notice: Notice, message: str) -> None:
        """In silence. Where the desk may not pin, it stands there unpinned."""
        if not notice.stays_on_top:
            return
        said = {"chat_id": notice.to.chat, "message_id": int(message)}
        call = Call("PinChatMessage", {**said, "disable_notification": True})
        try:
            await self._make(call, notice)
        except Exception as error:  # noqa: BLE001 -- the card itself has arrived
            log.info("telegram.not_pinned", why=carried(error).why)

    async def _sent(self, notice: Notice) -> tuple[str, tuple[str, ...]]:
        """What went out before an earlier attempt failed does not go out again."""
        calls = calls_for(notice, self._app, self._calendar)
        done = self._half_done.setdefault(notice.key, [])
        if len(self._half_done) > MOST_REMEMBERED:
            self._half_done.popitem(last=False)
        for call in calls[len(done) :]:
            done.append(await self._make(call, notice))
        self._half_done.pop(notice.key, None)
        if calls[-1].asks and notice.card:
            await self._has_asked(notice, done[-1])
        bearer = [n for call, n in zip(calls, done, strict=True) if call.carries]
        number = bearer[-1] if bearer else done[-1]
        return number, tuple(each for each in done if each != number)

    async def _make(self, call: Call, notice: Notice) -> str:
        try:
            return await self._once(call, notice)
        except Exception as error:
            moved = getattr(error, "migrate_to_chat_id", None)
            if moved is not None:
                self._moved[notice.to.chat] = str(moved)
                if call.method.startswith("Edit"):
                    raise
                return await self._once(call, notice)
            if call.method == "SendPhoto" and says(error, *NO_PHOTO):
                return await self._once(as_document(call), notice)
            refused = is_about_words(error) and not says(
                error, NOT_MODIFIED, *CANNOT_EDIT
            )
            if refused and plainer(call) != call:
                log.warning("telegram.plainer", key=notice.key, error=str(error))
                return await self._once(plainer(call), notice)
            raise

    async def _once(self, call: Call, notice: Notice) -> str:
        """One call; the number of the message it made."""
        if call.file is None:
            made = await self._called(call, call.fields, notice)
        else:
            upload = _upload(call, call.file, notice)
            try:
                made = await self._with_bytes(call, call.file, upload, notice)
            except _StaleName as stale:
                self._uploads.forget(upload, stale.name)
                made = await self._with_bytes(call, call.file, upload, notice)
        return str(getattr(made, "message_id", ""))

    async def _with_bytes(
        self, call: Call, wanted: File, upload: Upload, notice: Notice
    ) -> Any:
        async with self._uploads.turn(upload) as known:
            file = known.name or await self._opened(wanted, notice)
            try:
                made = await self._called(call, _with_file(call, file), notice)
            except Exception as error:
                if known.name and says(error, *NO_SUCH_FILE):
                    raise _StaleName(known.name) from error
                raise
            known.name = known.name or _name_of(made)
        return made

    async def _called(self, call: Call, told: dict[str, Any], notice: Notice) -> Any:
        """Through the turnstile."""
        from aiogram import methods
        from aiogram.exceptions import TelegramRetryAfter

        fields = dict(told)
        chat = self._moved.get(notice.to.chat, notice.to.chat)
        fields["chat_id"] = chat
        method = getattr(methods, call.method)(**_typed(fields))
        group = notice.to.kind is not ChatKind.DM
        ticket = Ticket(chat, notice.lane, notice.organisation, group)
        patience = FOR_FILES if call.file else self.patience
        async with self._turnstile.turn(ticket, LONGEST_QUEUE) as turn:
            try:
                return await self._bot(method, request_timeout=patience)
            except TelegramRetryAfter as wait:
                turn.retry_after = wait.retry_after
                raise

    async def _opened(self, file: File, notice: Notice) -> Any:
        from aiogram.types import BufferedInputFile

        data = await self._uploads.open(notice, file)
        if data is None:
            raise ValueError("its file is gone")
        return BufferedInputFile(data, file.name or "file")


def _upload(call: Call, file: File, notice: Notice) -> Upload:
    kind = "document" if call.as_ == "document" else "photo"
    return Upload(notice.to.platform, notice.to.workspace, file.id, kind)


def _with_file(call: Call, file: Any) -> dict[str, Any]:
    """By its bytes, or by Telegram's own name for it."""
    if call.as_ == "media":
        return {**call.fields, "media": {**call.fields["media"], "media": file}}
    return {**call.fields, call.as_: file}


def _name_of(made: Any) -> str:
    photo, document = getattr(made, "photo", None), getattr(made, "document", None)
    found = photo[-1] if photo else document
    return str(found.file_id) if found else ""


def _typed(fields: dict[str, Any]) -> dict[str, Any]:
    """Keyboards and media by their types, which their fields alone do not tell."""
    from aiogram import types

    typed = dict(fields)
    markup = fields.get("reply_markup")
    if markup is not None:
        inline = "inline_keyboard" in markup
        kind = types.InlineKeyboardMarkup if inline else types.ReplyKeyboardMarkup
        typed["reply_markup"] = kind.model_validate(markup)
    if "media" in fields:
        typed["media"] = types.InputMediaPhoto(**fields["media"])
    return typed

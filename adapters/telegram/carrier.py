"""One call of the Bot API, in its turn; a file by its bytes once, then by its name."""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any

from adapters.telegram.errors import NO_SUCH_FILE, says
from adapters.telegram.outbound import Call
from adapters.traffic import Ticket
from adapters.turnstile import Turnstile
from adapters.uploads import Known, UploadedOnce
from core.messaging.conversation import File
from core.messaging.model import ChatKind, Notice
from core.messaging.uploads import Upload

if TYPE_CHECKING:
    from aiogram import Bot

PATIENCE = 20
FOR_FILES = 120
LONGEST_QUEUE = 60.0
"""Seconds to wait for one's turn; then it goes back, before its lease runs out."""


class _StaleNames(Exception):  # noqa: N818 -- says what is the matter
    """Telegram knows no file by one of these any more."""

    def __init__(self, names: dict[Upload, str]) -> None:
        super().__init__(*names.values())
        self.names = names


class Carrier:
    def __init__(self, bot: "Bot", turnstile: Turnstile, uploads: UploadedOnce) -> None:
        self.patience = PATIENCE
        self._bot = bot
        self._turnstile = turnstile
        self._uploads = uploads

    async def carry(self, call: Call, notice: Notice, chat: str) -> tuple[str, ...]:
        """The numbers of the messages it made."""
        if not call.files:
            made = await self._called(call, call.fields, notice, chat)
        else:
            try:
                made = await self._with_files(call, notice, chat)
            except _StaleNames as stale:
                for upload, name in stale.names.items():
                    self._uploads.forget(upload, name)
                made = await self._with_files(call, notice, chat)
        several = made if isinstance(made, list) else [made]
        return tuple(str(getattr(each, "message_id", "")) for each in several)

    async def _with_files(self, call: Call, notice: Notice, chat: str) -> Any:
        """Whoever sends several waits for each in the same order as all others."""
        kind = "document" if _is_document(call) else "photo"
        wanted = {_upload(each, kind, notice): each for each in call.files}
        known: dict[Upload, Known] = {}
        async with AsyncExitStack() as turns:
            for upload in sorted(wanted, key=lambda each: each.file):
                turn = self._uploads.turn(upload)
                known[upload] = await turns.enter_async_context(turn)
            files = [
                known[upload].name or await self._opened(file, notice)
                for upload, file in wanted.items()
            ]
            try:
                fields = _with(call, files)
                made = await self._called(call, fields, notice, chat)
            except Exception as error:
                named = {each: held.name for each, held in known.items() if held.name}
                if named and says(error, *NO_SUCH_FILE):
                    raise _StaleNames(named) from error
                raise
            shown = made if isinstance(made, list) else [made]
            for upload, each in zip(wanted, shown, strict=True):
                known[upload].name = known[upload].name or _name_of(each)
        return made

    async def _called(
        self, call: Call, told: dict[str, Any], notice: Notice, chat: str
    ) -> Any:
        """Through the turnstile."""
        from aiogram import methods
        from aiogram.exceptions import TelegramRetryAfter

        method = getattr(methods, call.method)(**_typed({**told, "chat_id": chat}))
        group = notice.to.kind is not ChatKind.DM
        size = max(len(call.files), 1)
        ticket = Ticket(chat, notice.lane, notice.organisation, group, size)
        patience = FOR_FILES if call.files else self.patience
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


def _upload(file: File, kind: str, notice: Notice) -> Upload:
    return Upload(notice.to.platform, notice.to.workspace, file.id, kind)


def _is_document(call: Call) -> bool:
    """A picture may be sent as a document: see `as_document`."""
    return call.as_ == "document" or not call.files[0].is_picture


def _with(call: Call, files: Sequence[Any]) -> dict[str, Any]:
    """By their bytes, or by Telegram's own names for them."""
    if call.as_ != "media":
        return {**call.fields, call.as_: files[0]}
    media = call.fields["media"]
    if isinstance(media, dict):
        return {**call.fields, "media": {**media, "media": files[0]}}
    both = zip(media, files, strict=True)
    return {**call.fields, "media": [{**each, "media": file} for each, file in both]}


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
    media = fields.get("media")
    if isinstance(media, list):
        typed["media"] = [_medium(each) for each in media]
    elif media is not None:
        typed["media"] = _medium(media)
    return typed


def _medium(told: dict[str, Any]) -> Any:
    from aiogram import types

    picture = told["type"] == "photo"
    return (types.InputMediaPhoto if picture else types.InputMediaDocument)(**told)

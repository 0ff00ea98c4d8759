"""Telegram as a platform: decode what was heard, fetch files, send."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

import structlog
from aiohttp import ClientError

from adapters.telegram.client import Client
from adapters.telegram.envelope import NAME
from adapters.telegram.errors import says
from adapters.telegram.inbound import Reader
from adapters.telegram.menus import Menus
from adapters.telegram.sender import Sender
from adapters.telegram.session import bot_over
from adapters.telegram.surroundings import Surroundings
from adapters.turnstile import Turnstile
from adapters.uploads import UploadedOnce, opener
from bot.incoming import Handle, Incoming
from bot.platform import Capabilities, FileOutOfReach
from core.messaging.model import Carried, ChatKind, Event, Lane, Notice, Outcome
from core.people.model import Account

if TYPE_CHECKING:
    from aiogram import Bot

log = structlog.get_logger()
T = TypeVar("T")
LARGEST_DOWNLOAD = 20 * 2**20
PATIENCE = 60
AGAIN_AFTER = 5.0


class TelegramChat:
    name = NAME
    can = Capabilities(place=True, edits=True, menu=True, links=True)

    def __init__(self, bot: "Bot", sender: Sender, menus: Menus) -> None:
        self._bot = bot
        self._sender = sender
        self._menus = menus
        self._reader = Reader(str(bot.id))

    @property
    def username(self) -> str:
        """Empty until Telegram has told us who we are."""
        return self._reader.username

    def decode(self, event: Event) -> Incoming | None:
        return self._reader.read(event)

    async def send(self, notice: Notice) -> Carried:
        carried = await self._sender.send(notice)
        news = bool(notice.message.wants or notice.message.buttons)
        known = notice.lane is Lane.ANSWER or (notice.lane is Lane.NOTICE and news)
        reached = carried.outcome is Outcome.DELIVERED
        if known and reached and notice.to.kind is ChatKind.DM:
            account = Account(NAME, notice.to.chat, notice.to.workspace)
            self._menus.refresh(account, news=bool(notice.message.wants))
        return carried

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del account
        if (handle.size or 0) > LARGEST_DOWNLOAD:
            raise FileOutOfReach("too big")
        from aiogram.exceptions import AiogramError, TelegramBadRequest

        try:
            file = await self._bot.get_file(handle.ref, request_timeout=PATIENCE)
            if file.file_path is None or (file.file_size or 0) > LARGEST_DOWNLOAD:
                raise FileOutOfReach("gone")
            data = await self._bot.download_file(file.file_path, timeout=PATIENCE)
        except TelegramBadRequest as refused:
            why = "too big" if says(refused, "too big") else "gone"
            raise FileOutOfReach(why) from refused
        except (AiogramError, ClientError, TimeoutError) as lost:
            why = type(lost).__name__  # its words hold the address, and that the token
            raise FileOutOfReach(why, later=True) from None
        return data.read() if data is not None else b""

    async def introduce(self, known: Callable[[str], None]) -> None:
        """Learn our own name and set the menu, however long Telegram is away."""
        me = await _insist(lambda: self._bot.get_me(request_timeout=PATIENCE))
        self._reader.username = me.username or ""
        known(self._reader.username)
        await _insist(self._show_menu)

    async def _show_menu(self) -> None:
        """One that is refused is refused again: the desk works without."""
        from aiogram.exceptions import TelegramBadRequest, TelegramNotFound

        try:
            await self._menus.show_everybody()
        except (TelegramBadRequest, TelegramNotFound) as refused:
            log.warning("telegram.menu_refused", error=type(refused).__name__)


async def _insist(ask: Callable[[], Awaitable[T]]) -> T:
    from aiogram.exceptions import AiogramError

    while True:
        try:
            return await ask()
        except AiogramError as lost:
            log.warning("telegram.not_reached", error=type(lost).__name__)
            await asyncio.sleep(AGAIN_AFTER)


@asynccontextmanager
async def open_telegram_chat(
    client: Client, around: Surroundings
) -> AsyncGenerator[TelegramChat]:
    """The speaking side. aiogram is imported here, in a thread: it takes a second."""
    bot = await bot_over(client)

    turnstile = Turnstile(around.limits)
    uploads = UploadedOnce(around.door, opener(around.door))
    sender = Sender(bot, turnstile, uploads, around.app, around.calendar)
    menus = Menus(bot, around.door, around.commands, around.clock, around.app)
    chat = TelegramChat(bot, sender, menus)
    introducing = asyncio.create_task(chat.introduce(around.known_as))
    try:
        yield chat
    finally:
        introducing.cancel()
        await asyncio.gather(introducing, return_exceptions=True)
        await menus.finish()

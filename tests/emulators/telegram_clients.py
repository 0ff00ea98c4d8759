"""Two clients that nobody here wrote, pointed at the emulator."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import telegram as ptb
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from tests.emulators.telegram import Telegram
from tests.patience import PATIENCE


@asynccontextmanager
async def by_ptb(telegram: Telegram) -> AsyncIterator[ptb.Bot]:
    request = HTTPXRequest(read_timeout=PATIENCE, httpx_kwargs={"trust_env": False})
    bot: ptb.Bot = ExtBot(
        telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        request=request,
        get_updates_request=HTTPXRequest(
            read_timeout=PATIENCE, httpx_kwargs={"trust_env": False}
        ),
    )
    async with bot:
        yield bot


@asynccontextmanager
async def by_aiogram(telegram: Telegram):
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    server = TelegramAPIServer.from_base(telegram.url)
    session = AiohttpSession(api=server, timeout=PATIENCE)
    async with Bot(telegram.token, session=session) as bot:
        yield bot

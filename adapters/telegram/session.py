"""aiogram over the session we have: one pool of connections to Telegram."""

import asyncio
from typing import TYPE_CHECKING

from aiohttp import ClientSession

from adapters.telegram.client import Client

if TYPE_CHECKING:
    from aiogram import Bot


def _made(client: Client) -> "Bot":
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    class Shared(AiohttpSession):
        async def create_session(self) -> ClientSession:
            return client.session

        async def close(self) -> None:
            """Whoever opened it closes it."""

    server = TelegramAPIServer.from_base(client.api_url)
    return Bot(client.token, session=Shared(api=server))


async def bot_over(client: Client) -> "Bot":
    """Importing takes about a second, so it happens beside the event loop."""
    return await asyncio.to_thread(_made, client)

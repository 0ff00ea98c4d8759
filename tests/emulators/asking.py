"""A method of the Bot API, asked for without a client."""

import aiohttp

from tests.emulators.telegram import Telegram


async def ask(telegram: Telegram, method: str, **said):
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json=said) as answer,
    ):
        return await answer.json()

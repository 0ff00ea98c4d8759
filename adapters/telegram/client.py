"""The few methods that are needed where aiogram is not: hearing, not speaking."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import msgspec

from adapters.telegram.updates import ALLOWED

POLL = 25
"""Seconds Telegram holds a question open while it has no update for us."""
PATIENCE = 15.0
QUICK = 5.0


class Refusal(msgspec.Struct):
    ok: bool = False
    error_code: int = 0
    description: str = ""


class NotDone(Exception):  # noqa: N818 -- named for what happened
    """Telegram refused or was not reached; `code` is 0 when it was not."""

    def __init__(self, method: str, code: int, why: str) -> None:
        super().__init__(f"{method}: {code} {why}")
        self.code = code
        self.why = why


class Client:
    """Speaks to the Bot API with a session that others may share."""

    def __init__(
        self, token: str, api_url: str, session: aiohttp.ClientSession
    ) -> None:
        self.token = token
        self.api_url = api_url.rstrip("/")
        self.session = session

    @property
    def bot(self) -> str:
        """Every token begins with the bot's own number."""
        return self.token.partition(":")[0]

    async def updates(self, offset: int) -> bytes:
        """The raw answer to getUpdates; naming `offset` confirms all before it."""
        said = {"offset": offset, "timeout": POLL, "allowed_updates": ALLOWED}
        return await self._ask("getUpdates", said, POLL + PATIENCE)

    async def acknowledge(self, press: str) -> None:
        """Stop the spinner on a pressed button."""
        said = {"callback_query_id": press}
        await self._ask("answerCallbackQuery", said, QUICK)

    async def set_webhook(self, url: str, secret: str) -> None:
        said = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED}
        await self._ask("setWebhook", said, PATIENCE)

    async def delete_webhook(self) -> None:
        await self._ask("deleteWebhook", {}, PATIENCE)

    async def _ask(self, method: str, said: dict[str, Any], seconds: float) -> bytes:
        """Neither the address nor an error of it is told on: the token is in it."""
        url = f"{self.api_url}/bot{self.token}/{method}"
        headers = {"Content-Type": "application/json"}
        patience = aiohttp.ClientTimeout(total=seconds)
        try:
            async with self.session.post(
                url, data=msgspec.json.encode(said), headers=headers, timeout=patience
            ) as answer:
                body = await answer.read()
                status = answer.status
        except (aiohttp.ClientError, TimeoutError) as lost:
            raise NotDone(method, 0, type(lost).__name__) from None
        if status != 200:  # noqa: PLR2004 -- HTTP's word for done
            raise NotDone(method, status, _reason(body))
        return body


def _reason(body: bytes) -> str:
    try:
        return msgspec.json.decode(body, type=Refusal).description
    except msgspec.DecodeError:
        return "no JSON"


@asynccontextmanager
async def open_client(token: str, api_url: str) -> AsyncGenerator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(token, api_url, session)

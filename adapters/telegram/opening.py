"""Telegram put together from the settings: the hearing and the speaking side."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import structlog
from starlette.routing import Route

from adapters.alone import alone
from adapters.telegram.client import Client, NotDone, open_client
from adapters.telegram.hearing import Ears
from adapters.telegram.platform import TelegramChat, open_telegram_chat
from adapters.telegram.polling import Poller, polling
from adapters.telegram.surroundings import Surroundings
from adapters.telegram.webhook import PATH, Webhook

log = structlog.get_logger()


@dataclass(slots=True)
class OpenedTelegram:
    """`chat` where this process speaks, `routes` where it hears by webhook."""

    chat: TelegramChat | None = None
    routes: list[Route] = field(default_factory=list)


@asynccontextmanager
async def open_telegram(
    around: Surroundings, *, hears: bool, speaks: bool
) -> AsyncGenerator[OpenedTelegram]:
    """Nothing at all without a token."""
    settings = around.settings
    if settings.telegram_token is None:
        yield OpenedTelegram()
        return
    token = settings.telegram_token.get_secret_value()
    async with AsyncExitStack() as opened:
        client = await opened.enter_async_context(
            open_client(token, settings.telegram_api_url)
        )
        telegram = OpenedTelegram()
        if speaks:
            chat = open_telegram_chat(client, around)
            telegram.chat = await opened.enter_async_context(chat)
        if hears:
            await _hear(telegram, client, around, opened)
        yield telegram


async def _hear(
    telegram: OpenedTelegram,
    client: Client,
    around: Surroundings,
    opened: AsyncExitStack,
) -> None:
    """By webhook if there is a secret for one, else by asking."""
    settings = around.settings
    ears = Ears(client, around.door, around.clock, around.arrived)
    opened.push_async_callback(ears.finish)
    if settings.telegram_webhook_secret is None:

        def work() -> AbstractAsyncContextManager[None]:
            return polling(Poller(client, ears))

        asking = alone(around.door, f"telegram:{client.bot}", work)
        await opened.enter_async_context(asking)
        return
    secret = settings.telegram_webhook_secret.get_secret_value()
    telegram.routes.append(Webhook(ears, secret).route)
    url = settings.public_url.rstrip("/") + PATH
    try:
        await client.set_webhook(url, secret)
    except NotDone as lost:  # it may be set already; Telegram will be back
        log.warning("telegram.webhook_not_set", code=lost.code, why=lost.why)

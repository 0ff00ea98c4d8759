"""Socket Mode: slack-bolt keeps the connection and speaks its protocol.

Its app has one middleware and no listeners: what arrives is stored, and only then
does bolt acknowledge the envelope. It stands before bolt's authorisation, which
would ask Slack who we are at every message.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

import structlog

from adapters.slack.client import SlackClient
from adapters.slack.entry import Entry, Json
from core.kernel.clock import Clock

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_bolt.request.async_request import AsyncBoltRequest
    from slack_bolt.response import BoltResponse

log = structlog.get_logger()

STORED = 200
FAILED = 500
"""Not acknowledged: Slack tells it again."""


CLOSING = 5.0
"""Seconds that Slack may take to say goodbye."""


class Keeper:
    """Stores what bolt hands on, and says what the envelope is answered with."""

    def __init__(self, entry: Entry, clock: Clock) -> None:
        self._entry = entry
        self._clock = clock

    async def kept(self, told: Json) -> Json | None:
        """None when it could not be stored."""
        body = json.dumps(told).encode()
        at = self._clock.now().timestamp()
        try:
            if told.get("type") == "event_callback":
                await self._entry.event(body)
            elif "command" in told:
                await self._entry.command(told, at)
            else:
                return await self._entry.interaction(told, at)
        except (ValueError, KeyError, TypeError, AttributeError):
            await self._entry.odd(body)
        except Exception:
            log.exception("slack.not_stored")
            return None
        return {}


@asynccontextmanager
async def socket_mode(
    entry: Entry,
    clock: Clock,
    client: SlackClient,
    app_token: str,
    connected: Callable[[], None],
) -> AsyncGenerator[None]:
    """Connected within the block; `connected` is called at every (re)connection."""
    bolt = await asyncio.to_thread(import_module, "slack_bolt.async_app")
    adapter = await asyncio.to_thread(
        import_module, "slack_bolt.adapter.socket_mode.aiohttp"
    )
    web = await asyncio.to_thread(import_module, "slack_sdk.web.async_client")
    caller = web.AsyncWebClient(
        app_token, base_url=client.base_url, session=client.session
    )
    app = _app(bolt, web, Keeper(entry, clock), client)
    handler = adapter.AsyncSocketModeHandler(app, app_token, web_client=caller)

    async def heard(message: Any) -> None:
        if '"hello"' in str(message.data)[:200]:
            connected()

    handler.client.on_message_listeners.append(heard)
    await handler.connect_async()
    try:
        yield
    finally:
        with suppress(TimeoutError):
            await asyncio.wait_for(handler.close_async(), CLOSING)


def _app(bolt: Any, web: Any, keeper: Keeper, client: SlackClient) -> "AsyncApp":
    response: Callable[..., BoltResponse] = import_module(
        "slack_bolt.response"
    ).BoltResponse

    async def keep(
        req: "AsyncBoltRequest", next_: Callable[[], Awaitable[Any]]
    ) -> "BoltResponse":
        del next_
        answer = await keeper.kept(req.body)
        if answer is None:
            return response(status=FAILED)
        return response(status=STORED, body=dict(answer) if answer else "")

    return bolt.AsyncApp(  # type: ignore[no-any-return]  # loaded late, so unknown to mypy
        client=web.AsyncWebClient(
            client.token, base_url=client.base_url, session=client.session
        ),
        before_authorize=keep,
        request_verification_enabled=False,  # a socket is opened by us, with our token
    )

"""A small app made with slack-bolt, to hear what the emulator says."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from tests.emulators.slack import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    SlackEmulator,
)
from tests.emulators.slack.model import Json

PATHS = ("/slack/events", "/slack/commands", "/slack/interactions")


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


ASK = {
    "type": "modal",
    "callback_id": "log",
    "title": plain("Log"),
    "submit": plain("Log"),
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "spent",
            "label": plain("Time spent"),
            "element": {"type": "plain_text_input", "action_id": "said"},
        }
    ],
}
GO = {"type": "button", "text": plain("Go"), "action_id": "go", "value": "1"}


@dataclass
class BoltApp:
    app: AsyncApp
    http: aiohttp.ClientSession
    heard: list[tuple[str, Any]] = field(default_factory=list)
    fail_next: bool = False
    more: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, kind: str, what: Any = None) -> None:
        self.heard.append((kind, what))
        self.more.set()

    def listen(self) -> None:
        self._listen_to_words()
        self._listen_to_presses()
        self._listen_to_menus()

    def _listen_to_words(self) -> None:
        app, hear = self.app, self.hear

        @app.event("message")
        async def _(event: Json, client: AsyncWebClient) -> None:
            hear(event.get("subtype", "message"), event)
            if event.get("text") == "button":
                rows = [{"type": "actions", "elements": [GO]}]
                await client.chat_postMessage(
                    channel=event["channel"], text="Press", blocks=rows
                )

        @app.event("app_mention")
        async def _(event: Json) -> None:
            hear("mention", event)

        @app.event("member_joined_channel")
        async def _(event: Json) -> None:
            hear("joined", event)

        @app.event("app_home_opened")
        async def _(event: Json, client: AsyncWebClient) -> None:
            view = {"type": "home", "blocks": [{"type": "header", "text": plain("Hi")}]}
            await client.views_publish(user_id=event["user"], view=view)

    def _listen_to_presses(self) -> None:
        app, hear = self.app, self.hear

        @app.action("go")
        async def _(ack: Any, body: Json, client: AsyncWebClient, respond: Any) -> None:
            await ack()
            hear("pressed", body["user"]["id"])
            await client.views_open(trigger_id=body["trigger_id"], view=ASK)
            await respond(text="Pressed", replace_original=True)

        @app.view("log")
        async def _(ack: Any, view: Json) -> None:
            said = view["state"]["values"]["spent"]["said"]["value"]
            if said == "soon":
                await ack(response_action="errors", errors={"spent": "How long?"})
            else:
                await ack()
                hear("submitted", said)

        @app.view_closed("log")
        async def _(ack: Any) -> None:
            await ack()
            hear("closed")

    def _listen_to_menus(self) -> None:
        app, hear = self.app, self.hear

        @app.command("/mark")
        async def _(ack: Any, command: Json) -> None:
            await ack(f"marked {command['text']}")

        @app.shortcut("today")
        async def _(ack: Any) -> None:
            await ack()
            hear("shortcut")

    async def answer(self, request: web.Request) -> web.Response:
        if self.fail_next:
            self.fail_next = False
            return web.Response(status=500)
        headers: dict[str, str | Sequence[str]] = {
            name: [value] for name, value in request.headers.items()
        }
        asked = AsyncBoltRequest(body=(await request.text()), headers=headers)
        said = await self.app.async_dispatch(asked)
        kind = said.first_headers().get("content-type", "text/plain").partition(";")[0]
        return web.Response(status=said.status, text=said.body, content_type=kind)


@asynccontextmanager
async def bolt_app(slack: SlackEmulator, *, by: str) -> AsyncGenerator[BoltApp]:
    """Connected by `"http"` or by `"socket"`."""
    if by == "http":
        async with _made(slack.api) as bolt, _serving(bolt, slack):
            yield bolt
        return
    async with by_socket(slack.api) as bolt:
        await slack.until(lambda: slack.sockets.open)
        yield bolt


@asynccontextmanager
async def by_socket(api: str) -> AsyncGenerator[BoltApp]:
    async with _made(api) as bolt:
        caller = AsyncWebClient(APP_TOKEN, base_url=api, session=bolt.http)
        handler = AsyncSocketModeHandler(bolt.app, APP_TOKEN, web_client=caller)
        await handler.connect_async()
        yield bolt
        await handler.close_async()


@asynccontextmanager
async def _made(api: str) -> AsyncGenerator[BoltApp]:
    async with aiohttp.ClientSession() as http:
        client = AsyncWebClient(BOT_TOKEN, base_url=api, session=http)
        bolt = BoltApp(AsyncApp(client=client, signing_secret=SIGNING_SECRET), http)
        bolt.listen()
        yield bolt


@asynccontextmanager
async def _serving(bolt: BoltApp, slack: SlackEmulator) -> AsyncGenerator[None]:
    served = web.Application()
    for path in PATHS:
        served.router.add_post(path, bolt.answer)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    slack.delivery.address = site_address(runner)
    yield
    await slack.delivery.settled()
    await runner.cleanup()


def site_address(runner: web.AppRunner) -> str:
    host, port = runner.addresses[0][:2]
    return f"http://{host}:{port}"

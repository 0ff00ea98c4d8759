"""A desk with the demo's people, over HTTP in this process or for a real browser."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import uvicorn
from httpx import ASGITransport, AsyncClient
from playwright.async_api import Browser, async_playwright, expect
from pydantic import SecretStr

from bot.bootstrap import OpenedDesk, open_desk
from bot.cli.serve import Server
from bot.settings import Settings
from tests.adapters.seeded import seed
from tests.keys import KEY
from tests.left_out import left_out
from tests.patience import PATIENCE

HERE = "http://127.0.0.1:8080"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
)

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture
def settings(new_address: Callable[[str], str]) -> Settings:
    return Settings(
        database_url=new_address("sqlite"), key=SecretStr(KEY), public_url=HERE
    )


@pytest.fixture
async def demo(settings: Settings) -> AsyncIterator[OpenedDesk]:
    async with open_desk(settings, demo=True) as desk:
        await seed(desk.door)
        yield desk


def client_of(desk: OpenedDesk) -> AsyncClient:
    return AsyncClient(transport=ASGITransport(desk.app), base_url=HERE)


@pytest.fixture
async def web(demo: OpenedDesk) -> AsyncIterator[AsyncClient]:
    async with client_of(demo) as client:
        yield client


@asynccontextmanager
async def served(desk: OpenedDesk) -> AsyncIterator[str]:
    """The desk on a port of its own."""
    config = uvicorn.Config(desk.app, port=0, log_config=None, access_log=False)
    server = Server(config)
    listening = config.bind_socket()
    listening.listen()  # whoever comes before the server is ready waits
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
        listening.close()


@pytest.fixture
async def address_of_demo(demo: OpenedDesk) -> AsyncIterator[str]:
    async with served(demo) as address:
        yield address


def chromium_program() -> str:
    """Its shell without a window where there is one: it costs half as much."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        left_out("there is no Chromium on this machine")
    return program


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One for all tests of a process: each opens a context of its own in it."""
    program = chromium_program()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program, args=list(FLAGS)
        )
        yield browser
        await browser.close()

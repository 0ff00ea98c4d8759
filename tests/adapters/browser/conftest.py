"""A desk with the demo's people, over HTTP in this process or for a real browser."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import uvicorn
from httpx import ASGITransport, AsyncClient
from pydantic import SecretStr

from bot.bootstrap import OpenedDesk, open_desk
from bot.cli.serve import Server
from bot.settings import Settings
from tests.adapters.seeded import seed
from tests.keys import KEY

HERE = "http://127.0.0.1:8080"


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

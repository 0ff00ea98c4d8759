"""Running parts of the desk until somebody says stop."""

import asyncio
import signal
import socket
from collections.abc import Collection, Iterator
from contextlib import contextmanager

import click
import uvicorn
from starlette.types import ASGIApp

from bot.bootstrap import WEB, OpenedDesk
from bot.bootstrap.calm import calm_down
from bot.settings import Settings

STOPS = (signal.SIGTERM, signal.SIGINT)


class Server(uvicorn.Server):
    """Leaves signals to `until_stopped`.

    Uvicorn raises them again when it ends, which would kill the process before the
    desk has drained.
    """

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def until_stopped(
    desk: OpenedDesk, settings: Settings, parts: Collection[str]
) -> None:
    """Serve, or just wait, until SIGTERM or Ctrl-C; the desk drains afterwards."""
    calm_down()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in STOPS:
        loop.add_signal_handler(each, stop.set)
    if WEB not in parts:
        await stop.wait()
        return
    server = _server(desk.app, settings)
    serving = asyncio.create_task(server.serve())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    stopping.cancel()
    await serving


def _server(app: ASGIApp, settings: Settings) -> Server:
    return Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=10,
        )
    )


def settings_to_run() -> Settings:
    """Without a key nothing personal can be read."""
    settings = Settings()
    if settings.key is None:
        raise click.ClickException("DESK_KEY is not set. `./desk init` makes one.")
    return settings


def refuse_a_taken_port(host: str, port: int) -> None:
    with socket.socket() as trying:
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind((host, port))
        except OSError as why:
            raise click.ClickException(
                f"Cannot listen at {host}:{port}: {why.strerror}. Choose another: "
                "--port of the demo, DESK_HOST and DESK_PORT otherwise."
            ) from None


def say_where(settings: Settings, desk: OpenedDesk) -> None:
    if desk.notice:
        click.echo(desk.notice)
    click.echo(f"Tutordesk is at http://{settings.host}:{settings.port}/chat")

"""Bells that ring in every process of an installation: PostgreSQL carries them.

Only a hint: what is due is rows, and whoever missed a ring looks again in a second.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import psycopg
import structlog
from psycopg import sql
from sqlalchemy import make_url

log = structlog.get_logger()
AGAIN_AFTER = 1.0
CHANNEL = "desk_{}"
TOGETHER = 0.005
"""Seconds between two rings: what happens meanwhile is told by the second."""


class Bell(asyncio.Event):
    def __init__(self, name: str, tell: Callable[[str], None]) -> None:
        super().__init__()
        self.name = name
        self._tell = tell

    def set(self) -> None:
        """Something happened here: everybody should know."""
        super().set()
        self._tell(self.name)

    def heard(self) -> None:
        """It rang elsewhere, or it is time to look: that concerns us alone."""
        super().set()


@dataclass(frozen=True, slots=True)
class Bells:
    """`arrived` says that an event was kept, `promised` that a notice was."""

    arrived: Bell
    promised: Bell


def _nobody(name: str) -> None:
    del name


@asynccontextmanager
async def open_bells(address: str) -> AsyncGenerator[Bells]:
    """With SQLite there is one process, and nobody else to tell."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        yield Bells(Bell("arrived", _nobody), Bell("promised", _nobody))
        return
    plain = url.set(drivername="postgresql")
    wire = _Wire(plain.render_as_string(hide_password=False))
    bells = Bells(Bell("arrived", wire.tell), Bell("promised", wire.tell))
    tasks = [
        asyncio.create_task(_insist(lambda: wire.listen(bells))),
        asyncio.create_task(_insist(wire.ring)),
    ]
    try:
        yield bells
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _insist(work: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await work()
        except (psycopg.Error, OSError) as lost:
            log.warning("bells.lost", error=type(lost).__name__)
        await asyncio.sleep(AGAIN_AFTER)


class _Wire:
    """Two connections: one that listens cannot speak."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._untold: set[str] = set()
        self._something = asyncio.Event()

    def tell(self, name: str) -> None:
        """Many rings at once are one."""
        self._untold.add(name)
        self._something.set()

    async def ring(self) -> None:
        async with await self._connected() as connection:
            while True:
                await self._something.wait()
                self._something.clear()
                while self._untold:
                    channel = CHANNEL.format(self._untold.pop())
                    await connection.execute("SELECT pg_notify(%s, '')", [channel])
                await asyncio.sleep(TOGETHER)

    async def listen(self, bells: Bells) -> None:
        by_channel = {
            CHANNEL.format(bell.name): bell for bell in (bells.arrived, bells.promised)
        }
        async with await self._connected() as connection:
            for channel in by_channel:
                await connection.execute(
                    sql.SQL("LISTEN {}").format(sql.Identifier(channel))
                )
            async for rung in connection.notifies():
                by_channel[rung.channel].heard()

    async def _connected(self) -> "psycopg.AsyncConnection[tuple[object, ...]]":
        return await psycopg.AsyncConnection.connect(self._address, autocommit=True)

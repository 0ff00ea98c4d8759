"""Long polling, by one process at a time; confirmed only after the commit."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import msgspec
import structlog

from adapters.telegram.client import Client, NotDone
from adapters.telegram.envelope import Heard, Told
from adapters.telegram.hearing import Ears

log = structlog.get_logger()
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
CONFLICT = 409

_told = msgspec.json.Decoder(Told)


class Poller:
    def __init__(self, client: Client, ears: Ears) -> None:
        self._client = client
        self._ears = ears
        self._offset = 0
        self._pause = SHORTEST_PAUSE

    async def run(self) -> None:
        """For ever. What went wrong is tried again, ever more slowly.

        A webhook set before, by us or by another, keeps all updates from us: Telegram
        says so, and it is taken away.
        """
        while True:
            try:
                await self._poll()
                self._pause = SHORTEST_PAUSE
            except NotDone as lost:
                log.warning("telegram.poll_lost", code=lost.code, why=lost.why)
                if lost.code == CONFLICT:
                    await self._unhook()
                await self._wait()
            except Exception:
                log.exception("telegram.poll_failed")
                await self._wait()

    async def _poll(self) -> None:
        """An offset confirms: it moves on only when all before it is committed.

        After a restart it begins at nought, and what was kept but not confirmed is
        told again; the inbox keeps it once.
        """
        told = _told.decode(await self._client.updates(self._offset))
        if not told.result:
            return
        heard = [each for raw in told.result if (each := self._read(bytes(raw)))]
        await self._ears.keep(heard)
        if heard:
            self._offset = int(heard[-1].event.key) + 1

    async def _unhook(self) -> None:
        try:
            await self._client.delete_webhook()
        except NotDone as lost:
            log.warning("telegram.webhook_kept", code=lost.code, why=lost.why)

    def _read(self, raw: bytes) -> Heard | None:
        """One without a number cannot be kept, and must not hold up the others."""
        try:
            return self._ears.read(raw)
        except msgspec.DecodeError:
            log.warning("telegram.malformed", size=len(raw))
            return None

    async def _wait(self) -> None:
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)


@asynccontextmanager
async def polling(poller: Poller) -> AsyncGenerator[None]:
    running = asyncio.create_task(poller.run())
    try:
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

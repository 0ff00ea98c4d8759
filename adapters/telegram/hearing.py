"""Keeps what was heard, wakes the worker, and acknowledges presses at once."""

import asyncio
from collections.abc import Callable, Sequence

import structlog

from adapters.intake import Intake
from adapters.telegram.client import Client, NotDone
from adapters.telegram.envelope import Heard, hear
from core.application import Door
from core.kernel.clock import Clock

log = structlog.get_logger()


class Ears:
    """Shared by the webhook and the poller: from raw updates to the inbox."""

    def __init__(
        self, client: Client, door: Door, clock: Clock, arrived: Callable[[], None]
    ) -> None:
        self._client = client
        self._intake = Intake(door, arrived)
        self._clock = clock
        self._acknowledging: set[asyncio.Task[None]] = set()

    def read(self, raw: bytes) -> Heard:
        return hear(raw, self._client.bot, self._clock.now())

    async def keep(self, heard: Sequence[Heard]) -> None:
        """Returns once it is committed; only then may Telegram be told so."""
        await self._intake.keep([each.event for each in heard])
        for each in heard:
            if each.press:
                task = asyncio.create_task(self._acknowledge(each.press))
                self._acknowledging.add(task)
                task.add_done_callback(self._acknowledging.discard)

    async def _acknowledge(self, press: str) -> None:
        """Politeness only: the answer itself comes through the outbox."""
        try:
            await self._client.acknowledge(press)
        except NotDone as lost:
            log.info("telegram.press_not_acknowledged", why=lost.why)

    async def finish(self) -> None:
        """Let the last acknowledgements go before the session closes."""
        if self._acknowledging:
            await asyncio.wait(self._acknowledging)

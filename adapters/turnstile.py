"""Waits until traffic lets a message through; one for each bot's token."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from adapters.traffic import Limits, Ticket, Traffic


@dataclass(slots=True)
class Turn:
    """Set `retry_after` if the platform answers that it must be waited."""

    retry_after: float = 0


class Turnstile:
    def __init__(self, limits: Limits | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        self._traffic = Traffic(self._loop.time(), limits or Limits())
        self._waiting: dict[Ticket, asyncio.Future[None]] = {}
        self._next_look: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(
        self, ticket: Ticket, within: float | None = None
    ) -> AsyncGenerator[Turn]:
        """Enter when the message may leave; leave when it has been answered.

        Raises `TimeoutError` if it could not leave within so many seconds.
        """
        async with asyncio.timeout(within):
            await self._wait(ticket)
        turn = Turn()
        try:
            yield turn
        finally:
            now = self._loop.time()
            self._traffic.answered(now, ticket, retry_after=turn.retry_after)
            self._admit()

    async def _wait(self, ticket: Ticket) -> None:
        admitted = self._loop.create_future()
        self._waiting[ticket] = admitted
        self._traffic.line_up(ticket)
        self._admit()
        try:
            await admitted
        except asyncio.CancelledError:
            if self._waiting.pop(ticket, None) is None:
                self._traffic.answered(self._loop.time(), ticket)  # never sent
            else:
                self._traffic.leave(ticket)
            self._admit()
            raise

    def _admit(self) -> None:
        """Let through whoever may go now, and look again when time lets others."""
        if self._next_look is not None:
            self._next_look.cancel()
            self._next_look = None
        now = self._loop.time()
        while (ticket := self._traffic.next(now)) is not None:
            admitted = self._waiting.pop(ticket)
            if not admitted.done():
                admitted.set_result(None)
        again = self._traffic.look_again(now)
        if again is not None:
            self._next_look = self._loop.call_at(again, self._admit)

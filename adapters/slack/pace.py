"""A message a second to a channel: kept by waiting for the answer, then a second."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

MOST_REMEMBERED = 5_000


@dataclass
class Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_from: float = 0.0


class Pace:
    """Slack counts arrivals: a second after an answer is a second after its arrival."""

    def __init__(self, now: Callable[[], float], seconds: float) -> None:
        self._now = now
        self._seconds = seconds
        self._turns: OrderedDict[str, Turn] = OrderedDict()
        self._paused_until = 0.0

    @asynccontextmanager
    async def turn(self, channel: str) -> AsyncGenerator[None]:
        turn = self._turn(channel)
        async with turn.lock:
            free_from = max(turn.free_from, self._paused_until)
            await asyncio.sleep(free_from - self._now())
            try:
                yield
            finally:
                turn.free_from = self._now() + self._seconds

    def pause(self, seconds: float) -> None:
        """Slack said to wait although each channel had its second: all have to."""
        self._paused_until = max(self._paused_until, self._now() + seconds)

    def _turn(self, channel: str) -> Turn:
        turn = self._turns.setdefault(channel, Turn())
        self._turns.move_to_end(channel)
        if len(self._turns) > MOST_REMEMBERED:
            oldest = next(iter(self._turns))
            if not self._turns[oldest].lock.locked():
                del self._turns[oldest]
        return turn

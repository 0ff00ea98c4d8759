"""Slack's limits: a message a second to a channel, all else by method and minute."""

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from adapters.limiter import AnswerWindow

MOST_REMEMBERED = 5_000
MINUTE = 60.0
POSTING = frozenset({"chat.postMessage", "chat.postEphemeral"})
TIER_2, TIER_3, TIER_4 = 20, 50, 100
A_MINUTE = {
    "chat.update": TIER_3,
    "chat.delete": TIER_3,
    "conversations.open": TIER_3,
    "files.delete": TIER_3,
    "pins.add": TIER_2,
}
"""Calls a minute that Slack promises to take; what is not named here is tier 4."""
KEPT = 10
"""Of each minute's calls, for answers: whoever pressed a button is waiting."""
GLANCE = 1.0
"""Seconds until whoever waits for a call under way looks again."""


@dataclass
class Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_from: float = 0.0


class Tier:
    """So many calls of one method a minute, each free again a minute after its answer.

    Notices wait in one line, answers in another that also has the slots kept.
    """

    def __init__(self, now: Callable[[], float], slots: int) -> None:
        self.window = AnswerWindow(now(), slots=slots, window=MINUTE)
        self._now = now
        self._lines = {True: asyncio.Lock(), False: asyncio.Lock()}

    @asynccontextmanager
    async def turn(self, *, answers: bool) -> AsyncGenerator[None]:
        async with self._lines[answers]:
            kept = 0 if answers else KEPT
            while (wait := self._wait(kept)) > 0:  # noqa: ASYNC110 -- time lets it go
                await asyncio.sleep(min(wait, GLANCE))
            self.window.take()
        try:
            yield
        finally:
            self.window.answered(self._now())

    def _wait(self, kept: int) -> float:
        return self.window.ready_at(kept) - self._now()


class Pace:
    """Slack counts arrivals: a second after an answer is a second after its arrival."""

    def __init__(self, now: Callable[[], float], seconds: float) -> None:
        self._now = now
        self._seconds = seconds
        self._turns: OrderedDict[str, Turn] = OrderedDict()
        self._tiers: dict[str, Tier] = {}
        self._paused_until: dict[str, float] = defaultdict(float)

    @asynccontextmanager
    async def turn(
        self, method: str, channel: str = "", *, answers: bool = False
    ) -> AsyncGenerator[None]:
        """Enter when `method` may be called, leave when it has been answered."""
        if method in POSTING:
            async with self._in_channel(method, channel):
                yield
        else:
            async with self._tier(method).turn(answers=answers):
                yield

    def pause(self, method: str, seconds: float) -> None:
        """Slack said to wait although it had its turn: all calls of it have to."""
        until = self._now() + seconds
        if method in POSTING:
            self._paused_until[method] = max(self._paused_until[method], until)
        else:
            self._tier(method).window.pause(until)

    def pause_posting(self, seconds: float) -> None:
        for method in POSTING:
            self.pause(method, seconds)

    @asynccontextmanager
    async def _in_channel(self, method: str, channel: str) -> AsyncGenerator[None]:
        turn = self._turn(channel)
        async with turn.lock:
            free_from = max(turn.free_from, self._paused_until[method])
            await asyncio.sleep(free_from - self._now())
            try:
                yield
            finally:
                turn.free_from = self._now() + self._seconds

    def _tier(self, method: str) -> Tier:
        if method not in self._tiers:
            slots = A_MINUTE.get(method, TIER_4)
            self._tiers[method] = Tier(self._now, slots)
        return self._tiers[method]

    def _turn(self, channel: str) -> Turn:
        turn = self._turns.setdefault(channel, Turn())
        self._turns.move_to_end(channel)
        if len(self._turns) > MOST_REMEMBERED:
            oldest = next(iter(self._turns))
            if not self._turns[oldest].lock.locked():
                del self._turns[oldest]
        return turn

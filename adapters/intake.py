"""What platforms tell us, on its way to the inbox: many knocks, one unit of work."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.later import Busy, Later
from core.messaging.delivery.receive import Receive
from core.messaging.model import Event

AT_ONCE = 256
"""Events stored by one statement."""

MOST_WAITING = 5_000
"""Knocks: several seconds of the most that was ever measured. More are turned away,
and whoever knocked knocks again, rather than that all of them wait too long."""


@dataclass(frozen=True, slots=True)
class _Knock:
    events: Sequence[Event]
    kept: "asyncio.Future[None]"

    def hears(self, fault: Exception | None) -> None:
        if self.kept.done():  # whoever knocked has gone; what they said is kept
            return
        if fault is None:
            self.kept.set_result(None)
        else:
            self.kept.set_exception(fault)


class Intake:
    """What comes while others are being stored is stored with the next."""

    def __init__(
        self, door: Door, arrived: Callable[[], None], most_waiting: int = MOST_WAITING
    ) -> None:
        self._door = door
        self._arrived = arrived
        self._most = most_waiting
        self._waiting: deque[_Knock] = deque()
        self._storing: asyncio.Task[None] | None = None

    async def keep(self, events: Sequence[Event]) -> None:
        """Returns once they are committed; `Busy` where too many wait already."""
        if len(self._waiting) >= self._most:
            raise Busy
        knock = _Knock(events, asyncio.get_running_loop().create_future())
        self._waiting.append(knock)
        if self._storing is None or self._storing.done():
            self._storing = asyncio.create_task(self._store())
        await knock.kept

    async def _store(self) -> None:
        while self._waiting:
            batch = self._next()
            fault = await self._stored(batch)
            alone = fault is not None and not isinstance(fault, Later)
            for knock in batch:
                again = alone and len(batch) > 1  # so that one cannot spoil the rest
                knock.hears(await self._stored([knock]) if again else fault)

    def _next(self) -> list[_Knock]:
        batch: list[_Knock] = []
        size = 0
        while self._waiting and size < AT_ONCE:
            batch.append(self._waiting.popleft())
            size += len(batch[-1].events)
        return batch

    async def _stored(self, batch: list[_Knock]) -> Exception | None:
        events = tuple(event for knock in batch for event in knock.events)
        try:
            await self._door.run(Receive(THE_DESK, events))
        except Exception as fault:  # noqa: BLE001 -- told to whoever knocked
            return fault
        self._arrived()
        return None

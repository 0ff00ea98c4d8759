"""Where news enters, by HTTP or by Socket Mode: stored before it is acknowledged."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from adapters.slack import news
from core.messaging.model import Event

Json = Mapping[str, Any]
Keep = Callable[[Event], Awaitable[None]]
Check = Callable[[Event, Json], Awaitable[Json]]

NOTHING: Json = {}


class Entry:
    """`keep` returns once an event is committed; `check` finds a form's faults."""

    def __init__(self, keep: Keep, check: Check) -> None:
        self._keep = keep
        self._check = check

    async def event(self, body: bytes) -> None:
        await self._store(news.of_event(body))

    async def command(self, form: Mapping[str, str], at: float) -> None:
        await self._store(news.of_command(form, at))

    async def interaction(self, told: Json, at: float) -> Json:
        """What to acknowledge it with.

        A form with a fault is not stored: its sender is still filling it in.
        """
        event = news.of_interaction(told, at)
        if event is not None and told["type"] == "view_submission":
            faults = await self._check(event, told)
            if faults:
                return faults
        await self._store(event)
        return NOTHING

    async def odd(self, body: bytes) -> None:
        await self._store(news.odd(body))

    async def _store(self, event: Event | None) -> None:
        if event is not None:
            await self._keep(event)

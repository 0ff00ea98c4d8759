"""Where news enters, by HTTP or by Socket Mode: stored before it is acknowledged."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from adapters.slack import news
from core.messaging.model import Event

Json = Mapping[str, Any]
Keep = Callable[[Event], Awaitable[None]]
Check = Callable[[Event, Json], Awaitable[Json]]
Show = Callable[[Json], None]

NOTHING: Json = {}


class Entry:
    """`keep` returns once an event is committed; `check` finds a form's faults.

    `show` opens the form that a press asks for, without waiting for it.
    """

    def __init__(self, keep: Keep, check: Check, show: Show) -> None:
        self._keep = keep
        self._check = check
        self._show = show

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
        if news.form_in(told):
            self._show(told)
        return NOTHING

    async def odd(self, body: bytes) -> None:
        await self._store(news.odd(body))

    async def _store(self, event: Event | None) -> None:
        if event is not None:
            await self._keep(event)

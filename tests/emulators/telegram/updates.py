"""Updates wait here until they are confirmed, for a poller or for a webhook."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from itertools import count

from tests.emulators.telegram.wire import Json, Refused

KEPT_FOR = 24 * 3600
MOST_AT_ONCE = 100
LONGEST_WAIT = 50
NOT_BY_DEFAULT = frozenset(
    {"chat_member", "message_reaction", "message_reaction_count"}
)


class Bell:
    """Rings for everybody who is waiting at that moment."""

    def __init__(self) -> None:
        self._ringing = asyncio.Event()

    def ring(self) -> None:
        self._ringing.set()
        self._ringing = asyncio.Event()

    async def heard(self, within: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._ringing.wait()


class Updates:
    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._numbers = count(880_000_001)
        self._waiting: list[tuple[float, Json]] = []
        self._poll = 0
        self.told: list[Json] = []
        self.allowed: list[str] = []
        self.arrived = Bell()
        self.webhook_url = ""

    def put(self, kind: str, body: Json) -> Json:
        """Queue an update, if its kind is wanted; the update as it will be told."""
        update = {"update_id": next(self._numbers), kind: body}
        if kind in self.allowed or (not self.allowed and kind not in NOT_BY_DEFAULT):
            self.told.append(update)
            self._waiting.append((self._now(), update))
            self.arrived.ring()
        return update

    def again(self, update: Json) -> None:
        """Tell the same update once more, as the platform does when in doubt."""
        self._waiting.append((self._now(), update))
        self._waiting.sort(key=lambda each: int(each[1]["update_id"]))
        self.arrived.ring()

    def pending(self) -> list[Json]:
        fresh = self._now() - KEPT_FOR
        self._waiting = [each for each in self._waiting if each[0] > fresh]
        return [update for _, update in self._waiting]

    def forget(self, update: Json) -> None:
        for index, (_, waiting) in enumerate(self._waiting):
            if waiting is update:
                del self._waiting[index]
                return

    def drop(self) -> None:
        self._waiting.clear()

    def interrupt_polls(self) -> None:
        self._poll += 1
        self.arrived.ring()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 -- it is Telegram's name for it
        """What is waiting from `offset` on; everything before it is confirmed."""
        self._refuse_beside_webhook()
        self.interrupt_polls()
        mine = self._poll
        self._confirm(offset)
        ends = asyncio.get_running_loop().time() + min(timeout, LONGEST_WAIT)
        while not (found := self.pending()):
            left = ends - asyncio.get_running_loop().time()
            if left <= 0:
                return []
            await self.arrived.heard(left)
            if mine != self._poll:
                self._refuse_beside_webhook()
                raise Refused(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
        return found[: min(limit or MOST_AT_ONCE, MOST_AT_ONCE)]

    def _confirm(self, offset: int) -> None:
        pending = self.pending()
        if offset < 0:
            offset = int(pending[offset]["update_id"]) if -offset < len(pending) else 0
        self._waiting = [
            each for each in self._waiting if int(each[1]["update_id"]) >= offset
        ]

    def _refuse_beside_webhook(self) -> None:
        if self.webhook_url:
            raise Refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )

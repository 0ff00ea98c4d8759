"""Delivers updates to a webhook until it says 2xx, each chat in order."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field

import aiohttp

from tests.emulators.telegram.updates import Updates
from tests.emulators.telegram.wire import Json
from tests.patience import PATIENCE

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
IDLE = 30.0


@dataclass(slots=True)
class Webhook:
    url: str = ""
    secret: str = ""
    most_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0
    attempts: list[tuple[int, int]] = field(default_factory=list)
    """Each attempt as (update_id, status); 0 when nobody answered."""


def conversation_of(update: Json) -> int:
    """Whose order must be kept: the chat's, where the update has one."""
    (body,) = (value for key, value in update.items() if key != "update_id")
    message = body.get("message", body)
    chat = message.get("chat") or body.get("from") or {"id": 0}
    return int(chat["id"])


class WebhookDelivery:
    """Runs beside the server. `retry` is the pause before a chat is tried again."""

    def __init__(
        self, updates: Updates, now: Callable[[], float], *, retry: float
    ) -> None:
        self.set_to = Webhook()
        self._updates = updates
        self._now = now
        self._retry = retry
        self._busy: set[int] = set()
        self._sending: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        patience = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=patience) as session:
            try:
                while True:
                    self._start_what_can(session)
                    await self._updates.arrived.heard(IDLE)
            finally:
                for task in self._sending:
                    task.cancel()
                await asyncio.gather(*self._sending, return_exceptions=True)

    def _start_what_can(self, session: aiohttp.ClientSession) -> None:
        if not self.set_to.url:
            return
        for update in self._updates.pending():
            conversation = conversation_of(update)
            if conversation in self._busy:
                continue
            if len(self._busy) >= self.set_to.most_connections:
                return
            self._busy.add(conversation)
            task = asyncio.create_task(self._deliver(session, update, conversation))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def _deliver(
        self, session: aiohttp.ClientSession, update: Json, conversation: int
    ) -> None:
        status = await self._post(session, update)
        self.set_to.attempts.append((update["update_id"], status))
        if 200 <= status < 300:
            self._updates.forget(update)
        else:
            self.set_to.last_error_at = int(self._now())
            self.set_to.last_error = (
                f"Wrong response from the webhook: {status}"
                if status
                else "Connection refused"
            )
            await asyncio.sleep(self._retry)
        self._busy.discard(conversation)
        self._updates.arrived.ring()

    async def _post(self, session: aiohttp.ClientSession, update: Json) -> int:
        headers = {"Content-Type": "application/json"}
        if self.set_to.secret:
            headers[SECRET_HEADER] = self.set_to.secret
        body = json.dumps(update).encode()
        try:
            async with session.post(
                self.set_to.url, data=body, headers=headers, allow_redirects=False
            ) as answer:
                await answer.read()
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0

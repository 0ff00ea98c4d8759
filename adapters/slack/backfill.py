"""After an outage: what people wrote meanwhile, read from Slack's own history.

Slack gives up on a delivery after about six minutes. The same message has the same
key whether it was told, told again or read here, so reading too much does no harm.
"""

import asyncio
import json
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from typing import Any

import structlog

from adapters.slack.client import Json, SlackClient, SlackSaidNo
from adapters.slack.entry import Entry
from adapters.slack.errors import Verdict
from adapters.slack.news import NAME
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.messaging.receive import LastReceived

log = structlog.get_logger()

OVERLAP = timedelta(minutes=10)
"""More than Slack's own retries take; told twice, it is still one event."""
FURTHEST = timedelta(days=3)
"""What is older is no longer worth an answer, and the inbox may have forgotten it."""
PAGE = 200
MOST_TRIES = 5
A_MOMENT = timedelta(seconds=2)


class Backfill:
    def __init__(
        self, client: SlackClient, entry: Entry, door: Door, clock: Clock
    ) -> None:
        self._client = client
        self._entry = entry
        self._door = door
        self._clock = clock

    async def run(self) -> int:
        """How many messages were read; none if nothing was ever heard before."""
        heard = await self._door.run(LastReceived(THE_DESK, NAME))
        if heard is None:
            return 0
        since = max(heard - OVERLAP, self._clock.now() - FURTHEST)
        desk = await self._call("auth.test")
        read = 0
        async for chat in self._pages("users.conversations", "channels", types="im"):
            read += await self._of(str(chat["id"]), since, desk)
        log.info("slack.backfilled", messages=read)
        return read

    async def _of(self, chat: str, since: datetime, desk: Json) -> int:
        oldest = f"{since.timestamp():.6f}"
        said = [
            each
            async for each in self._pages(
                "conversations.history", "messages", channel=chat, oldest=oldest
            )
        ]
        for each in reversed(said):
            await self._entry.event(_as_told(each, chat, desk))
            if each.get("edited") and not each.get("bot_id"):
                await self._entry.event(_as_edited(each, chat, desk))
        return len(said)

    async def _pages(
        self, method: str, name: str, **said: Any
    ) -> AsyncGenerator[dict[str, Any]]:
        cursor = ""
        while True:
            page = {"cursor": cursor} if cursor else {}
            answer = await self._call(method, limit=PAGE, **said, **page)
            for each in answer[name]:
                yield each
            cursor = answer.get("response_metadata", {}).get("next_cursor", "")
            if not cursor:
                return

    async def _call(self, method: str, **said: Any) -> Json:
        """Slack lets a history be read so many times a minute: wait as it says."""
        for _ in range(MOST_TRIES):
            try:
                return await self._client.look(method, **said)
            except SlackSaidNo as no:
                if no.verdict is not Verdict.LATER:
                    raise
                await asyncio.sleep((no.again_after or A_MOMENT).total_seconds())
        return await self._client.look(method, **said)


def _as_told(message: Json, chat: str, desk: Json) -> bytes:
    event = {**message, "channel": chat, "channel_type": "im"}
    return _envelope(event, desk)


def _as_edited(message: Json, chat: str, desk: Json) -> bytes:
    event = {
        "type": "message",
        "subtype": "message_changed",
        "channel": chat,
        "channel_type": "im",
        "message": message,
        "previous_message": {},
    }
    return _envelope(event, desk)


def _envelope(event: Json, desk: Json) -> bytes:
    told = {
        "type": "event_callback",
        "team_id": desk["team_id"],
        "event": event,
        "authorizations": [{"user_id": desk["user_id"]}],
    }
    return json.dumps(told).encode()

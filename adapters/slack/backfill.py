"""After an outage: what people wrote meanwhile, read from Slack's own history.

Slack gives up on a delivery after about six minutes. The same message has the same
key whether it was told, told again or read here, so reading too much does no harm.
"""

import asyncio
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass
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
from core.messaging.delivery.receive import LastReceived

log = structlog.get_logger()

OVERLAP = timedelta(minutes=10)
"""More than Slack's own retries take; told twice, it is still one event."""
FURTHEST = timedelta(days=3)
"""What is older is no longer worth an answer, and the inbox may have forgotten it."""
KINDS = "im,mpim,public_channel,private_channel"
TOGETHER = 200
"""Kept in one unit, in order: what is answered together must be there together."""
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

    async def last_heard(self) -> datetime | None:
        return await self._door.run(LastReceived(THE_DESK, NAME))

    async def run(self, heard: datetime | None) -> int:
        """How many messages were read; none if nothing was ever `heard` before.

        What nobody said to the desk is passed over by whoever sorts the news.
        """
        if heard is None:
            return 0
        since = max(heard - OVERLAP, self._furthest)
        desk = await self._call("auth.test")
        read = 0
        async for chat in self._pages("users.conversations", "channels", types=KINDS):
            read += await self._of(_Chat.of(chat), since, desk)
        log.info("slack.backfilled", messages=read)
        return read

    @property
    def _furthest(self) -> datetime:
        return self._clock.now() - FURTHEST

    async def _of(self, chat: "_Chat", since: datetime, desk: Json) -> int:
        """Older messages are looked at too: they may have been edited or answered."""
        began = await self._said_in("conversations.history", chat, self._furthest)
        answered = [each for each in began if _after(each.get("latest_reply"), since)]
        said = [*began]
        for each in answered:
            inside = await self._said_in(
                "conversations.replies", chat, since, ts=each["ts"]
            )
            said += [reply for reply in inside if reply["ts"] != each["ts"]]
        missed: list[bytes] = []
        for each in sorted(said, key=lambda message: str(message["ts"])):
            if _after(each["ts"], since):
                missed.append(_as_told(each, chat, desk))
            if _after(each.get("edited", {}).get("ts"), since):
                missed.append(_as_edited(each, chat, desk))
        for first in range(0, len(missed), TOGETHER):
            some = missed[first : first + TOGETHER]
            await asyncio.gather(*map(self._entry.event, some))
        return len(missed)

    async def _said_in(
        self, method: str, chat: "_Chat", oldest: datetime, **said: Any
    ) -> list[Json]:
        more = {"channel": chat.id, "oldest": f"{oldest.timestamp():.6f}", **said}
        return [each async for each in self._pages(method, "messages", **more)]

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


@dataclass(frozen=True, slots=True)
class _Chat:
    id: str
    kind: str

    @classmethod
    def of(cls, told: Json) -> "_Chat":
        kinds = {"is_im": "im", "is_mpim": "mpim", "is_private": "group"}
        kind = next((kinds[name] for name in kinds if told.get(name)), "channel")
        return cls(str(told["id"]), kind)


def _after(ts: str | None, since: datetime) -> bool:
    return ts is not None and float(ts) > since.timestamp()


def _as_told(message: Json, chat: _Chat, desk: Json) -> bytes:
    event = {**message, "channel": chat.id, "channel_type": chat.kind}
    return _envelope(event, desk)


def _as_edited(message: Json, chat: _Chat, desk: Json) -> bytes:
    event = {
        "type": "message",
        "subtype": "message_changed",
        "channel": chat.id,
        "channel_type": chat.kind,
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

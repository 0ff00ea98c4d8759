"""GET and POST of /chat/api/messages: the wire of the browser chat."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.browser.chats import Chats
from adapters.browser.history import History, address
from adapters.browser.inbound import event_of
from adapters.browser.said import Said, read_said
from adapters.browser.shown import Reader
from adapters.browser.who import Who
from adapters.web.problem import Problem
from adapters.web.reading import ip_of
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.messaging.delivery.receive import Receive

CURSOR = re.compile(r"(\d{1,18})(?:\.(\d{1,18}))?")
NAMED = re.compile(r"[\w-]{1,60}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Messages:
    door: Door
    clock: Clock
    who: Who
    chats: Chats
    arrived: Callable[[], None]
    history: History

    async def listed(self, request: Request) -> JSONResponse:
        asked = request.query_params
        handle = await self.who.of(request, asked.get("as", ""))
        chat = await self.chats.meant(asked.get("chat", ""), handle)
        cursor = CURSOR.fullmatch(asked.get("after") or "0")
        if cursor is None:
            raise Problem(422, "cursor")
        after, mine = int(cursor[1]), int(cursor[2] or 0)
        reader = Reader(handle, self.who.says_as)
        shown, after = await self.history.sent(address(chat, handle), after, reader)
        if "mine" in asked:
            said, mine = await self.history.said(chat, mine, handle)
            shown = sorted([*said, *shown], key=lambda message: message["at"])
        return JSONResponse({"messages": shown, "cursor": f"{after}.{mine}"})

    async def said(self, request: Request) -> JSONResponse:
        """Kept first, answered by whoever works the inbox, then replied."""
        said = await read_said(request)
        handle = await self.who.of(request, said.speaker)
        said.chat = await self.chats.meant(said.chat, handle)
        name, now = name_of(said), self.clock.now()
        event = event_of(said, handle, name, now, ip_of(request))
        await self.door.run(Receive(THE_DESK, (event,)))
        self.arrived()
        reader = Reader(handle, self.who.says_as)
        replies = await self.history.answers(event, handle, reader)
        told = {"id": name, "at": now.isoformat(timespec="milliseconds")}
        return JSONResponse({**told, "replies": replies}, 200 if replies else 202)


def name_of(said: Said) -> str:
    """The same key is the same message; a key of an odd shape gets a plain one."""
    if not said.key:
        return uuid4().hex
    if NAMED.fullmatch(said.key):
        return said.key
    return sha256(said.key.encode()).hexdigest()[:40]

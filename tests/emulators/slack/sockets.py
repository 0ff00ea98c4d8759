"""Socket Mode: the same news over a websocket the app opens."""

import asyncio
import secrets
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.emulators.slack.model import Json
from tests.emulators.slack.workspace import APP, Workspace

MOST = 10


@dataclass
class Sockets:
    workspace: Workspace
    ack_within: float
    open: list[web.WebSocketResponse] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._tickets: set[str] = set()
        self._awaited: dict[str, asyncio.Future[Json]] = {}
        self._turn = 0

    def ticket(self) -> str:
        """Good for one connection."""
        name = secrets.token_hex(8)
        self._tickets.add(name)
        return f"{self.workspace.base.replace('http', 'ws', 1)}/link?ticket={name}"

    async def connect(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets or len(self.open) >= MOST:
            return web.Response(status=403)
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(heartbeat=10)
        await socket.prepare(request)
        info = {"app_id": APP}
        await socket.send_json(
            {"type": "hello", "num_connections": 1, "connection_info": info}
        )
        self.open.append(socket)
        self.workspace.changed()
        try:
            await self._listen(socket)
        finally:
            self.open.remove(socket)
            self.workspace.changed()
        return socket

    async def _listen(self, socket: web.WebSocketResponse) -> None:
        async for message in socket:
            if message.type is WSMsgType.TEXT and message.data.startswith("{"):
                ack = message.json()
                waiting = self._awaited.pop(ack.get("envelope_id", ""), None)
                if waiting and not waiting.done():
                    waiting.set_result(ack.get("payload") or {})

    async def send(self, kind: str, payload: Json, tried: int, why: str) -> Json:
        """What the app answered; TimeoutError when it did not in time."""
        if not self.open:
            raise TimeoutError
        envelope_id = secrets.token_hex(16)
        self._turn += 1
        waiting = asyncio.get_running_loop().create_future()
        self._awaited[envelope_id] = waiting
        retried = {"retry_attempt": tried, "retry_reason": why}
        await self.open[self._turn % len(self.open)].send_json(
            {
                "envelope_id": envelope_id,
                "type": kind,
                "payload": payload,
                "accepts_response_payload": kind != "events_api",
                **(retried if kind == "events_api" else {}),
            }
        )
        answer: Json = await asyncio.wait_for(waiting, self.ack_within)
        return answer

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Slack does this every few hours; the app is to connect anew."""
        for socket in [*self.open]:
            await socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {}}
            )
            if reason != "warning":
                await socket.close()

    async def cut(self) -> None:
        for socket in [*self.open]:
            await socket.close()

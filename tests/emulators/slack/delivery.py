"""Slack's side of telling an app: signed, acknowledged in time, told again."""

import asyncio
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from urllib.parse import urlencode

import aiohttp

from tests.emulators.slack.model import Json
from tests.emulators.slack.payloads import TOKEN, envelope
from tests.emulators.slack.sockets import Sockets
from tests.emulators.slack.tokens import SIGNING_SECRET
from tests.emulators.slack.workspace import Workspace

AGAIN_AFTER = (0.0, 60.0, 360.0)
"""Retries at once, a minute later, and five minutes after that."""


@dataclass
class Attempt:
    status: int
    body: str
    retry: int


@dataclass
class Told:
    """One piece of news and every attempt to tell it."""

    path: str
    kind: str
    payload: Json
    began: float
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def acknowledged(self) -> bool:
        return bool(self.attempts) and self.attempts[-1].status == 200

    @property
    def answer(self) -> Json:
        body = self.attempts[-1].body if self.attempts else ""
        if not self.acknowledged or not body.strip():
            return {}
        read = json.loads(body) if body.lstrip().startswith("{") else {"text": body}
        return dict(read)


class Delivery:
    """By HTTP once `address` is known, by Socket Mode otherwise."""

    def __init__(
        self, workspace: Workspace, sockets: Sockets, http: aiohttp.ClientSession
    ) -> None:
        self.address = ""
        self.told: list[Told] = []
        self._workspace = workspace
        self._sockets = sockets
        self._http = http
        self._echoes: set[asyncio.Task[Told]] = set()

    def echo(self, event: Json) -> None:
        """Slack tells the app of the app's own messages too."""
        if self.address or self._sockets.open:
            task = asyncio.create_task(self.event(event))
            self._echoes.add(task)
            task.add_done_callback(self._echoes.discard)

    async def settled(self) -> None:
        await asyncio.gather(*self._echoes, return_exceptions=True)

    async def event(self, event: Json) -> Told:
        body = envelope(self._workspace, event)
        return await self._tell("/slack/events", "events_api", body)

    async def command(self, form: Json) -> Told:
        body = {"token": TOKEN, **form}
        return await self._tell("/slack/commands", "slash_commands", body)

    async def interaction(self, payload: Json) -> Told:
        return await self._tell("/slack/interactions", "interactive", payload)

    async def verify(self) -> bool:
        """What Slack does when an operator saves the address of an app."""
        challenge = {"type": "url_verification", "challenge": "c4a11e", "token": TOKEN}
        told = Told("/slack/events", "events_api", challenge, self._workspace.wall())
        await self._attempt(told, "")
        return "c4a11e" in told.attempts[-1].body

    async def redeliver(self, later: float) -> None:
        """Tell again what is due `later` seconds after it was first told."""
        for told in [*self.told]:
            while (
                self._may_retry(told) and AGAIN_AFTER[len(told.attempts) - 1] <= later
            ):
                await self._attempt(told, "http_timeout")

    async def repeat(self, told: Told) -> None:
        """Tell the same again although it was acknowledged: it happens."""
        await self._attempt(told, "http_timeout")

    def _may_retry(self, told: Told) -> bool:
        tries = len(told.attempts)
        more = told.kind == "events_api" and 0 < tries <= len(AGAIN_AFTER)
        return more and not told.acknowledged

    async def _tell(self, path: str, kind: str, payload: Json) -> Told:
        told = Told(path, kind, payload, self._workspace.wall())
        self.told.append(told)
        await self._attempt(told, "")
        if self._may_retry(told):
            await self._attempt(told, "http_error")
        self._workspace.changed()
        return told

    async def _attempt(self, told: Told, why: str) -> None:
        tried = len(told.attempts)
        if self.address:
            told.attempts.append(await self._post(told, tried, why))
            return
        try:
            answer = await self._sockets.send(told.kind, told.payload, tried, why)
        except (TimeoutError, ConnectionError):
            told.attempts.append(Attempt(0, "", tried))
        else:
            told.attempts.append(Attempt(200, json.dumps(answer), tried))

    async def _post(self, told: Told, tried: int, why: str) -> Attempt:
        body, kind = _body(told)
        headers = {**signed(body, self._workspace.wall()), "Content-Type": kind}
        if tried:
            headers |= {"X-Slack-Retry-Num": str(tried), "X-Slack-Retry-Reason": why}
        limit = aiohttp.ClientTimeout(total=self._sockets.ack_within)
        where = f"{self.address}{told.path}"
        try:
            async with self._http.post(
                where, data=body, headers=headers, timeout=limit
            ) as answer:
                return Attempt(answer.status, await answer.text(), tried)
        except (TimeoutError, aiohttp.ClientError):
            return Attempt(0, "", tried)


def _body(told: Told) -> tuple[bytes, str]:
    form = "application/x-www-form-urlencoded"
    if told.kind == "slash_commands":
        return urlencode(told.payload).encode(), form
    if told.kind == "interactive":
        return urlencode({"payload": json.dumps(told.payload)}).encode(), form
    return json.dumps(told.payload).encode(), "application/json"


def signed(body: bytes, at: float, secret: str = SIGNING_SECRET) -> dict[str, str]:
    base = b"v0:%d:%s" % (int(at), body)
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {
        "X-Slack-Request-Timestamp": str(int(at)),
        "X-Slack-Signature": f"v0={digest}",
    }

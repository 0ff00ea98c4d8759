"""Slack's three paths: checked, stored, and only then acknowledged.

Nothing of slack-bolt is loaded here: a request costs a signature and an insert.
"""

import json
from collections.abc import Callable
from urllib.parse import parse_qsl

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from adapters.slack.entry import Entry
from adapters.slack.signature import Signature

log = structlog.get_logger()

LARGEST = 1_000_000
"""Bytes of a body; a modal with all it may hold is a quarter of that."""

BROKEN = (ValueError, KeyError, TypeError, AttributeError)


class SlackDoor:
    def __init__(
        self, signature: Signature, entry: Entry, missed: Callable[[], None]
    ) -> None:
        """`missed` is called when Slack tells again what did not get through."""
        self._signature = signature
        self._entry = entry
        self._missed = missed

    def routes(self) -> list[Route]:
        return [
            Route("/slack/events", self.events, methods=["POST"]),
            Route("/slack/commands", self.commands, methods=["POST"]),
            Route("/slack/interactions", self.interactions, methods=["POST"]),
        ]

    async def events(self, request: Request) -> Response:
        body = await _body(request)
        if body is None or not self._signature.holds(request.headers, body):
            return _refused(request, body)
        challenge = _challenge(body)
        if challenge is not None:
            return PlainTextResponse(challenge)
        if b'"app_rate_limited"' in body and _type(body) == "app_rate_limited":
            self._missed()
            return Response()
        await self._entry.event(body)
        if "x-slack-retry-num" in request.headers:
            self._missed()
        return Response()

    async def commands(self, request: Request) -> Response:
        body = await _body(request)
        if body is None or not self._signature.holds(request.headers, body):
            return _refused(request, body)
        form = _form(body)
        if "ssl_check" in form:
            return Response()
        try:
            await self._entry.command(form, _sent(request))
        except KeyError:
            await self._entry.odd(body)
        return Response()

    async def interactions(self, request: Request) -> Response:
        body = await _body(request)
        if body is None or not self._signature.holds(request.headers, body):
            return _refused(request, body)
        try:
            told = json.loads(_form(body)["payload"])
            answer = await self._entry.interaction(told, _sent(request))
        except BROKEN:
            await self._entry.odd(body)
            return Response()
        return JSONResponse(dict(answer)) if answer else Response()


async def _body(request: Request) -> bytes | None:
    """None when there is more of it than Slack would ever send."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            return None
        parts.append(part)
    return b"".join(parts)


def _refused(request: Request, body: bytes | None) -> Response:
    status = 413 if body is None else 401
    log.warning("slack.refused", path=request.url.path, status=status)
    return Response(status_code=status)


def _challenge(body: bytes) -> str | None:
    if b"url_verification" not in body or _type(body) != "url_verification":
        return None
    return str(json.loads(body).get("challenge", ""))


def _type(body: bytes) -> str:
    try:
        told = json.loads(body)
    except ValueError:
        return ""
    return str(told.get("type", "")) if isinstance(told, dict) else ""


def _form(body: bytes) -> dict[str, str]:
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _sent(request: Request) -> float:
    """When Slack sent it; the signature covers this header."""
    return float(request.headers["x-slack-request-timestamp"])

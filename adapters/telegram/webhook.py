"""The webhook: check who knocks, keep what is said, and only then say 200."""

from hmac import compare_digest

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from adapters.telegram.hearing import Ears

log = structlog.get_logger()
PATH = "/telegram/webhook"
SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 -- a header's name
LARGEST = 1_000_000
"""Bytes of an update; Telegram's own stay far below."""
SHORTEST_SECRET = 16
HEARD = Response(status_code=200)


class NoSecret(Exception):  # noqa: N818 -- named for what happened
    """A webhook anybody may write to: the desk does not start with one."""


class Webhook:
    def __init__(self, ears: Ears, secret: str) -> None:
        if len(secret) < SHORTEST_SECRET:
            raise NoSecret(
                "DESK_TELEGRAM_WEBHOOK_SECRET must be set, to 16 characters or more"
            )
        self._ears = ears
        self._secret = secret.encode()

    @property
    def route(self) -> Route:
        return Route(PATH, self, methods=["POST"])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Plain ASGI: what a page needs around it costs more than a knock."""
        answer = await self._hear(Request(scope, receive))
        await answer(scope, receive, send)

    async def _hear(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not compare_digest(given, self._secret):
            log.warning("telegram.forged")
            return Response(status_code=403)
        raw = await _body(request)
        if raw is None:
            log.warning("telegram.oversized")
            return Response(status_code=413)
        try:
            heard = self._ears.read(raw)
        except msgspec.DecodeError:
            log.warning("telegram.malformed", size=len(raw))
            return Response(status_code=400)
        await self._ears.keep([heard])
        return HEARD


async def _body(request: Request) -> bytes | None:
    """Read no more than allowed, whatever the length header claims."""
    if int(request.headers.get("content-length") or 0) > LARGEST:
        return None
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            return None
        parts.append(part)
    return b"".join(parts)

"""Stands before every path: whose address, from which page, how large.

Plain ASGI, because a platform's webhook passes here a thousand times a second.
"""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.web.headers import FRAMED, UNLESS_SAID, Raw, headers_for
from adapters.web.problem import Problem, fault_response, response_to

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
ASKING = frozenset({"GET", "HEAD", "OPTIONS"})
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Manners:
    """What the guard insists on."""

    hosts: frozenset[str] = LOOPBACK
    """Names the desk answers to; against a page that points its own name at us."""

    https: bool = False
    largest: int = MEGABYTE
    largest_under: tuple[tuple[str, int], ...] = ()
    """Paths whose bodies may be larger, by their beginning."""

    for_pages: tuple[str, ...] = ("/chat", "/checkin", "/calendar")
    """Paths that only the desk's own pages may change things through."""

    def limit(self, path: str) -> int:
        for start, most in self.largest_under:
            if path.startswith(start):
                return most
        return self.largest


def manners_for(
    public_url: str, largest_under: tuple[tuple[str, int], ...] = ()
) -> Manners:
    """Loopback always; behind a public address also its host name."""
    url = urlsplit(public_url)
    hosts = LOOPBACK | ({url.hostname} if url.hostname else set())
    https = url.scheme == "https"
    return Manners(hosts=hosts, https=https, largest_under=largest_under)


class Guard:
    def __init__(self, app: ASGIApp, manners: Manners) -> None:
        self._app = app
        self._manners = manners
        self._headers = headers_for(https=manners.https)
        self._framed = headers_for(https=manners.https, framed=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._manners.limit(scope["path"])
        framed = scope["path"] in FRAMED
        dressed = _Dressed(send, self._framed if framed else self._headers)
        problem = self._problem_with(scope, limit)
        if problem is not None:
            await response_to(problem)(scope, receive, dressed)
            return
        try:
            await self._app(scope, _counted(receive, limit), dressed)
        except Exception as fault:
            if dressed.began:
                raise
            await fault_response(Request(scope), fault)(scope, receive, dressed)

    def _problem_with(self, scope: Scope, limit: int) -> Problem | None:
        host, length = b"", b"0"
        for name, value in scope["headers"]:
            if name == b"host":
                host = value
            elif name == b"content-length":
                length = value
        if _host(host) not in self._manners.hosts:
            return Problem(421, "host")
        if not length.isdigit():
            return Problem(400)
        if int(length) > limit:
            return too_large(limit)
        ours = scope["path"].startswith(self._manners.for_pages)
        if ours and scope["method"] not in ASKING and not _from_here(scope):
            return Problem(403, "origin")
        return None


class _Dressed:
    """Sends on what it is given, with the headers every answer carries."""

    def __init__(self, send: Send, headers: Raw) -> None:
        self._send = send
        self._headers = headers
        self.began = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.began = True
            said = message.get("headers", ())
            names = {name for name, _ in said}
            unsaid = [each for each in UNLESS_SAID if each[0] not in names]
            message = {**message, "headers": [*said, *unsaid, *self._headers]}
        await self._send(message)


def too_large(limit: int) -> Problem:
    return Problem(413, "size", {"limit": limit // MEGABYTE})


@lru_cache(64)
def _host(said: bytes) -> str:
    try:
        return urlsplit(f"//{said.decode('latin-1')}").hostname or ""
    except ValueError:
        return ""


def _from_here(scope: Scope) -> bool:
    """Browsers say whose page it was; what says nothing is no browser."""
    headers = Headers(scope=scope)
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc == headers.get("host", "")


def _counted(receive: Receive, limit: int) -> Receive:
    """A body may come in chunks that never say how many there will be."""
    left = limit

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise too_large(limit)
        return message

    return counted
